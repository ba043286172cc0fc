"""monster_trail introduces itself."""

from __future__ import annotations

from pathlib import Path

from games.contract import Card, Game, Level, Start
from quizzes.words import read_words

HERE = Path(__file__).parent
WORDS = read_words(HERE / "words.yaml")


def _start(start: Start) -> Game:
    from games.monster_trail.game import MonsterTrail

    return MonsterTrail(start)


CARD = Card(
    id="monster_trail",
    title=WORDS["title"],
    subtitle=WORDS["subtitle"],
    picture=HERE / "art" / "place.svg",
    colour="violet",
    levels=[
        Level(str(n), WORDS[f"level_{n}"], WORDS[f"level_{n}_sub"], HERE / "art" / f"level_{n}.svg")
        for n in (1, 2, 3)
    ],
    start=_start,
)
