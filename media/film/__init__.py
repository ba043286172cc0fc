"""The drawn newsreader: its mouth, its picture in a studio, and the film of a programme."""

from __future__ import annotations

FIGURES = ("girl", "boy", "jiangjiang")  # media/art/newsreader_NAME.svg
STUDIOS = ("riverside", "library", "lanterns")  # media/art/studio_NAME.svg
