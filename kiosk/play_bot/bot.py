"""Visits one after the other: every band, every game, every level, into a real store."""

from __future__ import annotations

import logging
import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, get_args

import media
from games.contract import Answered, Band, Card, Reader, Stock
from games.shelf import Shelf
from kiosk.play.log import RoundLog
from kiosk.play_bot.glass import GLASSES, stage_size
from kiosk.play_bot.player import Player
from kiosk.play_bot.policies import Policy
from kiosk.problems import StationProblem
from kiosk.shell.font_files import font_files
from kiosk.visit import Visit
from quizzes.lamp import LAMP_GLOWS
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.store import Store
    from quizzes.message import Pack

log = logging.getLogger(__name__)
ART = Path(media.__path__[0]) / "art"
BANDS: tuple[Band, ...] = get_args(Band)
LAMP_STAGES = len(LAMP_GLOWS)
NICKNAME = Text("机器人", "jī qì rén", "Bot")


@dataclass
class Tally:
    """What was played. A game that was left off the shelf counts as a crash, too."""

    visits: int = 0
    rounds: int = 0
    answers: int = 0  # to messages; tapped clues and rehearsed tellings are not counted
    glows: int = 0  # of pairs judged right on both sides
    puzzle_glows: int = 0  # of rounds without messages, where luck may light some
    crashes: int = 0

    def as_dict(self) -> dict[str, int]:
        """As the command line gives it; what luck lit in puzzles is not part of that."""
        told = asdict(self)
        del told["puzzle_glows"]
        return told


class Bot:
    """Plays by one policy. The same seed brings the same rounds, whatever the policy."""

    def __init__(
        self, policy: Policy, store: Store, shelf: Shelf, packs: Sequence[Pack], seed: int
    ) -> None:
        self._policy = policy
        self._store = store
        self._cards = shelf.cards
        self._packs = packs
        self._rounds = random.Random(f"rounds {seed}")
        self._hand = random.Random(f"hand {seed}")
        self.tally = Tally(crashes=len(shelf.left_off))
        for name, fault in shelf.left_off:
            log.error("game %s left off: %s", name, fault)

    def play_visits(self, count: int) -> Tally:
        """So many visits."""
        for _ in range(count):
            self._visit(None)
        return self.tally

    def play_until(self, deadline: float) -> Tally:
        """Visits until `time.monotonic()` says that it is late; at least one round."""
        while not self.tally.rounds or monotonic() < deadline:
            self._visit(deadline)
            if not self._cards:
                break
        return self.tally

    def _visit(self, deadline: float | None) -> None:
        number = self.tally.visits
        self.tally.visits += 1
        band = BANDS[number % len(BANDS)]
        reader = Reader(
            self._rounds.choice(("zh", "en")), self._rounds.random() < 0.5, band, number % 3 == 2
        )
        id_ = self._store.start_visit(band, reader.language).result()
        visit = Visit(id_, band, NICKNAME)
        stock = Stock.of(self._packs)
        for card in self._cards:
            for level in card.levels_for(stock, band):
                if deadline is None or not self.tally.rounds or monotonic() < deadline:
                    self._round(card, level.id, visit, reader, stock)
        self._store.end_visit(id_, "goodbye").result()

    def _round(self, card: Card, level: str, visit: Visit, reader: Reader, stock: Stock) -> None:
        seed = self._rounds.getrandbits(31)
        size = stage_size(*self._rounds.choice(GLASSES), reader.band)
        self.tally.rounds += 1
        answers = RoundLog(self._store, visit, card.id, level, self._packs, seed)
        judged: list[bool] = []  # of each entry of the log: whether it judges a message

        def record(answered: Answered) -> None:
            answers.record(answered).result()
            judged.append(answered.kind == "answer")

        player = Player(self._policy, self._hand, reader, size, stock, record)
        start = stock.start(
            level,
            seed,
            reader,
            size,
            fonts=font_files(),
            art=ART,
            seen=list(visit.seen_pairs),
            learner=visit.learner,
            lamp=self.tally.visits % (LAMP_STAGES + 1),
        )
        try:
            debrief = player.play(card.start, start)
            self.tally.answers += sum(judged)
        except StationProblem:
            raise
        except Exception:
            self.tally.crashes += 1
            log.exception(
                "%s crashed: level %s, seed %s, %s, %s", card.id, level, seed, reader, size
            )
            return
        answers.end(debrief.glows, is_finished=True).result()
        if any(judged):
            self.tally.glows += debrief.glows
        else:
            self.tally.puzzle_glows += debrief.glows
