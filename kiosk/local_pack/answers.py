"""What the editor asks its helper: examples, faults of a draft, pinyin, what is in the game."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.local_pack import LOCAL
from kiosk.local_pack.edits import FIELDS, SIDES, UNKNOWN, with_proposal
from kiosk.local_pack.own_pack import whole_tree
from kiosk.local_pack.readings import Readings
from kiosk.local_pack.records import example_of, imported, pair_record
from kiosk.local_pack.typed_convention import doubts_of, faults_in, with_pinyin
from kiosk.local_pack.written_script import example_of_script, look_at_script
from kiosk.packs.station_packs import StationPacks
from quizzes.fault import Fault
from quizzes.rules import faults_of
from quizzes.rules.walk import texts_of
from quizzes.source_tree import source_of
from quizzes.tables.imports import read_files
from quizzes.tables.tree import Tree
from quizzes.text import Language

if TYPE_CHECKING:
    from quizzes.message import Pack

Told = dict[str, Any]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
NOBODY, NO_DAY = "工作人员", "2000-01-01"  # until it is signed off


class Answers:
    """One station's. A question names one of `examples`, `look`, `look_script`, `in_use`, `read`,
    `convention` under `ask`."""

    def __init__(self, data: Path) -> None:
        self._packs = StationPacks(data)

    def to(self, question: Mapping[str, Any]) -> Told:
        """The answer. Raises KeyError for a question that nobody knows."""
        known: dict[str, Callable[[Mapping[str, Any]], Told]] = {
            "examples": lambda asked: {"examples": self.examples(), "scripts": self.scripts()},
            "look": lambda asked: self.look(asked["slug"], asked["revision"], asked["content"]),
            "look_script": lambda asked: self.look_at_script(
                asked["slug"], asked["revision"], asked["content"]
            ),
            "in_use": lambda asked: self.in_use(),
            "read": lambda asked: self.read(Path(asked["file"])),
            "convention": lambda asked: self.look_at_convention(asked["record"]),
        }
        return known[question["ask"]](question)

    def examples(self) -> list[Told]:
        """Pairs for practice of the program's own pack, the easier first, as drafts begin."""
        pairs = [pair for pair in self._core.pairs if pair.r.form == "train"]
        pairs.sort(key=lambda pair: (pair.level, pair.id))
        return [example_of(source_of(pair)) for pair in pairs]

    def look(self, slug: str, revision: int, content: Told) -> Told:
        """Pinyin for what has none yet, doubtful readings, and every fault beside its place.

        `faults`: place (`r.text`, `r.`; `.` for all of it), what is wrong in both languages.
        """
        doubts: Told = {}
        content = dict(content)
        for side in SIDES:
            content[side] = dict(content[side])
            for field in FIELDS:
                words = content[side][field]
                if UNKNOWN in words["pinyin"].split():
                    words = with_proposal(words, self._readings.propose(words["zh"]))
                    content[side][field] = words
                doubts[f"{side}.{field}"] = self._readings.doubts(words["zh"])
        record = pair_record(content, slug, revision, NOBODY, NO_DAY)
        pinyin = {f"{s}.{f}": content[s][f]["pinyin"] for s in SIDES for f in FIELDS}
        found = [*self._faults(record), *self._unchanged(slug, content)]
        return {"faults": found, "pinyin": pinyin, "doubts": doubts, "record": record}

    def scripts(self) -> list[Told]:
        """Broadcast scripts of the program's own pack, as drafts begin."""
        return [example_of_script(script) for script in self._core.scripts]

    def look_at_script(self, slug: str, revision: int, content: Told) -> Told:
        """A script's pinyin, doubts and faults (`kiosk.local_pack.written_script`)."""
        return look_at_script(self._packs.in_use(), self._readings, slug, revision, content)

    def look_at_convention(self, record: Told) -> Told:
        """The typed convention with pinyin, its doubtful readings and its faults."""
        read = with_pinyin(record, self._readings)
        found = list(faults_in(self._packs, read))
        return {"record": read, "doubts": doubts_of(read, self._readings), "faults": found}

    def read(self, file: Path) -> Told:
        """What a table or quiz would bring, nothing kept: pairs as drafts begin, and its faults.

        A pair may have faults, which the editor shows beside its fields; `missed` says how many
        could not be read as a pair at all, and why.
        """
        found = read_files([file], source_of(self._core))
        pairs, missed = [], 0
        for pair in found.tree.get("pairs", []):
            try:
                pairs.append(imported(pair))
            except (KeyError, TypeError, ValueError):
                missed += 1
        faults = [
            {language: f.in_language(language) for language in LANGUAGES} for f in found.faults
        ]
        return {"pairs": pairs, "missed": missed, "faults": faults}

    def in_use(self) -> Told:
        """The station's own pack in use: its name; by id each record's revision, and its words."""
        pack = next((pack for pack in self._packs.in_use() if pack.id == LOCAL), None)
        if pack is None:
            return {"name": None, "records": {}, "words": {}}
        records = {pair.id: pair.r.revision for pair in pack.pairs}
        words = {pair.id: pair.r.text.zh for pair in pack.pairs}
        titled: tuple[Any, ...] = (*pack.conventions, *pack.scripts)
        for one in titled:
            records[one.id], words[one.id] = one.revision, one.title.zh
        return {"name": pack.name, "records": records, "words": words}

    @cached_property
    def _core(self) -> Pack:
        return self._packs.in_use()[0]

    @cached_property
    def _readings(self) -> Readings:
        return Readings(written.text for written in texts_of(self._core))

    def _faults(self, record: Told) -> Iterator[Told]:
        tree, _ = whole_tree(self._packs, {"pairs": [record]})
        at = next(n for n, one in enumerate(tree["pairs"]) if one["pair"] == record["pair"])
        read = Tree(tree)
        pack = read.read()
        faults = read.faults if pack is None else faults_of(pack)
        for fault in faults:
            place = _place(fault, at, record["pair"])
            if place is not None:
                side, field = place
                told = {language: fault.says[language] + fault.do[language] for language in ("zh",)}
                told["en"] = f"{fault.says['en']} {fault.do['en']}"
                yield {"place": f"{side}.{field}", **told}

    def _unchanged(self, slug: str, content: Told) -> Iterator[Told]:
        """Children know the example already."""
        there = {
            item.text.zh for pack in self._packs.in_use() for item in pack.items()
            if not item.id.startswith(slug)
        }  # fmt: skip
        for side in SIDES:
            if content[side]["text"]["zh"] in there:
                yield {
                    "place": f"{side}.text",
                    "zh": "这句话别处已经有了，改成新的。",
                    "en": "These words are in the game already; write new ones.",
                }


def _place(fault: Fault, at: int, slug: str) -> tuple[str, str] | None:
    """Side and field that a fault belongs to; None where it is another record's."""
    steps = fault.field.split(".")
    if steps[0] == "pairs":
        if steps[1:2] != [str(at)]:
            return None
        steps = steps[2:]
        if steps[:1] != ["items"] or len(steps) < 2:
            return "", steps[0] if steps else ""
        return (*SIDES, "")[int(steps[1])], steps[2] if len(steps) > 2 else ""
    for side in SIDES:
        if steps[0] == f"{slug}-{side}":
            return side, steps[1] if len(steps) > 1 else ""
    return None if steps[0].startswith("own-") and steps[0] != slug else ("", steps[-1])
