"""Where a scene, 江江's words and the lines stand, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from games.contract import Size
from games.stage.boards import Rect

MARGIN_MM, GAP_MM = 8.0, 4.5
GUIDE_MM = (62.0, 70.0)
BUTTON_MM = (48.0, 26.0)
TOP_ON_TALL, LINES_ON_TALL = 0.02, 0.41  # of the glass: lines within a child's reach
SCENE_ON_WIDE = 0.47  # of the width


@dataclass(frozen=True, slots=True)
class Layout:
    """The scene beside or above the lines, 江江 below the scene."""

    mm: float
    scene: Rect
    guide: Rect
    speech: Rect
    lines: Rect
    answers: Rect  # where the right lines are explained, above the button
    button: Rect

    def rows(self, count: int, within: Rect | None = None) -> list[Rect]:
        """The lines' place, or another, cut into so many rows."""
        area, gap = within or self.lines, round(self.mm * GAP_MM)
        high = (area.height - gap * (count - 1)) // count
        return [Rect(area.x, area.y + n * (high + gap), area.width, high) for n in range(count)]


def layout_for(size: Size) -> Layout:
    """Lays the areas out, wide or tall."""
    mm = size.px_per_mm
    margin, gap = round(mm * MARGIN_MM), round(mm * GAP_MM)
    wide, bottom = size.width - 2 * margin, size.height - size.clear_bottom - gap
    guide_wide, guide_high = (round(side * mm) for side in GUIDE_MM)
    if size.is_tall:
        top, middle = (round(size.height * share) for share in (TOP_ON_TALL, LINES_ON_TALL))
        scene = Rect(margin, top, wide, middle - gap - guide_high - gap - top)
        lines = Rect(margin, middle, wide, bottom - middle)
        foot = middle - gap
    else:
        top = size.clear_top + gap
        column = round(wide * SCENE_ON_WIDE)
        scene = Rect(margin, top, column, bottom - top - guide_high - gap)
        lines = Rect(scene.right + 2 * gap, top, wide - column - 2 * gap, bottom - top)
        foot = bottom
    guide = Rect(margin, foot - guide_high, guide_wide, guide_high)
    speech = Rect(guide.right + gap, guide.y, scene.right - guide.right - gap, guide_high)
    button = Rect(0, 0, round(mm * BUTTON_MM[0]), size.target(BUTTON_MM[1]))
    button.bottomright = lines.bottomright
    answers = Rect(lines.x, lines.y, lines.width, lines.height - button.height - gap)
    return Layout(mm, scene, guide, speech, lines, answers, button)
