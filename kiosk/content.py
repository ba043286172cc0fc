"""What there is to play and to read: the shelf of games and the active packs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from games.contract import Card, Stock
from games.shelf import Shelf, read_shelf
from kiosk.problems import StationProblem, Words
from quizzes.spoken import texts_of
from quizzes.text import Text

if TYPE_CHECKING:
    from quizzes.fault import PackFaults
    from quizzes.message import Pack, Pair

log = logging.getLogger(__name__)

TellStaff = Callable[[str, Mapping[str, Any]], object]


class Content:
    """Reads shelf and packs when first asked; staff are told of what had to be left off.

    `data` is the station's folder, which holds installed packs and the checked form of the
    program's own; without it, that one's source is read.
    """

    def __init__(self, tell_staff: TellStaff, data: Path | None = None) -> None:
        self._tell_staff = tell_staff
        self._data = data
        self._mark: tuple[int, int] | None = None
        self._shelf: Shelf | None = None
        self._packs: list[Pack] = []

    def cards(self) -> tuple[Card, ...]:
        """The games that can be played."""
        if self._shelf is None:
            self._shelf = read_shelf()
            for name, fault in self._shelf.left_off:
                log.error("game %s left off: %s", name, fault)
                self._tell_staff("game_left_off", {"game": name, "fault": fault})
        return self._shelf.cards

    def card(self, activity: str) -> Card:
        """The card of a game. Raises StopIteration for one that is not on the shelf."""
        return next(card for card in self.cards() if card.id == activity)

    def packs(self) -> list[Pack]:
        """The active packs: the core pack, which is part of the program, and installed ones.

        Raises StationProblem when the core pack has faults, naming the first and how many there
        are. An installed pack with faults is left off, and staff are told.
        """
        if not self._packs:
            from kiosk.packs.in_use import FORMS, choices_mark, packs_in_use
            from quizzes import core_folder
            from quizzes.fault import PackFaults
            from quizzes.glowpack.core import core_pack

            data = self._data
            try:
                core = core_pack(forms=None if data is None else data / FORMS)
            except PackFaults as found:
                for fault in found.faults:
                    log.error("pack: %s", fault.in_language("en"))
                raise self._told(found, str(core_folder.core_pack_folder())) from found
            if data is None:
                self._packs = [core]
            else:
                self._mark = choices_mark(data)
                self._packs = packs_in_use(core, data, self._left_off)
        return self._packs

    def refresh(self) -> None:
        """Nobody is at the station: packs that staff have switched meanwhile are read anew."""
        if self._packs and self._data is not None:
            from kiosk.packs.in_use import choices_mark

            if choices_mark(self._data) != self._mark:
                self._packs = []

    def _left_off(self, name: str, found: PackFaults) -> None:
        first = found.faults[0].in_language("zh")
        self._tell_staff("pack_left_off", {"pack": name, "first": first})

    def _told(self, found: Any, folder: str) -> StationProblem:
        first, count = found.faults[0], len(found.faults)
        self._tell_staff("pack_faults", {"count": count, "first": first.in_language("zh")})
        return StationProblem(
            Words(
                f"内容包有 {count} 处错误，第一处：{first.in_language('zh')}",
                f"the content pack has {count} faults, the first: {first.in_language('en')}",
            ),
            folder,
            Words("重新安装程序，或改正这些地方", "install the program anew or mend these places"),
        )

    def pairs(self) -> list[Pair]:
        """All pairs of all active packs."""
        return [pair for pack in self.packs() for pair in pack.pairs]

    def stock(self) -> Stock:
        """What all active packs hold for games; a hotline that several have is there once."""
        stock = Stock.of(self.packs())
        once = {line.id: line for line in reversed(stock.hotlines)}
        return replace(stock, hotlines=[*reversed(once.values())])

    def skill_titles(self) -> dict[str, Text]:
        """The title of each skill by its id."""
        return {skill.id: skill.title for pack in reversed(self.packs()) for skill in pack.skills}

    def texts_to_say(self) -> list[Text]:
        """Every text of the active packs that a child may hear."""
        return [text for pack in self.packs() for text in texts_of(pack)]
