"""What a game reads once and keeps while the child is there; it goes with the visit."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

_kept: list[Callable[[], None]] = []


def kept_for_a_visit(maxsize: int) -> Callable[[Callable[..., Any]], Any]:
    """As functools.lru_cache, and emptied by `forget_kept`."""

    def keep(read: Callable[..., Any]) -> Any:
        kept = lru_cache(maxsize)(read)
        _kept.append(kept.cache_clear)
        return kept

    return keep


def forget_kept() -> None:
    """Lets go of all that was kept: up to 5 MiB after a child has seen every place."""
    for forget in _kept:
        forget()
