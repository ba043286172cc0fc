"""Easing: how a share of time, 0 to 1, becomes a share of the way."""

from __future__ import annotations


def clamp(share: float) -> float:
    """Within 0 to 1."""
    return max(0.0, min(1.0, share))


def ease_out(share: float) -> float:
    """Quick at first, then settling (cubic)."""
    left = 1.0 - clamp(share)
    return 1.0 - left * left * left


def there_and_back(share: float) -> float:
    """0 → 1 → 0."""
    share = clamp(share)
    return 4.0 * share * (1.0 - share)


def between(start: float, end: float, share: float) -> float:
    """The value at a share of the way."""
    return start + (end - start) * share
