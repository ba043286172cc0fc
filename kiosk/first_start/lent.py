"""What the station lends the first start: the glass, and pages that the staff's desk has too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class LentPage:
    """A page of the desk with its view: `page` has open, close and a signal `changed`."""

    page: Any
    view: str  # the path of its QML file, which takes `page`


@dataclass(frozen=True)
class Lent:
    """`px_per_mm` as the glass was measured so far; a page is made when its step comes up."""

    glass_px: tuple[int, int]
    px_per_mm: float
    microphone: Callable[[], LentPage]
    packs: Callable[[], LentPage]
    is_from_desk: bool = False
