"""Trials of the editor: killed while words are kept, approved, put into the pack and taken out."""

from __future__ import annotations

import copy
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.local_pack import LOCAL
from kiosk.local_pack.answers import Answers
from kiosk.local_pack.approved import put_approved_in, take_record_out
from kiosk.local_pack.edits import with_words
from kiosk.local_pack.places import put_at, words_at
from kiosk.local_pack.script_edits import in_length
from kiosk.packs.station_packs import StationPacks
from kiosk.store import Draft, open_store
from quizzes.message import Pack

LONGEST_SECONDS = 3.0  # on a busy machine two or three rounds
DIGITS = "零一二三四五六七八九"
WRITER, COLLEAGUE = 1, 2
# What the writing process says before and after each deed on the script.
PUTTING, IN, TAKING, OUT = "putting", "in", "taking", "out"


def edit_kills(times: int, rng: random.Random) -> Counter[str]:
    """A process that writes, approves, puts in and takes out is killed so often; what it leaves."""
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="glow-edits-") as name:
        data = Path(name) / "data"
        for _ in range(times):
            command = [sys.executable, __file__, str(data)]
            child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            assert child.stdout
            child.stdout.readline()
            time.sleep(rng.uniform(0, LONGEST_SECONDS))
            child.kill()
            told = [line for line in child.stdout.read().splitlines(True) if line.endswith("\n")]
            child.wait()
            child.stdout.close()
            seen[state_of(data, [line.strip() for line in told])] += 1
    return seen


def state_of(data: Path, told: Sequence[str]) -> str:
    """`old` or `new`: whether the pack has the words of the pair's draft; else what is wrong.

    `told` is what the process had said. No change that was told to be kept may be lost; what was
    told to be in the pack or out of it is so.
    """
    kept = max((int(line) for line in told if line.isdecimal()), default=-1)
    deed = next((line for line in reversed(told) if not line.isdecimal()), "")
    try:
        with open_store(data) as store:
            drafts = {draft.kind: draft for draft in store.drafts()}
        lost = [one for one in drafts.values() if one.content["n"] < kept]
        if lost:
            return f"lost: {lost[0].content['n']} after {kept}"
        before = {kind: is_in_use(data, draft) for kind, draft in drafts.items()}
        has_script = script_in_use(data)
        if (deed == IN and not has_script) or (deed == OUT and has_script):
            return f"broken: {deed} was told and it is not so"
        for kind, draft in drafts.items():
            may_be_out = kind == "script" and deed not in (PUTTING, IN)
            if draft.state == "in_pack" and not before[kind] and not may_be_out:
                return f"broken: the {kind} is in the pack and not in use"
        put_approved_in(data)  # as the next start of the editor would
        with open_store(data) as store:
            if store.drafts("approved"):
                return "broken: still waiting for its pack"
        for kind, draft in drafts.items():
            if draft.state == "approved" and not is_in_use(data, draft):
                return f"broken: the {kind} is approved and not to be put in"
    except Exception as fault:  # noqa: BLE001 - any kind of it is what the proof looks for
        return f"broken: {fault!r}"
    return "new" if before.get("pair") else "old"


def own_pack(data: Path) -> Pack | None:
    """The station's own pack in use."""
    return next((pack for pack in StationPacks(data).in_use() if pack.id == LOCAL), None)


def script_in_use(data: Path) -> bool:
    """Whether the station's own pack has the script, in whatever words."""
    pack = own_pack(data)
    return pack is not None and bool(pack.scripts)


def is_in_use(data: Path, draft: Draft) -> bool:
    """Whether the station's own pack has these very words."""
    pack = own_pack(data)
    if pack is None:
        return False
    if draft.kind == "pair":
        return [one.r.text.zh for one in pack.pairs] == [draft.content["r"]["text"]["zh"]]
    return [one.title.zh for one in pack.scripts] == [draft.content["title"]["zh"]]


def write_for_ever(data: Path) -> None:
    """A pair and a script, changed, approved and put in; every other time the script leaves."""
    answers = Answers(data)
    pair = answers.examples()[0]
    script = {**in_length(answers.scripts()[3]["content"], "1-2"), "fictional": True}
    examples: dict[str, dict[str, Any]] = {"pair": pair, "script": script}
    with open_store(data) as store:
        drafts = {draft.kind: draft for draft in store.drafts()}
        for kind, example in examples.items():
            if kind not in drafts:
                begun = {**example, "n": 0}
                drafts[kind] = store.new_draft(kind, begun, WRITER).result()  # type: ignore[arg-type, index]
    put_approved_in(data)
    print("ready", flush=True)
    for n in count(max(int(draft.content["n"]) for draft in drafts.values()) + 1):
        with open_store(data) as store:
            for kind, draft in drafts.items():
                content = _changed(answers, draft, examples[kind], n)
                drafts[kind] = store.save_draft(draft.id, content, WRITER).result()
            print(n, flush=True)
            for draft in drafts.values():
                store.hand_in_draft(draft.id).result()
                store.approve_draft(draft.id, COLLEAGUE).result()
        print(PUTTING, flush=True)
        put_approved_in(data)
        print(IN, flush=True)
        if n % 2:
            print(TAKING, flush=True)
            take_record_out(data, drafts["script"].slug)
            print(OUT, flush=True)


def _changed(answers: Answers, draft: Draft, example: dict[str, Any], n: int) -> dict[str, Any]:
    content = copy.deepcopy(example)
    number = "".join(DIGITS[int(digit)] for digit in str(n))
    if draft.kind == "script":
        places, look = ["title", "1-2.0"], answers.look_at_script
    else:
        places, look = ["r.text", "g.text"], answers.look
    for place in places:
        words = words_at(content, place)
        put_at(content, place, {**words, **with_words(words, f"{number}号！{words['zh']}")})
    told = look(draft.slug, draft.revision, copy.deepcopy(content))
    assert told["faults"] == [], told["faults"]
    for place, pinyin in told["pinyin"].items():
        put_at(content, place, {**words_at(content, place), "pinyin": pinyin})
    return {**content, "n": n}


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]))
