"""monster_trail introduces itself."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from games.contract import Card, Game, Start
from games.monster_trail.chapters import FOLDERS, chapters
from quizzes.words import read_words

HERE = Path(__file__).parent
WORDS = read_words(HERE / "words.yaml")


def _start(start: Start) -> Game:
    """The game of a chapter; the bosses and the calls are folders with a `start` of their own."""
    if start.level in FOLDERS:
        folder = import_module(f"games.monster_trail.{FOLDERS[start.level]}")
        game: Game = folder.start(start)
        return game
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
)
