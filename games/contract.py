"""What a game is to the kiosk: values go in, values come out. No loop, no display, no clock.

The host (the kiosk's play screen, the bot, a test) owns time and the glass. It calls
`advance`, `touch` and `draw`, takes the events, commits each answer, and only then tells the
game that the answer is `recorded`: no feedback shows before the answer is durable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, Protocol

from quizzes.text import Language, Text

Band = Literal["1-2", "3-4", "5-6", "7-9"]


@dataclass(frozen=True, slots=True)
class Reader:
    """How the child at the glass reads."""

    language: Language = "zh"
    pinyin_shown: bool = True
    band: Band = "3-4"
    reduced_motion: bool = False


# True millimetres of what a child touches, at least (FACTS of the design: 6.1).
TARGET_MM: Mapping[Band, float] = {"1-2": 20.0, "3-4": 15.0, "5-6": 15.0, "7-9": 15.0}
LOW_SHARE = 1.2  # of the width: no upright screen is as square as that


@dataclass(frozen=True, slots=True)
class Size:
    """The glass given to the game: pixels, and how many pixels make a millimetre of the design.

    On small glass, and in low reach, the design's millimetres are smaller than true ones.
    """

    width: int
    height: int
    px_per_mm: float
    clear_top: int = 0  # pixels at the top that the shell's own buttons cover
    clear_bottom: int = 0
    true_px_per_mm: float = 0.0  # of the glass itself; 0 where it is as the design's

    @property
    def is_tall(self) -> bool:
        """Whether the glass stands upright."""
        return self.height > self.width

    @property
    def is_low(self) -> bool:
        """Whether it is the lower part of upright glass, so that a child reaches all of it."""
        return self.width < self.height < LOW_SHARE * self.width

    def target(self, design_mm: float, band: Band = "1-2") -> int:
        """Pixels of what a child touches: as designed, and on the glass no less than it needs.

        Where nobody asks how a child reads, it is made for the youngest.
        """
        return round(max(design_mm * self.px_per_mm, TARGET_MM[band] * self.true_px_per_mm))


@dataclass(frozen=True, slots=True)
class Touch:
    """One finger's press, move or release, in pixels of the stage."""

    kind: Literal["press", "move", "release"]
    x: float
    y: float
    finger: int = 0  # 0 for the first on the glass; others only reach a game that takes more


Letter = tuple[int, tuple[int, int, int, int]]  # index in the text; x, y, width, height


Box = tuple[int, int, int, int]  # x, y, width, height in pixels


@dataclass(frozen=True, slots=True)
class Part:
    """One thing on the stage now, for touches by tests and bots and for the tour's checks."""

    name: str
    kind: Literal["target", "text", "figure"]
    rect: tuple[int, int, int, int]  # x, y, width, height in pixels
    words: str = ""
    is_cut: bool = False
    can_touch: bool = False
    letters: Sequence[Letter] = ()  # where a touch within the part means a character of a text


@dataclass(frozen=True, slots=True)
class Answered:
    """A graded answer. The host commits it, then calls `Game.recorded(number)`."""

    number: int  # counts up from 1 within the game
    item: str
    revision: int
    pair: str
    skill: str
    key: str
    kind: (
        str  # "answer", "cue", "tell", "call", "puzzle", "match", "gap", "order", "spell", "apply"
    )
    answer: str
    score: float | None  # 0–1; None where nothing is graded
    seconds: float
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound cue, named; the shell plays it."""

    name: str


@dataclass(frozen=True, slots=True)
class Say:
    """Texts to be read aloud now, when reading aloud is on."""

    texts: Sequence[Text]


@dataclass(frozen=True, slots=True)
class Debrief:
    """What a child is told after the activity."""

    glows: int
    pairs: int
    went_well: Text
    tip: Text
    clue: Text | None = None  # the clue that would have told
    how: Text | None = None  # how a glow lights; None: by both of a pair judged right


@dataclass(frozen=True, slots=True)
class Finished:
    """The activity is over."""

    debrief: Debrief


Event = Answered | Sound | Say | Finished


class Game(Protocol):
    """A running game."""

    def resize(self, size: Size) -> None:
        """The glass changed; lay everything out anew without losing the place."""

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin, band or motion changed."""

    def touch(self, touch: Touch) -> None:
        """A finger did something."""

    def advance(self, seconds: float) -> None:
        """Time went by."""

    def draw(self, surface: Any) -> Sequence[Box] | None:
        """Draws on a pygame surface of the size last given.

        On a surface that it drew on before, a game may draw only what has changed since, and
        give the boxes of that; None means the whole picture.
        """

    def events(self) -> list[Event]:
        """What happened since the last call, in order."""

    def recorded(self, number: int) -> None:
        """The answer of that number is durable; its feedback may show."""

    def parts(self) -> list[Part]:
        """What is on the stage now."""

    def aloud(self) -> list[Text]:
        """What the read-aloud button says now."""

    def soon(self) -> list[Text]:
        """What will be said next, to be rendered ahead."""

    # A game that takes more than one finger says so: `most_fingers: int`.

    @property
    def is_still(self) -> bool:
        """Whether the picture stays as it is until a touch: the host may draw less often."""


