"""The glass that a game is given, worked out as the play screen and the Theme do it."""

from __future__ import annotations

from games.contract import Band, Size

MM_PER_INCH = 25.4
DIAGONAL_INCHES = 21.5
GLASSES = ((1920, 1080), (1280, 800), (1080, 1920), (1024, 768))


def stage_size(
    width: int, height: int, band: Band, inches: float = DIAGONAL_INCHES, *, is_low: bool = False
) -> Size:
    """The size of the stage on a screen of so many pixels and inches; `is_low`: in low reach.

    The same sums as in PlayScreen.qml, Theme.qml and Main.qml; a test compares them.
    """
    px_per_mm = (width**2 + height**2) ** 0.5 / (inches * MM_PER_INCH)
    if is_low:
        height = round(height * (0.6 if height > width else 0.75))
    short, long = min(width, height), max(width, height)
    is_tall = height > width
    fit = short / 268
    mm = min(fit, max(px_per_mm, 0.75 * fit), long / (400 if is_tall else 352))
    target = max(px_per_mm, mm) * (20 if band == "1-2" else 15)
    bar = target + mm * 7 + max(4 * px_per_mm, 4 * mm)
    if is_tall:
        return Size(width, height, mm, 0, round(bar + mm * 3), px_per_mm)
    return Size(width, height, mm, round(bar), 0, px_per_mm)
