"""monster_trail introduces itself."""

from __future__ import annotations

from pathlib import Path

from games.contract import Card, Game, Start
from games.monster_trail.chapters import BOSSES, CALLS, chapters
from quizzes.words import read_words

HERE = Path(__file__).parent
WORDS = read_words(HERE / "words.yaml")


def _start(start: Start) -> Game:
    """The game of a chapter; the bosses and the calls have folders of their own."""
    if start.level == BOSSES:
        from games.monster_trail.boss import start_bosses

        return start_bosses(start)
    if start.level == CALLS:
        from games.monster_trail.calls import start_calls

        return start_calls(start)
    from games.monster_trail.game import MonsterTrail

    return MonsterTrail(start)


CARD = Card(
    id="monster_trail",
    title=WORDS["title"],
    subtitle=WORDS["subtitle"],
    picture=HERE / "art" / "place.svg",
    colour="violet",
    levels=list(chapters(WORDS)),
    start=_start,
    stands=10,
)
