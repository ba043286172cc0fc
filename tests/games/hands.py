"""Plays a game as the host does: owns its time, its glass and its log."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pygame

from games.contract import Answered, Card, Event, Finished, Part, Reader, Stock, Touch
from games.shelf import read_shelf
from kiosk.play_bot.bot import ART
from kiosk.play_bot.glass import stage_size
from kiosk.shell.font_files import font_files
from quizzes.message import Pack, Pair
from quizzes.pack import core_pack_folder, read_pack

STEP = 1 / 30


def stock_of(*packs: Pack) -> Stock:
    return Stock.of(packs)


@cache
def core_stock() -> Stock:
    return stock_of(read_pack(core_pack_folder()))


def core_pairs() -> tuple[Pair, ...]:
    return tuple(core_stock().pairs)


def card_of(name: str) -> Card:
    return next(card for card in read_shelf().cards if card.id == name)


class Hands:
    def __init__(
        self,
        card: Card,
        level: str = "",
        seed: int = 1,
        reader: Reader | None = None,
        glass: tuple[int, int] = (1280, 800),
        pairs: Sequence[Pair] | None = None,
        stock: Stock | None = None,
        lamp: int = 0,
        is_low: bool = False,
    ) -> None:
        self.reader = reader or Reader()
        self.size = stage_size(*glass, self.reader.band, is_low=is_low)
        stock = stock or core_stock()
        stock = stock if pairs is None else replace(stock, pairs=pairs)
        level = level or card.all_levels(stock)[0].id
        start = stock.start(
            level, seed, self.reader, self.size, fonts=font_files(), art=ART, lamp=lamp
        )
        self.game: Any = card.start(start)
        self.surface = pygame.Surface((self.size.width, self.size.height), pygame.SRCALPHA, 32)
        self.steps = 0
        self.log_is_open = True  # else answers stay on their way
        self.events: list[Event] = []
        self.take()

    def take(self) -> None:
        for event in self.game.events():
            self.events.append(event)
            if isinstance(event, Answered) and self.log_is_open:
                self.game.recorded(event.number)
                self.take()

    def open_log(self) -> None:
        self.log_is_open = True
        self.game.recorded(self.answered[-1].number)
        self.take()

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds / STEP)):
            self.step()

    def wait_for(self, condition: Callable[[], object], seconds: float = 30) -> None:
        for _ in range(round(seconds / STEP)):
            if condition():
                return
            self.step()
        raise AssertionError("waited in vain")

    def step(self) -> None:
        self.game.advance(STEP)
        self.steps += 1
        self.take()

    def touch(self, x: float, y: float) -> None:
        self.game.touch(Touch("press", x, y))
        self.game.touch(Touch("release", x, y))
        self.take()

    def tap(self, name: str) -> None:
        """Taps a thing as soon as it can be tapped and a quarter of a second has passed."""
        self.wait(0.3)
        self.wait_for(lambda: any(p.name == name and p.can_touch for p in self.game.parts()))
        x, y, width, height = self.part(name).rect
        self.touch(x + width / 2, y + height / 2)

    def tap_letter(self, wanted: Callable[[int], bool]) -> None:
        self.wait(0.3)
        letters = self.part("message").letters
        x, y, width, height = next(box for start, box in letters if wanted(start))
        self.touch(x + width / 2, y + height / 2)

    def part(self, name: str) -> Part:
        return next(p for p in self.game.parts() if p.name == name)

    def targets(self) -> list[Part]:
        return [p for p in self.game.parts() if p.can_touch]

    def picture(self) -> int:
        """A number that stands for every pixel."""
        self.game.draw(self.surface)
        return zlib.crc32(self.surface.get_buffer().raw)

    @property
    def answered(self) -> list[Answered]:
        return [e for e in self.events if isinstance(e, Answered)]

    @property
    def debrief(self) -> Any:
        return next((e.debrief for e in self.events if isinstance(e, Finished)), None)
