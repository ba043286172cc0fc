"""Results of long ago still say what was asked."""

from __future__ import annotations

from pathlib import Path

from quizzes.glowpack.asked import asked_in
from quizzes.glowpack.core import core_pack
from quizzes.glowpack.installed import Installed
from quizzes.pack import read_pack


def test_a_message_of_a_version_out_of_use_is_found_with_its_words(
    good: Path, tiny: Path, tmp_path: Path
) -> None:
    packs = Installed(tmp_path / "packs")
    packs.switch(packs.stage(good))
    packs.undo("tiny")
    packs.clear()
    asked = asked_in(packs.root / "tiny@1.0.0", "f01-2-r")
    item = read_pack(tiny).item("f01-2-r")
    assert asked is not None
    assert (asked.words, asked.why, asked.key) == (item.text, item.why, "R")
    assert asked.revision == item.revision
    assert asked_in(packs.root / "tiny@1.0.0", "f01-9-r") is None


def test_items_of_every_kind_are_found(tmp_path: Path) -> None:
    pack = core_pack(forms=tmp_path)
    (form,) = tmp_path.iterdir()
    for thing in (*pack.calls, *pack.cases, *pack.agreements, *pack.conventions[0].lines):
        asked = asked_in(form, thing.id)
        assert asked is not None
        assert asked.words.zh
    for boss in pack.conversations[0].items:
        assert " / " in asked_in(form, boss.id).words.zh  # type: ignore[union-attr]