@dataclass(frozen=True, slots=True)
class Start:
    """All that a game is given at its start."""

    level: str
    seed: int
    reader: Reader
    size: Size
    items: Sequence[Any]  # quizzes.message.Pair, of all active packs
    fonts: Sequence[Path]  # reading font first, then fallbacks
    art: Path  # shared figures
    seen: Sequence[str] = ()  # pair ids of the last visit and this one, oldest first
    learner: Any = None  # quizzes.learning.learner.Learner: what is known of the child
    lamp: int = 0  # 0–3: how far the child's 微光灯 has grown (quizzes.lamp)
    conversations: Sequence[Any] = ()  # quizzes.kinds.conversation.ConversationPair
    calls: Sequence[Any] = ()  # quizzes.kinds.call.CallCase
    hotlines: Sequence[Any] = ()  # quizzes.kinds.hotline.Hotline
    conventions: Sequence[Any] = ()  # quizzes.kinds.convention.Convention
    cases: Sequence[Any] = ()  # quizzes.kinds.case.AppliedCase
    agreements: Sequence[Any] = ()  # quizzes.kinds.agreement.AgreementCard


@dataclass(frozen=True, slots=True)
class Stock:
    """What the active packs hold for games to play, of each kind."""

    pairs: Sequence[Any] = ()  # quizzes.message.Pair
    conversations: Sequence[Any] = ()
    calls: Sequence[Any] = ()
    hotlines: Sequence[Any] = ()
    conventions: Sequence[Any] = ()
    cases: Sequence[Any] = ()
    agreements: Sequence[Any] = ()

    @classmethod
    def of(cls, packs: Iterable[Any]) -> Stock:
        """All that these packs (quizzes.message.Pack) hold, pack after pack."""
        packs = tuple(packs)
        kinds = (kind.name for kind in fields(cls))
        return cls(
            **{kind: [one for pack in packs for one in getattr(pack, kind, ())] for kind in kinds}
        )

    def start(self, level: str, seed: int, reader: Reader, size: Size, **more: Any) -> Start:
        """A start with all of this; `more` are the other fields of `Start`."""
        held = {kind.name: getattr(self, kind.name) for kind in fields(self)}
        items = held.pop("pairs")
        return Start(level=level, seed=seed, reader=reader, size=size, items=items, **held, **more)


def _always(_stock: Stock, _band: Band) -> bool:
    return True


def _nothing(_pair: Any) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Level:
    """One level on the shelf: a chapter, where a game has chapters.

    `is_open` says whether the packs hold enough for it in a band; `practises` says of a pair
    whether it belongs here above all, by which due skills find their level.
    """

    id: str
    title: Text
    subtitle: Text
    picture: Path
    is_open: Callable[[Stock, Band], bool] = _always
    practises: Callable[[Any], bool] = _nothing
    group: Text | None = None  # what it belongs to, where a game has several such ladders


@dataclass(frozen=True, slots=True)
class Card:
    """How a game introduces itself in its own `card.py`.

    A game whose levels depend on what the packs hold gives `levels_of` and no `levels`.
    """

    id: str
    title: Text
    subtitle: Text
    picture: Path
    colour: str  # name of a fill in the Theme
    levels: Sequence[Level]
    start: Callable[[Start], Game]
    levels_of: Callable[[Stock], Sequence[Level]] | None = None
    stands: int = 100  # where in the town: places with smaller numbers come first

    def all_levels(self, stock: Stock) -> Sequence[Level]:
        """Every level that there is with these packs, open or not."""
        return self.levels if self.levels_of is None else self.levels_of(stock)

    def levels_for(self, items: Stock | Sequence[Any], band: Band) -> list[Level]:
        """The levels that can be played in a band with what the packs hold, in their order.

        Pairs alone may be given instead of a whole stock.
        """
        stock = items if isinstance(items, Stock) else Stock(pairs=items)
        return [one for one in self.all_levels(stock) if one.is_open(stock, band)]
