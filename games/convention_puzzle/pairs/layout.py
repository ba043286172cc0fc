"""Where the halves lie: rows in the middle, 江江 and the bubble below them, on tall glass above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from games.convention_puzzle.pairs.pieces import high_of, knob_mm, room_beside
from games.convention_puzzle.pairs.rules import Match
from games.stage.boards import Rect
from games.stage.look import NIGHT
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM

MARGIN_MM, GAP_MM = 8.0, 6.0
STRIP_MM, STRIP_LEAST_MM, STRIP_MOST_MM = 66.0, 42.0, 84.0  # for 江江 below the rows
BUTTON_MM = (46.0, 24.0)
REACH = 0.4  # on tall glass, what is touched lies below this share of the height
LARGEST, STEP = 1.3, 0.07
BETWEEN_MM, BETWEEN_MOST_MM = 10.0, 96.0  # from the left halves' knobs to the right halves
ROW_MM = {"1-2": 21.0, "3-4": 17.0, "5-6": 17.0, "7-9": 17.0}


@dataclass(frozen=True)
class Layout:
    """Boxes in pixels; `size` is that of the letters, `whole` the width of a line's words."""

    size: float
    whole: int
    lefts: tuple[Rect, ...]  # bodies, without the knob
    rights: tuple[Rect, ...]
    rows: tuple[Rect, ...]
    guide: Rect
    speech: Rect
    button: Rect


@dataclass(frozen=True)
class Fitted:
    """A size of letters, the body of a half that holds each, the widest whole line's words."""

    size: float
    body: Rect
    whole: int
    ends_alone: bool


def layout_for(glass: Glass, matches: Sequence[Match]) -> Layout:
    """Letters as large as all rows leave room for."""
    mm, size = glass.mm, glass.size
    margin, gap = round(mm * MARGIN_MM), round(mm * GAP_MM)
    wide, high = round(mm * BUTTON_MM[0]), size.target(BUTTON_MM[1])
    bottom = size.height - size.clear_bottom - gap
    button = Rect(size.width - margin - wide, bottom - high, wide, high)
    if size.is_tall:
        top = round(size.height * REACH) + gap
        room = Rect(margin, top, size.width - 2 * margin, button.y - gap - top)
        fitted = _fitted(glass, matches, room)
        guide = Rect(margin, top - gap - round(mm * 88), round(mm * 62), round(mm * 80))
        speech = Rect(guide.right + gap, gap, room.right - guide.right - gap, guide.bottom - gap)
    else:
        top = size.clear_top + gap
        strip = round(mm * STRIP_MM)
        room = Rect(margin, top, size.width - 2 * margin, bottom - strip - gap - top)
        fitted = _fitted(glass, matches, room)
        left = room.height - _stack(mm, fitted.body.height, len(matches))
        most, least = round(mm * STRIP_MOST_MM) - strip, round(mm * STRIP_LEAST_MM) - strip
        more = min(most, left - gap) if left > gap else max(least, min(0, left))
        room.height -= more
        strip += more
        guide = Rect(margin, bottom - strip, round(mm * 62), strip)
        speech = Rect(guide.right + gap, guide.y, button.x - 2 * gap - guide.right, strip)
    return _laid(mm, room, fitted, len(matches), guide, speech, button)


def _stack(mm: float, high: int, count: int) -> int:
    return high * count + round(mm * GAP_MM) * (count - 1)


def _fitted(glass: Glass, matches: Sequence[Match], room: Rect) -> Fitted:
    """Letters as large as they fit; a little smaller where that leaves no word alone on a line."""
    mm, band = glass.mm, glass.reader.band
    size, least = BODY_MM[band] * LARGEST * mm, LEAST_MM[band] * mm
    fitting: Fitted | None = None
    while True:
        fitted = _sized(glass, matches, room.width, size)
        is_high = _stack(mm, fitted.body.height, len(matches)) > room.height
        if not is_high and not fitted.ends_alone:
            return fitted
        fitting = fitting or (None if is_high else fitted)
        if size <= least:
            return fitting or fitted
        size = max(least, size - STEP * mm * BODY_MM[band])


def _sized(glass: Glass, matches: Sequence[Match], wide: int, size: float) -> Fitted:
    mm, pen = glass.mm, glass.pen
    least = glass.size.target(ROW_MM[glass.reader.band], glass.reader.band)
    beside = room_beside(mm)
    most = (wide - round(mm * (knob_mm() + BETWEEN_MM))) // 2
    halves = [half for match in matches for half in (match.left, match.right)]
    written = [pen.write(half, size, NIGHT, most - beside) for half in halves]
    joined = [
        [pen.write(line, size, NIGHT, wide - 2 * beside) for line in match.whole]
        for match in matches
    ]
    high = max(high_of(lines, mm) for lines in [*([one] for one in written), *joined])
    width = min(most, max(one.size[0] for one in written) + beside)
    body = Rect(0, 0, width, max(high, least))
    whole = max(one.size[0] for lines in joined for one in lines)
    return Fitted(size, body, whole, any(one.ends_alone for one in written))


def _laid(
    mm: float, room: Rect, fitted: Fitted, count: int, guide: Rect, speech: Rect, button: Rect,
) -> Layout:  # fmt: skip
    body = fitted.body
    gap, knob = round(mm * GAP_MM), round(mm * knob_mm())
    spare = max(0, room.height - _stack(mm, body.height, count))
    between_rows = gap + min(spare // max(1, count), round(mm * 5))
    high = body.height * count + between_rows * (count - 1)
    top = room.y + max(0, room.height - high) // 2
    between = min(room.width - 2 * body.width - knob, round(mm * BETWEEN_MOST_MM))
    left = room.centerx - (2 * body.width + knob + between) // 2
    tops = [top + n * (body.height + between_rows) for n in range(count)]
    right = left + body.width + knob + between
    return Layout(
        fitted.size,
        fitted.whole,
        tuple(Rect(left, y, *body.size) for y in tops),
        tuple(Rect(right, y, *body.size) for y in tops),
        tuple(Rect(room.x, y, room.width, body.height) for y in tops),
        guide,
        speech,
        button,
    )
