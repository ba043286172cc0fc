"""A fault in a pack, told so that a teacher can mend it: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from quizzes.fault_words import DO, SAYS, words_for
from quizzes.fault_words_of_forms import KIND_OF
from quizzes.text import Language

LONGEST_FIELD = 120


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; `line` counts from 1 and is 0 where a whole file or pack is meant."""

    file: str
    line: int
    field: str
    says: Mapping[str, str]
    do: Mapping[str, str]
    kind: str = ""

    def in_language(self, language: Language) -> str:
        """The fault as one line of text."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        head = ": ".join(part for part in (place, self.field) if part)
        gap = " " if language == "en" else ""
        words = f"{self.says[language]}{gap}{self.do[language]}"
        return f"{head}: {words}" if head else words

    def as_json(self) -> dict[str, Any]:
        """The fields that `kiosk pack check --json` prints."""
        return {name: value for name, value in asdict(self).items() if name != "kind"}


def fault(kind: str, file: str = "", line: int = 0, field: str = "", **words: Any) -> Fault:
    """A fault of a kind listed in `quizzes.fault_words`, its words filled in.

    A word of the wrong form is told by the form that its field wants.
    """
    kind = KIND_OF.get(str(words.get("pattern")), kind)
    field = " ".join(field.split())
    if len(field) > LONGEST_FIELD:  # a writer's name for it may be anything
        field = field[: LONGEST_FIELD - 1] + "…"
    return Fault(file, line, field, words_for(SAYS, kind, words), words_for(DO, kind, words), kind)


class PackFaults(Exception):
    """A pack that can't be used, with all its faults."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults)
        self.faults = list(faults)

    def __str__(self) -> str:
        return "\n".join(fault.in_language("en") for fault in self.faults)
