"""A table for two rungs: what 江江 says, a card to work on, and a tray of tiles."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace

from games.contract import Size
from games.stage.boards import Rect
from games.stage.look import Colour
from games.stage.writing import Pen, Written
from quizzes.kinds.convention import Line
from quizzes.text import Text

MARGIN_MM, GAP_MM = 10.0, 4.0
SAYING_MM = 112.0  # the column on wide glass
GUIDE_MM = (70.0, 78.0)
BUTTON_MM = (48.0, 26.0)
TOP_ON_TALL, CARD_ON_TALL, TRAY_ON_TALL = 0.16, 0.405, 0.67  # of the glass
CARD_ON_WIDE = 0.52  # of what is free
STEP = 0.04
LONELY = 0.75  # down to this share of the largest, letters shrink so that none stands alone


@dataclass(frozen=True, slots=True)
class Table:
    """Where things stand, in pixels. On tall glass card and tray lie within a child's reach."""

    guide: Rect
    speech: Rect
    card: Rect
    tray: Rect
    button: Rect  # at the tray's foot
    beside_button: Rect  # the tray without it


def table_for(size: Size) -> Table:
    """Lays the table, wide or tall."""
    mm = size.px_per_mm
    margin, gap = round(mm * MARGIN_MM), round(mm * GAP_MM)
    wide, bottom = size.width - 2 * margin, size.height - size.clear_bottom - gap
    guide_wide, guide_high = (round(side * mm) for side in GUIDE_MM)
    if size.is_tall:
        top, card_y, tray_y = (
            round(size.height * share) for share in (TOP_ON_TALL, CARD_ON_TALL, TRAY_ON_TALL)
        )
        guide = Rect(margin, card_y - gap - guide_high, guide_wide, guide_high)
        left = guide.right + gap
        speech = Rect(left, top, margin + wide - left, card_y - gap - top)
        card = Rect(margin, card_y, wide, tray_y - card_y)
        tray = Rect(margin, tray_y, wide, bottom - tray_y)
    else:
        top, column = size.clear_top + gap, round(mm * SAYING_MM)
        guide = Rect(margin, bottom - guide_high, guide_wide, guide_high)
        speech = Rect(margin, top, column, guide.y - gap - top)
        left = margin + column + gap
        card = Rect(left, top, margin + wide - left, round((bottom - top) * CARD_ON_WIDE))
        tray = Rect(left, card.bottom, card.width, bottom - card.bottom)
    tray = Rect(tray.x, tray.y + gap, tray.width, tray.height - gap)
    button = Rect(0, 0, round(mm * BUTTON_MM[0]), size.target(BUTTON_MM[1]))
    button.bottomright = tray.bottomright
    beside = Rect(tray.x, tray.y, button.x - gap - tray.x, tray.height)
    return Table(guide, speech, card, tray, button, beside)


def fitted(
    pen: Pen, text: Text, room: tuple[int, int], colour: Colour, sizes: tuple[float, float],
    *, centred: bool = True, bold: bool = False,
) -> Written:  # fmt: skip
    """The text as large as it fits: `sizes` are the largest and the least, in pixels."""
    largest, least = sizes
    size = largest
    while True:
        written = pen.write(text, size, colour, room[0], centred, bold=bold)
        fits = written.size[0] <= room[0] and written.size[1] <= room[1]
        if (fits and not (written.ends_alone and size > largest * LONELY)) or size <= least:
            return written
        size = max(least, size - largest * STEP)


def is_cut(written: Written, room: tuple[int, int]) -> bool:
    """Whether a text is larger than its room."""
    return written.size[0] > room[0] or written.size[1] > room[1]


def broken(line: Line) -> Text:
    """The line's words with a new row for its second half, for the eye alone."""
    text = line.text
    if not line.halves:
        return text
    second = line.halves[1]
    return Text(_broken(text.zh, second.zh), text.pinyin, _broken(text.en, second.en))


def _broken(words: str, second: str) -> str:
    at = words.rindex(second) if second else 0
    return f"{words[:at].rstrip()}\n{words[at:]}" if at else words


def chinese(pen: Pen) -> Pen:
    """The same pen writing Chinese, whatever the child reads."""
    other = copy(pen)
    other.reader = replace(pen.reader, language="zh")
    return other
