"""A rung from its own page to the last card: page, one applied case, the whole convention."""

from __future__ import annotations

import random
from collections.abc import Sequence

from games.contract import Debrief, Start
from games.convention_puzzle.hall import paint_hall
from games.convention_puzzle.last_card import LastCard
from games.convention_puzzle.words import WORDS
from games.stage.page import Page
from games.stage.pages import PagedGame
from quizzes.kinds.convention import Convention
from quizzes.text import Text


class RungPage(Page):
    """A rung's own page; once it is done it tells for the debrief how it went."""

    went_well: Text  # in words
    clue: Text | None = None  # what to look at once more, if anything
    glows = 0  # lit by what was right at the first try
    most_glows = 0  # as many as could be lit


def play_rung(
    start: Start, convention: Convention, page: RungPage, closing: bool = True
) -> PagedGame:
    """The game of a rung. It ends with one applied case, where the packs have any for the band,
    because putting a text together teaches recall, not use; then comes the whole text.
    """
    pages: Sequence[Page] = [
        page,
        *(_closing(start, convention) if closing else ()),
        LastCard(convention),
    ]

    def debrief() -> Debrief:
        return Debrief(
            page.glows, page.most_glows, page.went_well, WORDS["tip"], page.clue, WORDS["how_glows"]
        )

    return PagedGame(start, pages, paint_hall, debrief)


def nothing_to_play(start: Start) -> PagedGame:
    """The game of a convention that no pack holds any more: it ends at once."""
    told = Debrief(0, 0, WORDS["subtitle"], WORDS["tip"])
    return PagedGame(start, [], paint_hall, lambda: told)


def _closing(start: Start, convention: Convention) -> list[Page]:
    from games.convention_puzzle.cases.page import closing_page

    page = closing_page(start, convention, random.Random(start.seed ^ 0x5EED))
    return [page] if page is not None else []
