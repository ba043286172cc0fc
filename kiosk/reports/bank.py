"""What reports need to know of the packs: how hard each item is, and what each skill holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzes.kinds.conversation import ConversationPair
    from quizzes.message import Pack, Pair


@dataclass(frozen=True)
class Bank:
    """`difficulties` by item, in logits, and `skills`; of each skill the difficulties of its
    tricks and of its others."""

    difficulties: Mapping[str, float] = field(default_factory=dict)
    skills: Mapping[str, str] = field(default_factory=dict)
    tricks: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    fine: Mapping[str, tuple[float, ...]] = field(default_factory=dict)


def bank_of(packs: Iterable[Pack]) -> Bank:
    """The messages and conversations of the packs."""
    difficulties: dict[str, float] = {}
    skills: dict[str, str] = {}
    sides: tuple[dict[str, list[float]], dict[str, list[float]]] = ({}, {})
    for pack in packs:
        pairs: list[Pair | ConversationPair] = [*pack.pairs, *pack.conversations]
        for pair in pairs:
            for item in pair.items:
                difficulties[item.id], skills[item.id] = item.difficulty, pair.skill
                side = sides[0] if item.is_trick else sides[1]
                side.setdefault(pair.skill, []).append(item.difficulty)
    tricks, fine = ({skill: tuple(some) for skill, some in side.items()} for side in sides)
    return Bank(difficulties, skills, tricks, fine)
