"""Every level that can be played: of every game on the shelf, and of the page's example."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from hands import Hands, stock_of
from page_game import build_page_game

from games.contract import Band, Card, Reader, Stock
from games.shelf import read_shelf
from kiosk.play_bot.glass import GLASSES
from quizzes.pack import core_pack_folder, read_pack
from quizzes.text import Language

BANDS: tuple[Band, ...] = get_args(Band)
SPECIMENS = Path(__file__).parents[2] / "quizzes" / "one_of_each"
LOOKS: tuple[tuple[Language, bool], ...] = (
    ("zh", True),
    ("en", False),
    ("zh", False),
)  # language, and whether pinyin shows
EVERY_LEVEL = "GLOW_TEST_EVERY_LEVEL"  # set by scripts/prove every-game
SMALLEST = (320, 200)
_kept = TemporaryDirectory(prefix="contract-of-games-")


@cache
def stock() -> Stock:
    """What the core pack and the specimens hold."""
    return stock_of(read_pack(core_pack_folder()), read_pack(SPECIMENS))


@cache
def cards() -> dict[str, Card]:
    """All games by their id. The page's example becomes a package of its own."""
    package = "games_of_the_page"
    build_page_game(Path(_kept.name) / package)
    sys.path.append(_kept.name)
    on_page, on_shelf = read_shelf(Path(_kept.name) / package, package), read_shelf()
    assert on_page.left_off == on_shelf.left_off == ()
    return {card.id: card for card in (*on_shelf.cards, *on_page.cards)}


@dataclass(frozen=True)
class Case:
    """One round: what is played, on which glass, by whom."""

    game: str
    level: str
    glass: tuple[int, int]
    reader: Reader
    seed: int

    def __str__(self) -> str:
        r, (width, height) = self.reader, self.glass
        marks = ("-pinyin" if r.pinyin_shown else "") + ("-calm" if r.reduced_motion else "")
        return f"{self.game}-{self.level}-{width}x{height}-{r.language}-{r.band}{marks}"

    def hands(self, **how: Any) -> Hands:
        """Starts it."""
        told: dict[str, Any] = {
            "seed": self.seed,
            "reader": self.reader,
            "glass": self.glass,
            "stock": stock(),
        }
        return Hands(cards()[self.game], self.level, **told | how)


def bands_of(game: str, level: str) -> list[Band]:
    """The bands in which the packs hold enough for a level."""
    levels = {band: cards()[game].levels_for(stock(), band) for band in BANDS}
    return [band for band in BANDS if level in {one.id for one in levels[band]}]


@cache
def levels() -> list[tuple[str, str]]:
    """Game and level of all that can be played in some band."""
    pairs = [(card.id, level.id) for card in cards().values() for level in card.all_levels(stock())]
    return [pair for pair in pairs if bands_of(*pair)]


@cache
def unlike_levels() -> list[tuple[str, str]]:
    """The first and the last level of each class of games; all where `EVERY_LEVEL` is set."""
    by_class: dict[type, list[tuple[str, str]]] = {}
    for game, level in levels():
        hands = Case(game, level, SMALLEST, Reader(band=bands_of(game, level)[0]), 1).hands()
        by_class.setdefault(type(hands.game), []).append((game, level))
    if EVERY_LEVEL in os.environ:
        return levels()
    return [one for alike in by_class.values() for one in dict.fromkeys((alike[0], alike[-1]))]


def some_cases(each: int = 2) -> list[Case]:
    """So many rounds of each level: every glass, band, language and motion at some level."""
    found = []
    for at, (game, level) in enumerate(levels()):
        bands = bands_of(game, level)
        for n in range(each):
            language, has_pinyin = LOOKS[(n + at) % 3]
            band = bands[(n + at) % len(bands)]
            reader = Reader(language, has_pinyin, band, (n + at) % 4 == 3)
            found.append(Case(game, level, GLASSES[(n + at) % len(GLASSES)], reader, at + n))
    return found


def every_case(seeds: int = 1) -> Iterator[Case]:
    """The whole product of levels, glasses, bands, languages, pinyin and motion."""
    for game, level in levels():
        readers = product(bands_of(game, level), LOOKS, (False, True), range(seeds), GLASSES)
        for band, (language, has_pinyin), is_calm, seed, glass in readers:
            yield Case(game, level, glass, Reader(language, has_pinyin, band, is_calm), seed)
