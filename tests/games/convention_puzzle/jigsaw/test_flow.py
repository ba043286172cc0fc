"""From choosing a picture to its line, and to the end."""

from __future__ import annotations

import gc
import random
import sys
import weakref
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # for other_conventions

import pytest
from other_conventions import of_2001, of_many_lines
from tables import Tables

from games.contract import Reader, Say
from games.convention_puzzle.jigsaw.pictures import pictures_of


def said(tables: Tables) -> list[str]:
    return [text.zh for event in tables.events if isinstance(event, Say) for text in event.texts]


def test_there_is_a_picture_for_each_half_and_one_for_each_line() -> None:
    pictures = pictures_of(of_2001(), random.Random(1))
    assert len({picture.name for picture in pictures}) == len(pictures) == 15
    assert sum(len(p.text.zh) for p in pictures if p.half) == 70


def test_all_pictures_are_shown_six_at_a_time() -> None:
    tables, seen = Tables(), set()
    for _ in range(3):
        seen |= {name for name in tables.targets if name.startswith("picture_")}
        tables.tap("more")
    assert len(seen) == 15
    assert "done" not in tables.targets


@pytest.mark.parametrize(("band", "cuts"), [("1-2", 2), ("3-4", 3), ("5-6", 4), ("7-9", 4)])
def test_the_youngest_have_fewer_cuts(band: str, cuts: int) -> None:
    tables = Tables(reader=Reader(band=band))  # type: ignore[arg-type]
    tables.tap(tables.targets[0])
    assert len([name for name in tables.targets if name.startswith("cut_")]) == cuts


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_finished_picture_shows_its_line_word_for_word_and_its_year(language: str) -> None:
    for half in range(3):
        tables = Tables(reader=Reader(language, True, "3-4"), seed=half)  # type: ignore[arg-type]
        tables.tap([name for name in tables.targets if name.startswith("picture_")][half])
        tables.tap("cut_2x2")
        line = tables.table.picture.line
        tables.finish_by_taps()
        words = tables.part("line").words
        assert line.text.in_language(tables.reader.language) in words
        assert "2001" in words
        assert tables.convention.title.in_language(tables.reader.language) in words
        assert ("小解释" if language == "zh" else "In plain words") in words
        assert said(tables)[-1] == line.text.zh


def test_the_answer_says_the_cut_and_the_moves_and_is_not_graded() -> None:
    tables = Tables()
    table = tables.open(2)
    tables.wait(3)
    tables.tap("piece_0_0")
    tables.tap("place_1_1")
    tables.finish_by_taps()
    [answered] = tables.answered
    assert answered.item == f"convention-2001.{table.picture.line.id}"
    assert (answered.kind, answered.score, answered.key) == ("puzzle", None, "")
    assert answered.detail["cut"] == "2x2"
    assert answered.detail["moves"] == 5
    assert answered.seconds > 3


def test_the_finished_picture_waits_for_the_log() -> None:
    tables = Tables()
    tables.open(2)
    tables.log_is_open = False
    tables.finish_by_taps()
    tables.wait(5)
    assert not any(part.name == "line" for part in tables.game.parts())
    tables.game.recorded(tables.answered[0].number)
    assert tables.part("line")


def test_one_may_go_back_until_the_first_piece_is_home() -> None:
    tables = Tables()
    tables.open(3)
    tables.tap("back")
    assert any(name.startswith("picture_") for name in tables.targets)
    assert tables.answered == []


def test_a_table_that_was_left_is_forgotten() -> None:
    tables = Tables()
    table = weakref.ref(tables.open(3))
    tables.tap("back")
    gc.collect()
    assert table() is None


def test_each_finished_picture_gives_one_glow_and_one_answer_however_often_it_was_made() -> None:
    tables = Tables()
    for name in (0, 1, 0):
        tables.tap([name for name in tables.targets if name.startswith("picture_")][name])
        tables.tap("cut_2x2")
        tables.wait(0.1)
        tables.finish_by_taps()
        if "again" in tables.targets:
            tables.tap("again")
    tables.tap("done")
    tables.tap("next")
    assert (tables.debrief.glows, len(tables.answered)) == (2, 2)
    assert "2" in tables.debrief.went_well.zh


def test_after_twenty_five_pieces_it_is_enough() -> None:
    tables = Tables()
    tables.open(5)
    tables.finish_by_taps()
    assert tables.targets == ["done"]
    tables.tap("done")
    assert tables.part("last_card").words.startswith("全国青少年网络文明公约")
    tables.tap("next")
    assert tables.debrief.glows == 1


def test_a_convention_of_many_long_unhalved_lines_is_played_as_well() -> None:
    tables = Tables(convention=of_many_lines())
    tables.open(3)
    tables.finish_by_taps()
    assert tables.part("line").words.startswith("上网之前")
    assert not any(part.is_cut for part in tables.game.parts())


def test_where_a_convention_has_no_year_none_is_told() -> None:
    tables = Tables(convention=of_2001().model_copy(update={"year": None}))
    tables.open(2)
    tables.finish_by_taps()
    words = tables.part("line").words
    assert "None" not in words
    assert "2001" not in words
    assert tables.convention.title.zh in words
