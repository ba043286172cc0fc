"""Where the case, 江江's words and the choices stand, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from games.contract import Size
from games.monster_trail.places import Rect

LINE_MM, TALL_LINE_MM = 52.0, 68.0  # 江江, what 江江 says, and the button that goes on


@dataclass(frozen=True, slots=True)
class Layout:
    """The case above, 江江 in the middle, the choices below; on tall glass within reach."""

    mm: float
    case: Rect
    guide: Rect
    speech: Rect  # beside 江江, left of the button
    beside: Rect
    choices: Rect
    dots: tuple[int, int]

    def cut(self, count: int, columns: int) -> list[Rect]:
        """The lower part cut into `count` places, row by row."""
        gap, area = round(self.mm * 5), self.choices
        rows = -(-count // columns)
        width = (area.width - gap * (columns - 1)) // columns
        height = (area.height - gap * (rows - 1)) // rows
        return [
            Rect(
                area.x + at % columns * (width + gap),
                area.y + at // columns * (height + gap),
                width,
                height,
            )
            for at in range(count)
        ]


def layout_for(size: Size) -> Layout:
    """Lays the areas out, wide or tall."""
    mm = size.px_per_mm
    margin, gap = round(mm * 10), round(mm * 4)
    wide = size.width - 2 * margin
    bottom = size.height - size.clear_bottom - round(mm * 6)
    line = round(mm * (TALL_LINE_MM if size.is_tall else LINE_MM))
    if size.is_tall:
        top = round(size.height * 0.42)
        case = Rect(margin, top - gap - round(mm * 92), wide, round(mm * 92))
    else:
        case = Rect(margin, size.clear_top + round(mm * 2), wide, round(mm * 58))
        top = case.bottom + gap
    side = round(mm * LINE_MM)
    guide = Rect(margin, top + line - side, side, side)
    button = round(mm * 48)
    beside = Rect(margin + wide - button, guide.y + round(mm * 4), button, side - round(mm * 6))
    left = guide.right + round(mm * 3)
    speech = Rect(left, top, beside.x - gap - left, line)
    choices = Rect(margin, top + line + gap, wide, bottom - top - line - gap)
    return Layout(mm, case, guide, speech, beside, choices, (margin, round(mm * 9)))
