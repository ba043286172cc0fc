"""The smallest games: one message, three buttons; and games with one fault each."""

from __future__ import annotations

from typing import Any

from games.contract import Answered, Card, Debrief, Finished, Level, Part, Say, Start
from quizzes.message import Pair
from quizzes.pack import core_pack_folder, read_pack
from quizzes.text import Text

PACK = read_pack(core_pack_folder())
PAIR: Pair = PACK.pairs[0]
WORDS = Text("好", "hǎo", "Good")
VERDICT = Text("是坏人", "shì huài rén", "A villain")
ROWS = {"answer_stop": 0, "answer_ask": 100, "answer_go": 200}


class Toy:
    is_still = True

    def __init__(self, start: Start) -> None:
        self.start = start
        self.happened: list[Any] = []
        self.is_sent = self.is_recorded = False

    def parts(self) -> list[Part]:
        words = PAIR.r.text.in_language(self.start.reader.language)
        row = [Part(n, "target", (x, 0, 90, 90), n, False, True) for n, x in ROWS.items()]
        return [
            Part("message", "text", (0, 100, 300, 90), words),
            *(row if not self.is_sent else []),
        ]

    def touch(self, touch: Any) -> None:
        name = next((n for n, x in ROWS.items() if x <= touch.x < x + 90 and touch.y < 90), None)
        if touch.kind == "release" and name and not self.is_sent:
            self.is_sent = True
            answer = name.removeprefix("answer_")
            item = PAIR.r
            self.happened.append(
                Answered(1, item.id, 1, PAIR.id, PAIR.skill, "R", "answer", answer, 1.0, 0.5)
            )

    def recorded(self, number: int) -> None:
        self.is_recorded = True
        self.happened.append(Finished(Debrief(1, 1, WORDS, WORDS)))

    def events(self) -> list[Any]:
        happened, self.happened = self.happened, []
        return happened

    def soon(self) -> list[Text]:
        return [VERDICT]

    def aloud(self) -> list[Text]:
        return []

    def advance(self, seconds: float) -> None: ...
    def draw(self, surface: Any) -> None: ...
    def resize(self, size: Any) -> None: ...
    def read_as(self, reader: Any) -> None: ...


class Breaks(Toy):
    def touch(self, touch: Any) -> None:
        raise RuntimeError("broken spring")


class TellsAtOnce(Toy):
    def parts(self) -> list[Part]:
        told = VERDICT.in_language(self.start.reader.language) if self.is_sent else ""
        return [*super().parts(), Part("bubble", "text", (0, 200, 90, 90), told)]


class SaysAtOnce(Toy):
    def advance(self, seconds: float) -> None:
        if self.is_sent and not self.is_recorded:
            self.happened.append(Say([VERDICT]))


class GoesOnAlone(Toy):
    def advance(self, seconds: float) -> None:
        if self.is_sent and not self.is_recorded:
            self.happened.append(Finished(Debrief(1, 1, WORDS, WORDS)))


class NeverEnds(Toy):
    def recorded(self, number: int) -> None:
        self.is_sent = False


def card(game: type[Toy], levels: int = 1) -> Card:
    rungs = [Level(str(n + 1), WORDS, WORDS, core_pack_folder()) for n in range(levels)]
    return Card(game.__name__, WORDS, WORDS, core_pack_folder(), "sky", rungs, game)
