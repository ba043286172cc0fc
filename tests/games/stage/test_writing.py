"""Texts with pinyin: what stands where."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from games.contract import Reader
from games.stage.figures import wake_pygame
from games.stage.look import BRICK, NIGHT
from games.stage.writing import Pen, Written
from kiosk.shell.font_files import font_files
from quizzes.text import CLOSING, Text

wake_pygame()
LONG = Text(
    "「快来！」他说：我们在桥上等你，好不好？",
    "kuài lái tā shuō wǒ men zài qiáo shàng děng nǐ hǎo bu hǎo",
    "“Come quickly!” he said: we are waiting for you on the bridge, all right?",
)


def pen(language: str = "zh", pinyin_shown: bool = True) -> Pen:
    return Pen(font_files(), Reader(language, pinyin_shown))  # type: ignore[arg-type]


def lines(written: Written) -> list[list[str]]:
    tops = sorted({rect.top for _, rect in written.cells})
    return [[cell.words for cell, rect in written.cells if rect.top == top] for top in tops]


def test_each_character_has_its_own_pinyin() -> None:
    cells = pen().write(Text("银行，行走", "yín háng xíng zǒu", ""), 40, NIGHT, 900).cells
    found = [(cell.words, cell.pinyin) for cell, _ in cells]
    assert found == [("银", "yín"), ("行", "háng"), ("，", ""), ("行", "xíng"), ("走", "zǒu")]


def test_pinyin_stands_above_its_character_and_makes_the_line_higher() -> None:
    text = Text("桥", "qiáo", "bridge")
    plain, ruby = (
        pen(pinyin_shown=shown).write(text, 60, NIGHT, 900).surface for shown in (False, True)
    )
    assert ruby.get_height() > plain.get_height()
    assert ruby.subsurface((0, 0, ruby.get_width(), 30)).get_bounding_rect().height > 10
    assert plain.subsurface((0, 0, plain.get_width(), 10)).get_bounding_rect().height == 0


def test_long_pinyin_makes_room_and_does_not_run_into_its_neighbour() -> None:
    written = pen().write(Text("双床", "shuāng chuáng", ""), 30, NIGHT, 900)
    (_, one), (_, other) = written.cells
    assert one.right <= other.left + 1


def test_there_is_no_pinyin_in_english() -> None:
    assert all(not cell.pinyin for cell, _ in pen("en").write(LONG, 40, NIGHT, 900).cells)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", range(240, 640, 40))
def test_no_line_is_wider_than_asked(language: str, width: int) -> None:
    written = pen(language).write(LONG, 40, NIGHT, width)
    assert written.size[0] <= width + 1
    assert "".join(c.words for c, _ in written.cells) == written.words.replace(" ", "")


@pytest.mark.parametrize("width", range(200, 900, 20))
def test_no_line_begins_with_a_closing_mark(width: int) -> None:
    assert [ln for ln in lines(pen().write(LONG, 40, NIGHT, width)) if ln[0] in CLOSING] == []


def test_no_line_ends_with_an_opening_mark() -> None:
    for width in range(200, 900, 20):
        assert [ln for ln in lines(pen().write(LONG, 40, NIGHT, width)) if ln[-1] == "「"] == []


def test_a_mark_lights_only_its_own_characters() -> None:
    written = pen(pinyin_shown=False).write(
        Text("别告诉妈妈", "", ""), 40, NIGHT, 900, marks=[(1, 3, BRICK)]
    )
    lit = [cell.words for cell, rect in written.cells if _has(written.surface, rect, BRICK)]
    assert "".join(lit) == "告诉"


def _has(surface: pygame.Surface, rect: pygame.Rect, colour: tuple[int, int, int]) -> bool:
    inside = rect.inflate(-12, -12)
    return any(
        surface.get_at((x, y))[:3] == colour
        for x in range(inside.left, inside.right, 2)
        for y in range(inside.top, inside.bottom, 2)
    )


def test_centred_lines_have_as_much_room_left_as_right() -> None:
    written = pen(pinyin_shown=False).write(
        Text("一二三四五六七", "", ""), 40, NIGHT, 170, centred=True
    )
    last_line = [rect for _, rect in written.cells if rect.top == written.cells[-1][1].top]
    left, right = last_line[0].left, written.size[0] - last_line[-1].right
    assert left == pytest.approx(right, abs=2)


def test_a_character_that_no_font_has_is_told() -> None:
    assert pen("en").write(Text("", "", "ok \U0001f9ff"), 40, NIGHT, 900).missing == "\U0001f9ff"


def test_what_the_first_font_lacks_comes_from_the_next() -> None:
    latin = Path(pygame.font.__file__).with_name(pygame.font.get_default_font())
    written = Pen([latin, *font_files()], Reader()).write(Text("a微", "", ""), 40, NIGHT, 900)
    own = Pen([*font_files()], Reader()).write(Text("微", "", ""), 40, NIGHT, 900)
    assert written.missing == ""
    assert _pixels(written.surface, written.cells[1][1]) == _pixels(own.surface, own.cells[0][1])


def test_where_no_font_has_a_character_every_font_was_asked() -> None:
    latin = Path(pygame.font.__file__).with_name(pygame.font.get_default_font())
    assert Pen([latin], Reader()).write(Text("a微", "", ""), 40, NIGHT, 900).missing == "微"


def _pixels(surface: pygame.Surface, rect: pygame.Rect) -> bytes:
    return pygame.image.tobytes(surface.subsurface(rect), "RGBA")


def test_a_pen_needs_a_font() -> None:
    with pytest.raises(ValueError, match="font"):
        Pen([], Reader())
