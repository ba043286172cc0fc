"""The size of the lit screen: from its diagonal to its sides and back."""

from __future__ import annotations

from kiosk.store import Settings

MM_PER_INCH = 25.4
SMALLEST_TENTHS, LARGEST_TENTHS = 70, 980
MOST_DIGITS = 3


def sides_mm(inches: float, width_px: int, height_px: int) -> tuple[float, float]:
    """Width and height in mm of a screen with square pixels, from its diagonal."""
    diagonal_px = (width_px**2 + height_px**2) ** 0.5
    mm = inches * MM_PER_INCH / diagonal_px
    return round(width_px * mm, 1), round(height_px * mm, 1)


def diagonal_inches(settings: Settings) -> float | None:
    """The diagonal that staff have set; None where they have not."""
    if settings.width_mm is None or settings.height_mm is None:
        return None
    return float((settings.width_mm**2 + settings.height_mm**2) ** 0.5 / MM_PER_INCH)
