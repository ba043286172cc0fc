"""Which conversations a round meets, and in which order."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from games.contract import Band
from quizzes.kinds.conversation import Conversation, ConversationPair, Stage
from quizzes.text import Text

PAIRS_A_ROUND = 2
ELSEWHERE = 1  # the light of most bosses' first step, which says little of the trick
TRICK_OF_LIGHT = {1: "move_away", 2: "code_grabber", 3: "secrecy", 4: "threat", 5: "too_good"}


@dataclass(frozen=True)
class Encounter:
    """One of a pair of conversations, as a child meets it: the opening and what follows."""

    pair: ConversationPair
    conversation: Conversation

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """All stages; the opening, the same for both of a pair, is the first."""
        return self.pair.stages_of(self.conversation)

    @property
    def first_telling(self) -> int:
        """Index of the first stage that tells."""
        return self.conversation.first_telling

    @cached_property
    def trick(self) -> str:
        """Whose trick the pair is about: a monster's name, and with `friend_` a friend's.

        The red lights of the first telling stage say it.
        """
        boss = self.pair.boss
        lights = boss.stages[boss.first_telling - 1].lights
        return TRICK_OF_LIGHT[next((light for light in lights if light != ELSEWHERE), lights[0])]

    def bubbles_at(self, stage: int) -> list[Text]:
        """What is said in a stage; nothing where there is no such stage."""
        return [one.body.text for s in self.stages[stage : stage + 1] for one in s.bubbles]


def choose_encounters(
    pairs: Iterable[ConversationPair],
    band: Band,
    seen: Sequence[str],
    wanted: Sequence[str],
    chance: random.Random,
) -> list[Encounter]:
    """Both conversations of two pairs: an opening, another one, the first again, the other again.

    Which of a pair comes first is drawn for each pair alone, so that no place tells. Pairs not
    seen lately come first, among them those of `wanted` skills.
    """
    fitting = [pair for pair in pairs if band in pair.bands]
    chance.shuffle(fitting)
    last_seen = {pair: at for at, pair in enumerate(seen)}
    chosen = sorted(
        fitting, key=lambda pair: (last_seen.get(pair.id, -1), pair.skill not in wanted)
    )[:PAIRS_A_ROUND]
    both = [chance.sample(pair.items, 2) for pair in chosen]
    return [
        Encounter(pair, conversations[turn])
        for turn in (0, 1)
        for pair, conversations in zip(chosen, both, strict=True)
    ]
