"""Where lines of a text break: nobody stands alone on the last one."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.shell.line_ends import lay_out_in_company
from quizzes.text import cells_of, lay_out


def lines(words, width, way=lay_out_in_company):
    told = {}
    for one in way(cells_of(words, ""), width, lambda cell: 10.0 * len(cell.words), 5.0):
        told[one.line] = told.get(one.line, "") + one.cell.words
    return list(told.values())


@pytest.mark.parametrize(
    ("words", "width", "wanted"),
    [
        ("点亮微光花就会开放", 80, ["点亮微光花就会", "开放"]),
        ("没有红灯，也别打跑好伙伴；拿不准，问大人。", 190,
         ["没有红灯，也别打跑好伙伴；拿不准，", "问大人。"]),
        ("五个“要”，五个“不”", 90, ["五个“要”，", "五个“不”"]),
        ("一起去\n玩", 200, ["一起去", "玩"]),
        ("aaaa“a一", 20, ["aaaa", "“a", "一"]),  # the first word is wider than any line
        ("Say it to somebody", 130, ["Sayitto", "somebody"]),
    ],
)  # fmt: skip
def test_a_lone_character_gets_company(words, width, wanted):
    assert lines(words, width) == wanted


@given(some.text("一二三，。“”a ", max_size=30), some.integers(20, 200))
def test_there_are_never_more_lines_or_other_words(words, width):
    plain, better = lines(words, width, lay_out), lines(words, width)
    assert len(better) == len(plain)
    assert "".join(better) == "".join(plain)
