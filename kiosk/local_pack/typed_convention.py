"""What the helper says of a convention that staff have typed in: its pinyin, doubts, faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.local_pack.own_pack import whole_tree
from kiosk.local_pack.readings import Readings
from kiosk.packs.station_packs import StationPacks
from quizzes.rules import faults_of
from quizzes.tables.tree import Tree

Told = dict[str, Any]
NOT_SIGNED = {"id": "typed", "revision": "1", "checked_by": "-", "checked_on": "2000-01-01"}


def with_pinyin(record: Mapping[str, Any], readings: Readings) -> Told:
    """The record with pinyin where it had none."""

    def read(text: Mapping[str, str]) -> dict[str, str]:
        return {**text, "pinyin": text["pinyin"] or readings.propose(text["zh"])}

    lines = [{**line, "text": read(line["text"])} for line in record["lines"]]
    heads = {name: read(record[name]) for name in ("title", "issuer")}
    return {**record, **heads, "lines": lines}


def doubts_of(record: Mapping[str, Any], readings: Readings) -> list[dict[str, list[str]]]:
    """For title, issuer and each line: the readings of each doubtful character, by its number."""
    texts = [record["title"], record["issuer"], *(line["text"] for line in record["lines"])]
    return [readings.doubts(text["zh"]) for text in texts]


def faults_in(packs: StationPacks, record: Mapping[str, Any]) -> Iterator[Told]:
    """Every fault of the convention, in both languages."""
    one = {**NOT_SIGNED, **record}
    tree, _ = whole_tree(packs, {"conventions": [one]})
    at = next(n for n, there in enumerate(tree["conventions"]) if there["id"] == one["id"])
    names = {one["id"], *(line["id"] for line in one["lines"])}
    read = Tree(tree)
    pack = read.read()
    for fault in read.faults if pack is None else faults_of(pack):
        where = fault.field.removeprefix(f"conventions.{at}.")
        if where != fault.field or where.split(".")[0] in names:
            yield {
                "field": where,
                "zh": fault.says["zh"] + fault.do["zh"],
                "en": f"{fault.says['en']} {fault.do['en']}",
            }
