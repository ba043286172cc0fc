"""How large the glass is, from a bank card held to it: the outline that staff make fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

CARD_MM = (85.60, 53.98)  # ISO/IEC 7810, size ID-1
CORNER_MM = 3.18
MM_PER_INCH = 25.4
SMALLEST_INCHES, LARGEST_INCHES = 7.0, 98.0  # as the settings page takes them


@dataclass(frozen=True, slots=True)
class CardOutline:
    """The outline on a glass of `glass_px` with square pixels; `width_px` is what staff change."""

    glass_px: tuple[int, int]
    width_px: float

    @classmethod
    def at(cls, glass_px: tuple[int, int], px_per_mm: float) -> CardOutline:
        """As large as a card is where a millimetre has so many pixels."""
        return cls(glass_px, 0).sized(round(px_per_mm * CARD_MM[0]))

    @property
    def px_per_mm(self) -> float:
        """Pixels a millimetre, if the card fits."""
        return self.width_px / CARD_MM[0]

    @property
    def height_px(self) -> float:
        """Height of the outline."""
        return self.px_per_mm * CARD_MM[1]

    @property
    def sides_mm(self) -> tuple[float, float]:
        """Width and height of the lit glass in mm, if the card fits."""
        wide, high = self.glass_px
        return round(wide / self.px_per_mm, 1), round(high / self.px_per_mm, 1)

    @property
    def inches(self) -> float:
        """The diagonal, if the card fits."""
        wide, high = self.glass_px
        return float((wide**2 + high**2) ** 0.5 / self.px_per_mm / MM_PER_INCH)

    def sized(self, width_px: float) -> CardOutline:
        """Another width, within the screens that there are."""
        wide, high = self.glass_px
        one_inch = (wide**2 + high**2) ** 0.5 / MM_PER_INCH * CARD_MM[0]
        least, most = one_inch / LARGEST_INCHES, one_inch / SMALLEST_INCHES
        return replace(self, width_px=min(max(width_px, least), most))
