"""Where cards and stones lie: a tray and beside it the path; 江江 below, on tall glass above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sin

from games.contract import Size
from games.convention_puzzle.order.line_writing import written_line
from games.stage.boards import Rect
from games.stage.look import NIGHT
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from quizzes.kinds.convention import Line
from quizzes.text import Text

MARGIN_MM, GAP_MM = 8.0, 6.0
STRIP_MM, STRIP_MOST_MM = 62.0, 78.0
BUTTON_MM = (58.0, 26.0)
REACH = 0.4  # on tall glass, what is touched lies below this share of the height
LARGEST, STEP = 1.25, 0.07
LIP_MM, PAD_MM, BESIDE_MM = 2.2, 5.0, 4.0  # a card's lip, the room in it, and beside its stone
CUE_MOST_MM, CUE_LEAST_MM, CUE = 28.0, 24.0, 1.15  # a stone's words, and how large they are
WIND_MM, WIND_TALL_MM = 22.0, 3.0
CARD_MM = {"1-2": 21.0, "3-4": 16.5, "5-6": 16.5, "7-9": 16.5}


@dataclass(frozen=True)
class Layout:
    """Boxes in pixels; `size` is that of the letters, `cue` of those on the stones."""

    size: float
    cue: float
    tray: tuple[Rect, ...]
    places: tuple[Rect, ...]  # where cards lie on the stones
    stones: tuple[Rect, ...]  # each at the left of its place, a cue on it
    button: Rect
    guide: Rect
    speech: Rect


@dataclass(frozen=True)
class _Fitted:
    size: float
    card: Rect
    ends_alone: bool


def layout_for(glass: Glass, lines: Sequence[Line], cues: Sequence[Text]) -> Layout:
    """Letters as large as all cards leave room for."""
    mm, size = glass.mm, glass.size
    margin, gap = round(mm * MARGIN_MM), round(mm * GAP_MM)
    bottom = size.height - size.clear_bottom - gap
    top = size.clear_top + gap
    strip = round(mm * STRIP_MM)
    room = Rect(margin, top, size.width - 2 * margin, bottom - strip - gap - top)
    if size.is_tall:
        top = round(size.height * REACH) + gap
        room = Rect(margin, top, size.width - 2 * margin, bottom - top)
    wind = round(mm * (WIND_TALL_MM if size.is_tall else WIND_MM))
    cue = mm * BODY_MM[glass.reader.band] * (CUE if glass.reader.language == "zh" else 0.85)
    cue_wide = _cue_width(glass, cues, cue)
    fitted = _fitted(glass, lines, room, cue_wide + wind)
    if size.is_tall:
        guide = Rect(margin, top - 2 * gap - round(mm * 80), round(mm * 62), round(mm * 80))
        speech = Rect(guide.right + gap, gap, room.right - guide.right - gap, guide.bottom - gap)
    else:
        spare = room.height - _stack(mm, fitted.card.height, len(lines)) - gap
        more = max(0, min(round(mm * (STRIP_MOST_MM - STRIP_MM)), spare))
        room.height, strip = room.height - more, strip + more
        guide = Rect(margin, bottom - strip, round(mm * 62), strip)
        speech = Rect(guide.right + gap, guide.y, room.right - guide.right - gap, strip)
    return _laid(size, room, fitted, len(lines), (cue, cue_wide, wind), guide, speech)


def _stack(mm: float, high: int, count: int) -> int:
    return high * count + round(mm * GAP_MM) * (count - 1)


def _cue_width(glass: Glass, cues: Sequence[Text], size: float) -> int:
    """Room for the widest cue, a long one on two lines."""
    most = round(glass.mm * CUE_MOST_MM)
    written = [glass.pen.write(cue, size, NIGHT, most, bold=True) for cue in cues]
    wide = min(most, max(one.size[0] for one in written)) + round(glass.mm * 6)
    return max(wide, round(glass.mm * CUE_LEAST_MM))


def _fitted(glass: Glass, lines: Sequence[Line], room: Rect, beside: int) -> _Fitted:
    mm, band = glass.mm, glass.reader.band
    size, least = BODY_MM[band] * LARGEST * mm, LEAST_MM[band] * mm
    fitting: _Fitted | None = None
    while True:
        fitted = _sized(glass, lines, room.width - beside, size)
        is_high = _stack(mm, fitted.card.height, len(lines)) > room.height
        if not is_high and not fitted.ends_alone:
            return fitted
        fitting = fitting or (None if is_high else fitted)
        if size <= least:
            return fitting or fitted
        size = max(least, size - STEP * mm * BODY_MM[band])


def _sized(glass: Glass, lines: Sequence[Line], wide: int, size: float) -> _Fitted:
    mm = glass.mm
    least = glass.size.target(CARD_MM[glass.reader.band], glass.reader.band)
    pad = round(mm * PAD_MM)
    most = (wide - round(mm * (GAP_MM + BESIDE_MM))) // 2
    written = [written_line(glass.pen, line, size, most - 2 * pad) for line in lines]
    width = min(most, max(one.size[0] for one in written) + 2 * pad)
    high = max(one.size[1] for one in written) + round(mm * (LIP_MM + 1.2))
    card = Rect(0, 0, width, max(high, least))
    return _Fitted(size, card, any(one.ends_alone for one in written))


def _laid(
    size: Size, room: Rect, fitted: _Fitted, count: int, path: tuple[float, int, int],
    guide: Rect, speech: Rect,
) -> Layout:  # fmt: skip
    (cue, cue_wide, wind), card, mm = path, fitted.card, size.px_per_mm
    gap, beside = round(mm * GAP_MM), round(mm * BESIDE_MM)
    spare = max(0, room.height - _stack(mm, card.height, count))
    between = gap + min(spare // max(1, count), round(mm * 6))
    top = room.y + (room.height - card.height * count - between * (count - 1)) // 2
    tops = [top + n * (card.height + between) for n in range(count)]
    used = 2 * card.width + cue_wide + wind + beside + gap
    apart = gap + min(max(0, room.width - used), round(mm * 30))
    left = room.centerx - (used + apart - gap) // 2
    tray = tuple(Rect(left, y, *card.size) for y in tops)
    first = left + card.width + apart
    stones = tuple(
        Rect(first + round(wind * (1 + sin(1.4 * n)) / 2), y, cue_wide, card.height)
        for n, y in enumerate(tops)
    )
    places = tuple(Rect(one.right + beside, one.y, *card.size) for one in stones)
    wide, high = round(mm * BUTTON_MM[0]), size.target(BUTTON_MM[1])
    button = Rect(0, 0, min(wide, card.width), high)
    button.center = (tray[0].centerx, (tray[0].top + tray[-1].bottom) // 2)
    return Layout(fitted.size, cue, tray, places, stones, button, guide, speech)
