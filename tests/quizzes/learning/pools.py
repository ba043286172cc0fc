"""Pairs with the difficulty and form that a test wants."""

from __future__ import annotations

from tiny_packs import made, pair

from quizzes.message import Pack, Pair


def pool(*shapes: tuple[str, str, int, str, float, str], bands: str = "3-4") -> list[Pair]:
    """One pair for each (id, skill, level, key of the fine one, difficulty, form)."""
    written = []
    for name, skill, level, key, difficulty, form in shapes:
        one = pair(name, skill, level, key, bands)
        for item in one["items"]:
            item |= {"difficulty": str(difficulty), "form": form}
        written.append(one)
    pack: Pack = made(*written)
    return list(pack.pairs)
