"""Lines break after marks and between words; nobody stands alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from games.stage.lines import break_well
from quizzes.text import cells_of


def lines(words: str, width: int, pinyin: str = "") -> list[str]:
    """The lines of a text whose characters are one wide each."""
    cells = cells_of(words, pinyin)
    placed = break_well(cells, width, lambda cell: len(cell.words), 1.0)
    told = [""] * (placed[-1].line + 1)
    for one in placed:
        told[one.line] += one.cell.words
    return told


def test_a_line_ends_at_a_mark_where_one_is_near() -> None:
    assert lines("手机收到的数字就是验证码，谁来要都不给。", 15) == [
        "手机收到的数字就是验证码，",
        "谁来要都不给。",
    ]


def test_no_character_stands_alone() -> None:
    assert lines("越早说越能帮到家里", 8)[-1] != "里"


@pytest.mark.parametrize("width", range(6, 12))
def test_common_words_stay_whole_where_there_is_room(width: int) -> None:
    told = lines("先找妈妈再看手机上的红灯亮", width)
    broken = {before[-1] + after[0] for before, after in pairwise(told)}
    assert not broken & {"妈妈", "手机", "红灯"}


def test_a_light_syllable_leans_on_the_word_before_it() -> None:
    assert not any(
        line.startswith("了")
        for line in lines("昨天我们都来了真好", 6, "zuó tiān wǒ men dōu lái le zhēn hǎo")
    )


def test_what_fits_in_one_line_stays_in_one() -> None:
    assert lines("你会怎么做？", 10) == ["你会怎么做？"]


def test_no_line_is_left_nearly_empty_for_the_sake_of_a_mark() -> None:
    words = "A red packet needs no password. Asking for one is a red light."
    assert len(lines(words, 26)[0]) > 10
