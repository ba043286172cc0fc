"""The path of 排一排: cards that are laid on stones, then the order as it is."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from games.contract import Answered, Event, Say, Sound, Start, Touch
from games.convention_puzzle.order import picture
from games.convention_puzzle.order.layout import layout_for
from games.convention_puzzle.order.rules import Run, deal
from games.convention_puzzle.rung import RungPage
from games.convention_puzzle.words import WORDS as FRAME
from games.stage.boards import Board, Rect
from games.stage.buttons import button
from games.stage.hand import Hand, Picked, Put
from games.stage.page import Glass, Mover
from games.stage.reading_sizes import BODY_MM
from games.stage.speech import speech
from quizzes.kinds.convention import Convention
from quizzes.text import Text
from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")
WALK_SECONDS = 0.6
Mood = Literal["pointing", "thinking", "cheering"]


class OrderPage(RungPage):
    """Run after run; 「好了」 gives one answer for each."""

    def __init__(self, start: Start, convention: Convention) -> None:
        self._runs = deal(convention, random.Random(start.seed))
        self._at = 0
        self._asked_at = 0.0  # seconds after the page came up
        self._hand = Hand(self._takes)
        self._mood: Mood = "pointing"
        self._said = self._question()

    @property
    def run(self) -> Run:
        """The run that is up."""
        return self._runs[self._at]

    @property
    def _right(self) -> int:
        return sum(len(run.right) for run in self._runs)

    @property
    def went_well(self) -> Text:  # type: ignore[override]
        """How many lines were on their stones."""
        right = self._right
        return WORDS["went_well"].filled(n=right) if right else WORDS["kept_going"]

    @property
    def clue(self) -> Text | None:  # type: ignore[override]
        """The cues in their order, where something was not."""
        wrong = next((run for run in self._runs if len(run.right) < len(run.lines)), None)
        cues = [line.cue for line in wrong.lines if line.cue] if wrong else []
        if not cues:
            return None
        return Text(
            "、".join(cue.zh for cue in cues),
            " ".join(cue.pinyin for cue in cues),
            ", ".join(cue.en for cue in cues),
        )

    @property
    def glows(self) -> int:  # type: ignore[override]
        """One for each line on its stone."""
        return self._right

    @property
    def most_glows(self) -> int:  # type: ignore[override]
        """As many as there are lines."""
        return sum(len(run.lines) for run in self._runs)

    def _question(self) -> list[Text]:
        run, runs = self.run, len(self._runs)
        how = "cues" if any(line.cue for line in run.lines) else "numbers"
        ask = WORDS["ask"] if runs == 1 else WORDS["ask_run"].filled(n=self._at + 1, all=runs)
        return [ask, WORDS[how]]

    def _cues(self) -> list[Text]:
        """What stands on the stones: the cues, or numbers where the pack has none."""
        before = sum(len(run.lines) for run in self._runs[: self._at])
        numbers = [str(before + n + 1) for n in range(len(self.run.lines))]
        return [
            line.cue or Text(number, "", number)
            for line, number in zip(self.run.lines, numbers, strict=True)
        ]

    def _takes(self, _: str, other: str) -> bool:
        kind, at = other.split("_")
        is_there = kind == "stone" or self.run.stone_of(int(at)) is not None
        return self.run.phase == "place" and is_there

    def _home(self, card: int) -> Rect:
        stone = self.run.stone_of(card)
        return self._tray[card] if stone is None else self._layout.places[stone]

    def lay_out(self, glass: Glass) -> None:
        """Cards where they lie, stones below them."""
        run, cues = self.run, self._cues()
        self._glass = glass
        self._layout = layout = layout_for(glass, run.lines, cues)
        self._tray = {card: layout.tray[at] for at, card in enumerate(run.tray)}
        self._path = picture.path(glass, layout, cues)
        cards = [
            picture.card(glass, f"card_{n}", line, layout.size, self._home(n), run.phase == "place")
            for n, line in enumerate(run.lines)
        ]
        slots = [picture.slot(glass, f"stone_{n}", place) for n, place in enumerate(layout.places)]
        self._hand.lay(cards, slots, glass)
        self._done = button(glass, "done", WORDS["done"], layout.button)
        self._next = button(glass, "next", FRAME["next"], layout.button)
        self._tell(self._mood, *self._said)

    def _tell(self, mood: Mood, *lines: Text) -> None:
        self._mood, self._said = mood, list(lines)
        glass, layout = self._glass, self._layout
        drawn = glass.figures.get(glass.art / f"jiangjiang_{mood}.svg", *layout.guide.size)
        self._guide = Board("guide", drawn.get_rect(midbottom=layout.guide.midbottom), drawn)
        body = BODY_MM[glass.reader.band] * glass.mm
        self._bubble = speech(glass.pen, lines, body, glass.mm, layout.speech)

    def boards(self) -> Sequence[Board]:
        """江江, the path, the cards, and a button where the tray was when all are laid."""
        run = self.run
        buttons = [self._done] if run.phase == "place" and run.is_full else []
        if run.phase == "shown":
            buttons = [self._next]
        return [self._guide, self._bubble, self._path, *self._hand.boards(), *buttons]

    def figures(self) -> frozenset[str]:
        """The path lies under the cards."""
        return frozenset({"guide", "path"})

    def movers(self) -> Sequence[Mover]:
        """Cards on their way."""
        return self._hand.movers()

    @property
    def version(self) -> object:
        """Which boards stand on the glass."""
        run = self.run
        return (self._at, tuple(self._said), run.phase, run.is_full, self._hand.version)

    def touch(self, touch: Touch) -> list[Event] | None:
        """Fingers on cards and stones."""
        deeds = self._hand.touch(touch)
        if deeds is None:
            return None
        events: list[Event] = []
        for deed in deeds:
            if isinstance(deed, Put):
                events += self._put(int(deed.tile.removeprefix("card_")), deed.on)
            else:
                events.append(Sound("tap" if isinstance(deed, Picked) else "back"))
                if isinstance(deed, Picked):
                    card = int(deed.tile.removeprefix("card_"))
                    events.append(Say([self.run.lines[card].text]))
        return events

    def _put(self, card: int, on: str) -> list[Event]:
        kind, at = on.split("_")
        stone = int(at) if kind == "stone" else self.run.stone_of(int(at))
        assert stone is not None
        self.run.lay(card, stone)
        self._hand.send(f"card_{card}")
        self._walk()
        if self.run.is_full and self._said[0] != WORDS["full"]:
            self._tell("thinking", WORDS["full"])
        return [Sound("step")]

    def _walk(self, seconds: float = 0.2) -> None:
        for card in range(len(self.run.lines)):
            self._hand.move_home(f"card_{card}", self._home(card), seconds)

    def act(self, name: str, seconds: float) -> list[Event]:
        """「好了」 asks for the answer; 「继续」 goes on to the next run, or is done."""
        took = seconds - self._asked_at
        if name == "done" and (answered := self.run.finish(took)) is not None:
            self._hand.put_down()
            self._lock()
            return [Sound("tap"), answered]
        if name != "next" or self.run.phase != "shown":
            return []
        if self._at + 1 == len(self._runs):
            self.is_done = True
            return [Sound("page")]
        self._at += 1
        self._asked_at = seconds
        self._hand.show(())
        self._mood, self._said = "pointing", self._question()
        self.lay_out(self._glass)
        return [Sound("page")]

    def _lock(self) -> None:
        for board in self._hand.boards():
            board.can_touch = False

    def recorded(self, answered: Answered) -> list[Event]:
        """Every card walks to its stone; those that were there glow."""
        run = self.run
        run.recorded()
        self._hand.show(f"card_{card}" for card in run.right)
        self._walk(WALK_SECONDS)
        if len(run.right) == len(run.lines):
            self._tell("cheering", WORDS["all_right"])
        elif run.right:
            self._tell("cheering", WORDS["some_right"].filled(n=len(run.right)), WORDS["shown"])
        else:
            self._tell("pointing", WORDS["none_right"], WORDS["shown"])
        return [Sound("clue")]

    def advance(self, seconds: float) -> list[Event]:
        """Cards walk."""
        self._hand.advance(seconds)
        return []

    def aloud(self) -> list[Text]:
        """What 江江 says; when all is shown, the lines in their order."""
        if self.run.phase == "shown":
            return [*self._said, *(line.text for line in self.run.lines)]
        return self._said

    def soon(self) -> list[Text]:
        """The lines."""
        return [line.text for line in self.run.lines]
