"""How a bot plays: what it answers to each key, and whether it finds the clues."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from games.contract import Letter, Part
from quizzes.message import Answer, Key, MessageItem
from quizzes.text import Language

Point = tuple[float, float]
STRAY_SHARE = 0.2  # of the touches of the random bot: anywhere on the glass


@dataclass(frozen=True, slots=True)
class Policy:
    """`answers` by key; None answers at random and touches beside things too."""

    answers: Mapping[Key, Answer] | None
    finds_clues: bool = False


POLICIES: Mapping[str, Policy] = {
    "careful": Policy({"R": "stop", "A": "ask", "G": "go"}, finds_clues=True),
    "suspicious": Policy({"R": "stop", "A": "stop", "G": "stop"}),
    "reckless": Policy({"R": "go", "A": "go", "G": "go"}),
    "asker": Policy({"R": "ask", "A": "ask", "G": "ask"}),
    "random": Policy(None),
}


def message_on(
    parts: Sequence[Part], items: Sequence[MessageItem], language: Language
) -> MessageItem | None:
    """The message that is up, known by the words on the glass."""
    words = [line for part in parts for line in part.words.split(" / ")]
    return next((item for item in items if item.text.in_language(language) in words), None)


def next_touch(
    policy: Policy,
    parts: Sequence[Part],
    item: MessageItem | None,
    language: Language,
    glass: tuple[int, int],
    chance: random.Random,
) -> Point | None:
    """Where the bot puts its finger now; None where there is nothing to touch."""
    if policy.answers is None and chance.random() < STRAY_SHARE:
        return (chance.uniform(0, glass[0]), chance.uniform(0, glass[1]))
    targets = [part for part in parts if part.can_touch]
    if not targets:
        return None
    by_name = {part.name: part for part in targets}
    target = chance.choice(targets)
    if item is not None and policy.answers is not None:
        letters_first = by_name.get("message", target)
        target = by_name.get(f"answer_{policy.answers[item.key]}", letters_first)
    if not target.letters:
        return middle(target.rect)
    letters = list(target.letters)
    if item is not None and policy.finds_clues:
        letters = [one for one in letters if _tells(one, item, language)] or letters
    return middle(chance.choice(letters)[1])


def _tells(letter: Letter, item: MessageItem, language: Language) -> bool:
    return any(cue.start <= letter[0] < cue.end for cue in item.body.diagnostic(language))


def middle(rect: tuple[int, int, int, int]) -> Point:
    """The middle of a box."""
    x, y, width, height = rect
    return (x + width / 2, y + height / 2)
