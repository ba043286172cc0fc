"""What the helper proposed for the typed lines: pinyin to look through, and faults."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from kiosk.convention_entry.typed import CUT
from quizzes.text import Language, is_han

_LINE = re.compile(r"^(?:lines\.(\d+)|typed-[0-9a-f]+-(\d+))(?:\.|$)")


class Proposed:
    """`record` is the convention with the pinyin as staff have turned it so far."""

    def __init__(self, answer: Mapping[str, Any]) -> None:
        self.record: dict[str, Any] = deepcopy(dict(answer["record"]))
        self._doubts: list[dict[str, list[str]]] = list(answer["doubts"])
        self._faults: list[dict[str, str]] = list(answer["faults"])

    @property
    def has_faults(self) -> bool:
        """Whether something has to be typed otherwise."""
        return bool(self._faults)

    def faults(self, language: Language) -> list[tuple[int, str]]:
        """The number of the line, 0 for what concerns no line, and what to do."""
        return [(_line_of(fault["field"]), fault[language]) for fault in self._faults]

    def texts(self) -> list[dict[str, str]]:
        """Title, issuer, and each line."""
        lines = [line["text"] for line in self.record["lines"]]
        return [self.record["title"], self.record["issuer"], *lines]

    def rows(self) -> list[list[dict[str, Any]]]:
        """Each text as its characters with their pinyin; `han` counts the ones that have some."""
        return [self._row(n, text) for n, text in enumerate(self.texts())]

    def turn(self, text: int, han: int) -> None:
        """The next reading of a doubtful character."""
        choices = self._doubts[text].get(str(han), [])
        written = self.texts()[text]
        syllables = written["pinyin"].split()
        if not choices or han >= len(syllables):
            return
        at = choices.index(syllables[han]) if syllables[han] in choices else -1
        syllables[han] = choices[(at + 1) % len(choices)]
        written["pinyin"] = " ".join(syllables)

    def _row(self, n: int, text: Mapping[str, str]) -> list[dict[str, Any]]:
        syllables = text["pinyin"].split()
        row: list[dict[str, Any]] = []
        han = 0
        for character in text["zh"].replace(CUT, ""):
            if not is_han(character):
                row.append({"character": character, "pinyin": "", "han": -1, "isDoubtful": False})
                continue
            said = syllables[han] if han < len(syllables) else "?"
            doubtful = str(han) in self._doubts[n]
            row.append({"character": character, "pinyin": said, "han": han, "isDoubtful": doubtful})
            han += 1
        return row


def _line_of(field: str) -> int:
    found = _LINE.match(field)
    if found is None:
        return 0
    return int(found[1]) + 1 if found[1] else int(found[2])
