"""What the helper says of broadcast scripts: examples to begin from; pinyin, doubts and faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kiosk.local_pack.edits import UNKNOWN, with_proposal, words_of
from kiosk.local_pack.own_pack import header
from kiosk.local_pack.places import TITLE, places_in, put_at, words_at
from kiosk.local_pack.readings import Readings
from kiosk.local_pack.script_edits import SIGNS, STRESS, line, script_record, speech
from quizzes.checks import length_of
from quizzes.rules import faults_of
from quizzes.source_tree import source_of
from quizzes.tables.tree import Tree

if TYPE_CHECKING:
    from quizzes.fault import Fault
    from quizzes.kinds.script import Line, Script, Version
    from quizzes.message import Pack

Told = dict[str, Any]
LONGEST_LINE = 45  # 字: the teleprompter of the youngest shows no more in one piece
OWN_SOURCE = "自编"
NOBODY, NO_DAY = "工作人员", "2000-01-01"  # until it is signed off


def example_of_script(script: Script) -> Told:
    """A script of another pack: what is told of it, and what a draft of it begins with."""
    written = source_of(script)
    lengths = [
        {
            "band": one.band,
            "characters": length_of(one.speech.text.zh),
            "seconds": round(one.seconds),
        }
        for one in script.versions
    ]
    content = {
        "title": {**words_of(written["title"]), "en": ""},
        "fictional": None,
        "source": "",
        "fear": str(script.fear),
        "versions": [_version(one) for one in script.versions],
        "example": script.id,
    }
    return {"id": script.id, "title": script.title.zh, "lengths": lengths, "content": content}


def look_at_script(
    packs: Sequence[Pack], readings: Readings, slug: str, revision: int, content: Told
) -> Told:
    """Pinyin for what has none yet, doubtful readings, every fault beside its place.

    `faults`: place (`title`, `3-4.0`, `3-4`, `fictional`, `source` or ""), and what is wrong in
    both languages. `seconds`: how long each length takes to read, by band.
    """
    doubts, pinyin = {}, {}
    for place in places_in(content):
        words = words_at(content, place)
        if UNKNOWN in words["pinyin"].split():
            words = with_proposal(words, readings.propose(words["zh"]))
            put_at(content, place, words)
        pinyin[place] = words["pinyin"]
        doubts[place] = readings.doubts(words["zh"])
    record = script_record(content, slug, revision, NOBODY, NO_DAY)
    found = [*_own_faults(content), *_known_already(packs, slug, content)]
    known = {fault["place"] for fault in found}
    odd = [words_at(content, place) for place in known if "." in place]
    ruled = _rule_faults(_without(content, odd), slug)
    found += [one for one in ruled if one["place"] not in known]
    seconds = {one["band"]: round(_seconds(one)) for one in content["versions"]}
    told = {"faults": found, "pinyin": pinyin, "doubts": doubts, "record": record}
    return {**told, "seconds": seconds}


def _version(version: Version) -> Told:
    lines = [_line(one) for one in version.speech.lines]
    return {"band": version.band, "pace": str(version.pace), "lines": lines}


def _line(told: Line) -> Told:
    cues, pauses, at = [], [], 0
    for phrase in told.phrases:
        cues += [[at + start, at + end, STRESS] for start, end in phrase.stress_zh]
        at += len(phrase.text.zh)
        pauses.append(at)
    words = {**line(), "zh": told.text.zh, "pinyin": told.text.pinyin}
    return {**words, "cues": cues, "pauses": pauses[:-1]}


def _seconds(version: Told) -> float:
    return 60 * sum(length_of(one["zh"]) for one in version["lines"]) / int(version["pace"])


def _own_faults(content: Told) -> Iterator[Told]:
    """What the form of a pack could not even say."""
    if content["fictional"] is None:
        yield _told(
            "fictional",
            "选一个：是真的，还是编的小故事？编的会标上「小故事（虚构）」。",
            "Choose: is it true, or a story? A story is labelled as made up.",
        )
    if content["fictional"] is False and not content["source"].strip():
        yield _told(
            "source",
            "真的事要写清楚从哪儿知道的，比如「区融媒体 2026-05」。",
            "What is true needs its source, as the paper and the month.",
        )
    for place in places_in(content):
        zh = words_at(content, place)["zh"]
        if any(sign in zh for sign in (*SIGNS, "\n")):
            zh_says = "不要写 / * [ ]，停顿和重音用手指点。"
            yield _told(place, zh_says, "No / * [ ]: pauses and stress are set by touch.")
        if not zh.strip() and place != TITLE:
            zh_says = "这一行是空的：写几个字，或者删掉它。"
            yield _told(place, zh_says, "This line is empty: write some words, or remove it.")
        elif place != TITLE and length_of(zh) > LONGEST_LINE:
            n = length_of(zh)
            zh_says = f"这一行有 {n} 个字，最多 {LONGEST_LINE} 个：分成两行。"
            en_says = f"{n} characters, {LONGEST_LINE} at most: cut the line in two."
            yield _told(place, zh_says, en_says)


def _known_already(packs: Sequence[Pack], slug: str, content: Told) -> Iterator[Told]:
    """Children know the example already."""
    others = [one for pack in packs for one in pack.scripts if one.id != slug]
    if content["title"]["zh"] in {one.title.zh for one in others}:
        yield _told(
            TITLE,
            "已经有叫这个名字的稿子，换一个名字。",
            "There is a script of this name; give it another.",
        )
    there = {one.speech.text.zh for script in others for one in script.versions}
    for version in content["versions"]:
        if "".join(one["zh"] for one in version["lines"]) in there:
            yield _told(
                version["band"],
                "这篇稿子别处已经有了，改成新的。",
                "This script is there already; write a new one.",
            )


def _without(content: Told, odd: Sequence[Told]) -> Told:
    """The same with blanks for these lines: what is wrong with them has been told."""
    blank = {**line(), "pinyin": ""}
    versions = [
        {**one, "lines": [blank if any(words is it for it in odd) else words
                          for words in one["lines"]]}
        for one in content["versions"]
    ]  # fmt: skip
    return {**content, "versions": versions}


def _rule_faults(content: Told, slug: str) -> list[Told]:
    """What the rules of packs say, each line looked at by itself so that it can be named."""
    record = script_record(content, slug, 1, NOBODY, NO_DAY)
    record["source"] = record["source"] or OWN_SOURCE  # missing, it has been told
    written = [place for place in places_in(content)[1:] if words_at(content, place)["zh"]]
    alone = {f"{slug}-{n}": place for n, place in enumerate(written)}
    scripts = [record, *(_with_one_line(content, record, *one) for one in alone.items())]
    tree = Tree({**header(1), "scripts": scripts})
    pack = tree.read()
    lines, whole = [], []
    for fault in tree.faults if pack is None else faults_of(pack):
        head, *steps = fault.field.split(".")
        if head == "scripts":
            head, steps = scripts[int(steps[0])]["id"], steps[1:]
        if head in alone:
            if steps[:1] == ["versions"] and "text" in steps:
                lines.append((alone[head], fault))
        else:
            whole.append((_place(content, steps, is_counted_from_1=pack is not None), fault))
    said = {_says(fault)["zh"] for _, fault in lines}
    kept = [(place, fault) for place, fault in whole if _says(fault)["zh"] not in said]
    told = [{"place": place, **_says(fault)} for place, fault in [*lines, *kept]]
    return [one for at, one in enumerate(told) if one not in told[:at]]


def _with_one_line(content: Told, record: Told, slug: str, place: str) -> Told:
    band = place.split(".")[0]
    version = next(one for one in content["versions"] if one["band"] == band)
    alone = {"band": band, "pace": version["pace"], "text": speech([words_at(content, place)])}
    return {**record, "id": slug, "versions": [alone]}


def _place(content: Told, steps: Sequence[str], is_counted_from_1: bool) -> str:
    """Where a fault of the whole belongs: the title, a length, or all of it."""
    if steps[:1] == ["versions"] and len(steps) > 1:
        return str(content["versions"][int(steps[1]) - is_counted_from_1]["band"])
    return steps[0] if steps[:1] in (["title"], ["source"]) else ""


def _says(fault: Fault) -> dict[str, str]:
    if fault.kind == "person_not_approved":  # the editor has no field for their approval
        zh = fault.says["zh"] + "请不写姓名，换个说法。"
        return {"zh": zh, "en": f"{fault.says['en']} Say it without the name."}
    zh = fault.says["zh"] + fault.do["zh"]
    return {"zh": zh, "en": f"{fault.says['en']} {fault.do['en']}"}


def _told(place: str, zh: str, en: str) -> Told:
    return {"place": place, "zh": zh, "en": en}
