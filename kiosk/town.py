"""The places of the town that are no games, and which of all places staff have left open."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.content import Content

BOOTH, WALL = "booth", "listening_wall"
BOOTH_TITLE = Text("童声播报站", "tóng shēng bō bào zhàn", "Children's news")
WALL_TITLE = Text("收听墙", "shōu tīng qiáng", "Listening wall")


class HasId(Protocol):
    """Whatever is known by an id."""

    @property
    def id(self) -> str:
        """The id."""


Placed = TypeVar("Placed", bound=HasId)


def open_places(places: Iterable[Placed], off: Collection[str]) -> list[Placed]:
    """The places that staff have not closed, in their order."""
    return [place for place in places if place.id not in off]


def named_things(content: Content) -> Mapping[str, Mapping[str, Text]]:
    """Titles by id of what settings may name: places of the town, and skills of the packs.

    Raises StationProblem where the program's own pack can't be read.
    """
    games = {card.id: card.title for card in content.cards()}
    titles = content.skill_titles()
    practised = {pair.skill for pair in content.pairs()}
    skills = {skill: title for skill, title in titles.items() if skill in practised}
    return {"place": {**games, BOOTH: BOOTH_TITLE, WALL: WALL_TITLE}, "skill": skills}
