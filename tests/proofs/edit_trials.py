"""Trials of the editor: killed while words are kept, approved and put into the station's pack."""

from __future__ import annotations

import copy
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.local_pack import LOCAL
from kiosk.local_pack.answers import Answers
from kiosk.local_pack.approved import put_approved_in
from kiosk.local_pack.edits import with_words
from kiosk.packs.station_packs import StationPacks
from kiosk.store import Draft, open_store

LONGEST_SECONDS = 2.0  # on a busy machine two or three rounds
DIGITS = "零一二三四五六七八九"
WRITER, COLLEAGUE = 1, 2


def edit_kills(times: int, rng: random.Random) -> Counter[str]:
    """A process that writes, approves and puts in is killed so often; the states it leaves."""
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
            kept = [line for line in child.stdout.read().splitlines(True) if line.endswith("\n")]
            child.wait()
            child.stdout.close()
            seen[state_of(data, int(kept[-1]) if kept else -1)] += 1
    return seen


def state_of(data: Path, kept: int) -> str:
    """`old` or `new`: whether the pack has the words of the draft; else what is wrong.

    `kept` is the last change that was told to be kept; no later one may be lost.
    """
    try:
        with open_store(data) as store:
            (draft,) = store.drafts()
        if draft.content["n"] < kept:
            return f"lost: {draft.content['n']} after {kept}"
        is_new = words_in_use(data) == draft.content["r"]["text"]["zh"]
        if draft.state == "in_pack" and not is_new:
            return "broken: in the pack and not in use"
        put_approved_in(data)  # as the next start of the editor would
        with open_store(data) as store:
            (after,) = store.drafts()
        if draft.state == "approved" and words_in_use(data) != draft.content["r"]["text"]["zh"]:
            return "broken: approved and not to be put in"
        if after.state == "approved":
            return "broken: still waiting for its pack"
    except Exception as fault:  # noqa: BLE001 - any kind of it is what the proof looks for
        return f"broken: {fault!r}"
    return "new" if is_new else "old"


def words_in_use(data: Path) -> str:
    """What the trick of the station's own pack says; "" where it has none."""
    packs = [pack for pack in StationPacks(data).in_use() if pack.id == LOCAL]
    return packs[0].pairs[0].r.text.zh if packs else ""


def write_for_ever(data: Path) -> None:
    """One draft, changed, approved and put in again and again, until the process is killed."""
    answers = Answers(data)
    example = answers.examples()[0]
    with open_store(data) as store:
        drafts = store.drafts()
        draft = drafts[0] if drafts else store.new_draft("pair", {**example, "n": 0}, 1).result()
    put_approved_in(data)
    print("ready", flush=True)
    for n in count(int(draft.content["n"]) + 1):
        with open_store(data) as store:
            content = _changed(answers, draft, example, n)
            draft = store.save_draft(draft.id, content, WRITER).result()
            print(n, flush=True)
            store.hand_in_draft(draft.id).result()
            store.approve_draft(draft.id, COLLEAGUE).result()
        put_approved_in(data)


def _changed(
    answers: Answers, draft: Draft, example: dict[str, object], n: int
) -> dict[str, object]:
    content = copy.deepcopy(example)
    number = "".join(DIGITS[int(digit)] for digit in str(n))
    for side in ("r", "g"):
        words = content[side]["text"]  # type: ignore[index]
        content[side]["text"] = with_words(words, f"{number}号！{words['zh']}")  # type: ignore[index]
    told = answers.look(draft.slug, draft.revision, content)
    for place, pinyin in told["pinyin"].items():
        side, field = place.split(".")
        content[side][field]["pinyin"] = pinyin  # type: ignore[index]
    return {**content, "n": n}


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]))
