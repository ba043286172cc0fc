import pygame
import pytest

from media.film.captions import CaptionPen, Cell
from media.film.panels import Panels

PINYIN = ["kàn", "dào", "bú", "rèn", "shi", "de", "liàn", "jiē"]
WORDS = "When you see a link that you don't know, stop and ask."
ZH = tuple(Cell(word, syllable) for word, syllable in zip("看到不认识的链接", PINYIN, strict=True))
COMMA = Cell("，")
EN = tuple(Cell(word, "", True) for word in WORDS.split())
FOUR_TIMES = (*ZH, COMMA) * 4


@pytest.fixture
def pen(fonts):
    return CaptionPen(fonts)


def words(rows):
    return [[cell.words for cell, _, _ in row.cells] for row in rows]


@pytest.mark.parametrize("line", [ZH, EN, FOUR_TIMES])
@pytest.mark.parametrize("width", [200, 400, 1000])
def test_no_row_is_wider_than_its_place_and_no_word_is_lost(pen, line, width):
    rows = pen.rows(line, 30, width)
    assert [word for row in words(rows) for word in row] == [cell.words for cell in line]
    for row in rows:
        assert row.width <= width + 1
        ends = [x + wide for _, x, wide in row.cells]
        assert all(end <= x + 0.01 for end, (_, x, _) in zip(ends, row.cells[1:], strict=False))


def test_rows_are_about_equally_long(pen):
    rows = pen.rows(EN, 40, 700)
    assert len(rows) == 2
    assert min(row.width for row in rows) > 0.7 * max(row.width for row in rows)


def test_a_mark_never_begins_a_row(pen):
    for width in range(120, 400, 20):
        assert all(row[0] != "，" for row in words(pen.rows((*ZH[:4], COMMA) * 3, 30, width)))


def test_pinyin_has_room_above_its_character(pen):
    bare = tuple(Cell(cell.words) for cell in ZH)
    assert pen.height(pen.rows(ZH, 40, 900), 40) > pen.height(pen.rows(bare, 40, 900), 40)


def test_a_pen_needs_a_font():
    with pytest.raises(ValueError, match="font"):
        CaptionPen(())


@pytest.mark.parametrize("line", [ZH, FOUR_TIMES, EN, EN * 3, EN * 8])
def test_a_caption_stays_within_its_panel_however_long_its_line(pen, line):
    panels = Panels(pen, 1280)
    box = panels.caption_box()
    rows_size = panels._fitting(line, pygame.Rect(0, 0, *box.size).inflate(-56, -14))
    assert pen.height(rows_size[1], rows_size[0]) <= box.height
    assert max(row.width for row in rows_size[1]) <= box.width - 56 + 1


def test_the_current_line_is_lit_and_the_next_is_there(pen):
    panels = Panels(pen, 1280)
    under = pygame.Surface(panels.caption_box().size)
    lines = (ZH, EN[:4])
    one, two = panels.caption(under, lines, 0), panels.caption(under, lines, 1)
    assert pygame.image.tobytes(one, "RGB") != pygame.image.tobytes(two, "RGB")
    alone = panels.caption(under, (ZH,), 0)
    assert pygame.image.tobytes(one, "RGB") != pygame.image.tobytes(alone, "RGB")
