"""How a bot plays what is no single message: conversations stage by stage, and cases.

Puzzles are not known to it: there it touches anything, as a child does who only tries.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from games.contract import Part, Stock
from kiosk.play_bot.policies import Point, Policy, middle
from quizzes.kinds.call import ADULT
from quizzes.kinds.conversation import Conversation, ConversationPair, Stage
from quizzes.message import Answer
from quizzes.text import Language

BUBBLE = 1000  # letters of a conversation count from here for each bubble


class Heard(NamedTuple):
    """A stage of a conversation."""

    conversation: Conversation
    stage: Stage


def known_touch(
    policy: Policy,
    parts: Sequence[Part],
    stock: Stock,
    language: Language,
    chance: random.Random,
) -> Point | None:
    """Where the finger goes in a conversation or a case; None where there is neither."""
    if policy.answers is None:
        return None
    by_name = {part.name: part for part in parts if part.can_touch}
    heard = stage_on(parts, stock.conversations, language)
    if "see_more" in by_name or (heard is not None and "answer_go" in by_name):
        name = _answer(policy, heard)  # when all is told one can't read on any more
        return middle(by_name[name if name in by_name else "answer_go"].rect)
    lines = [name for name in by_name if name.startswith("line_")]
    if lines and policy.finds_clues:
        right = _line_for(parts, stock, language)
        return middle(by_name[right if right in by_name else lines[0]].rect)
    if "call_adult" in by_name:
        return middle(by_name[_whom(policy, parts, by_name, stock, language)].rect)
    if heard is None or "message" not in by_name:
        return None
    letters = list(by_name["message"].letters)
    if policy.finds_clues:
        telling = set(_telling(heard.stage, language))
        letters = [one for one in letters if one[0] in telling] or letters
    return middle(chance.choice(letters)[1])


def stage_on(
    parts: Sequence[Part], pairs: Iterable[ConversationPair], language: Language
) -> Heard | None:
    """The stage that is up, known by the words on the glass.

    An opening is the same for both of its pair; then it does not matter which is given.
    """
    lines = {line for part in parts if part.name == "message" for line in part.words.split(" / ")}
    for pair in pairs:
        for conversation in pair.items:
            for stage in pair.stages_of(conversation):
                said = {one.body.text.in_language(language) for one in stage.bubbles}
                if said and said <= lines:
                    return Heard(conversation, stage)
    return None


def _answer(policy: Policy, heard: Heard | None) -> str:
    """Who reads waits for a telling stage; who always does the same does it at once."""
    assert policy.answers is not None
    if policy.finds_clues:
        is_clear = heard is not None and heard.stage.is_telling
        answer: Answer = policy.answers[heard.conversation.key] if heard and is_clear else "go"
    else:
        answer = policy.answers["R"]
    return "see_more" if answer == "go" else f"answer_{answer}"


def _telling(stage: Stage, language: Language) -> Iterator[int]:
    for at, bubble in enumerate(stage.bubbles):
        for cue in bubble.body.diagnostic(language):
            yield from range(at * BUBBLE + cue.start, at * BUBBLE + cue.end)


def _line_for(parts: Sequence[Part], stock: Stock, language: Language) -> str:
    """The line of a convention that the scene on the glass is about."""
    told = {line for part in parts if part.name == "case" for line in part.words.split(" / ")}
    for case in stock.cases:
        if case.case.in_language(language) in told:
            return f"line_{case.lines[0]}"
    return ""


def _whom(
    policy: Policy,
    parts: Sequence[Part],
    by_name: dict[str, Part],
    stock: Stock,
    language: Language,
) -> str:
    """The careful know whom; others ring the first number, or always tell a grown-up."""
    assert policy.answers is not None
    lines = {line for part in parts if part.name == "case" for line in part.words.split(" / ")}
    case = next((one for one in stock.calls if one.case.in_language(language) in lines), None)
    if policy.finds_clues and case is not None:
        return f"call_{case.whom[0]}"
    if policy.answers["R"] == "ask":
        return f"call_{ADULT}"
    return next(name for name in by_name if name.startswith("call_"))
