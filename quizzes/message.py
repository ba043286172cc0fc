"""Messages to judge: pairs of a trick and its fine look-alike, in packs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import InitErrorDetails

from quizzes.checks import (
    all_of,
    at_least_one,
    body_checks,
    day,
    known_again,
    marked_body,
    text_checks,
    wrong,
)
from quizzes.marks import CueKind
from quizzes.text import Language, Text

Key = Literal["R", "A", "G"]
Answer = Literal["stop", "ask", "go"]
Band = Literal["1-2", "3-4", "5-6", "7-9"]
Trick = Literal["hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat"]
Surface = Literal["money", "qr", "hurry", "stranger", "typo"]
Channel = Literal[
    "game_mail", "group", "private_chat", "text_message", "call", "face_to_face", "card", "poster"
]
Form = Literal["train", "A", "B", "C", "transfer"]

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Words = Annotated[str, Field(min_length=1, max_length=200)]
Day = Annotated[date, BeforeValidator(day)]
Source = Annotated[str, Field(pattern=r"^(自编|S\d+[a-z]?)([，,、/ ]+(自编|S\d+[a-z]?))*$")]


def _text_of_at_most(characters: int) -> Any:
    return AfterValidator(lambda text: all_of(text, text_checks(text, characters)))


Some = AfterValidator(at_least_one)
Title = Annotated[Text, _text_of_at_most(24)]
Rule = Annotated[Text, _text_of_at_most(20)]
Why = Annotated[Text, _text_of_at_most(40)]
Action = Annotated[Text, _text_of_at_most(30)]


class _Source(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, populate_by_name=True
    )


class Cue(_Source):
    """Words that tell something: offsets in the unmarked text, `end` not included.

    `light` is which of the five red lights is on; 0 = these words show that the message is fine,
    or a surface cue.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    light: Annotated[int, Field(ge=0, le=5)]
    kind: CueKind


class MessageBody(_Source):
    """What a message says, unmarked, and its cues in each language, in the same order."""

    text: Text
    cues_zh: tuple[Cue, ...]
    cues_en: tuple[Cue, ...]

    @model_validator(mode="before")
    @classmethod
    def _read_marks(cls, written: Any) -> Any:
        return marked_body(written)

    @model_validator(mode="after")
    def _check(self) -> Self:
        return all_of(self, body_checks(self.text, self.cues_zh, self.cues_en))

    def cues(self, language: Language) -> tuple[Cue, ...]:
        """All cues in one language."""
        return self.cues_zh if language == "zh" else self.cues_en

    def diagnostic(self, language: Language) -> tuple[Cue, ...]:
        """The one or two cues that do tell, in one language."""
        return tuple(cue for cue in self.cues(language) if cue.kind == "diagnostic")


class MessageItem(_Source):
    """One message to judge. Either a `TrickMessage` or a `FineMessage`."""

    id: Slug
    revision: Annotated[int, Field(ge=1)]
    key: Key
    trick: Trick | None = None
    difficulty: Annotated[float, Field(ge=-3, le=3, allow_inf_nan=False)]  # logits
    channel: Channel
    sender: Title
    body: Annotated[MessageBody, Field(alias="text")]
    why: Why
    action: Action
    surface: tuple[Surface, ...]
    fear: Annotated[int, Field(ge=0, le=2)]
    form: Form
    source: Source
    reviewer: Words
    reviewed_on: Day

    @property
    def text(self) -> Text:
        """The unmarked words of the message."""
        return self.body.text

    @property
    def is_trick(self) -> bool:
        """Whether stopping is the answer."""
        return self.key == "R"

    @property
    def lights(self) -> tuple[int, ...]:
        """The red lights that are on, each once, in the order of the text."""
        on = [cue.light for cue in self.body.diagnostic("zh") if cue.light]
        return tuple(dict.fromkeys(on))

    @field_validator("surface")
    @classmethod
    def _each_once(cls, surface: tuple[str, ...]) -> tuple[str, ...]:
        return all_of(surface, _twice(surface))


class TrickMessage(MessageItem):
    """A scam or a danger: key R, one trick, its red lights marked d1 to d5."""

    key: Literal["R"]
    trick: Trick

    @field_validator("body")
    @classmethod
    def _lights_are_red(cls, body: MessageBody) -> MessageBody:
        dark = any(cue.light == 0 for cue in body.diagnostic("zh"))
        return all_of(body, [wrong("dark_light", "zh", body.text.zh)] if dark else [])


class FineMessage(MessageItem):
    """The look-alike that is fine: key A or G, no trick, marked d0."""

    key: Literal["A", "G"]
    trick: None = None

    @field_validator("body")
    @classmethod
    def _no_light_is_red(cls, body: MessageBody) -> MessageBody:
        red = any(cue.light for cue in body.diagnostic("zh"))
        return all_of(body, [wrong("red_light", "zh", body.text.zh)] if red else [])


class Pair(_Source):
    """A trick and its fine look-alike, which share topic, length, tone and surface."""

    id: Annotated[Slug, Field(alias="pair")]
    skill: Words
    level: Annotated[int, Field(ge=1, le=3)]
    bands: Annotated[tuple[Band, ...], Some]
    same: Annotated[tuple[Words, ...], Some]
    items: tuple[TrickMessage, FineMessage]

    @property
    def r(self) -> TrickMessage:
        """The trick."""
        return self.items[0]

    @property
    def legit(self) -> FineMessage:
        """The fine look-alike."""
        return self.items[1]

    @field_validator("bands")
    @classmethod
    def _each_once(cls, bands: tuple[str, ...]) -> tuple[str, ...]:
        return all_of(bands, _twice(bands))


class Skill(_Source):
    """What is trained, and the one sentence to remember."""

    id: Annotated[str, Field(pattern=r"^[A-Z]\d{2}$")]
    title: Title
    rule: Rule


class Pack(_Source):
    """One version of a content pack."""

    format: Annotated[int, Field(ge=1, le=1)] = 1
    id: Slug
    version: Annotated[str, Field(pattern=r"^\d{1,4}\.\d{1,4}\.\d{1,4}$")]
    seq: Annotated[int, Field(ge=1)]
    languages: tuple[Literal["zh"], Literal["en"]] = ("zh", "en")
    title: Title
    source: Annotated[str, Field(min_length=1, max_length=2000)]
    reviewer: Words
    reviewed_on: Day
    skills: Annotated[tuple[Skill, ...], Some]
    pairs: Annotated[tuple[Pair, ...], Some]
    places: Mapping[str, tuple[str, int]] = Field(default={}, exclude=True, repr=False)

    @property
    def name(self) -> str:
        """Id and version, as results name the pack."""
        return f"{self.id}@{self.version}"

    def items(self) -> Iterator[MessageItem]:
        """All messages, pair by pair."""
        return (item for pair in self.pairs for item in pair.items)

    def item(self, item_id: str) -> MessageItem:
        """The message of that id. Raises KeyError."""
        return next(i for i in self.pair_of(item_id).items if i.id == item_id)

    def pair_of(self, item_id: str) -> Pair:
        """The pair that a message belongs to. Raises KeyError."""
        for pair in self.pairs:
            if item_id in (pair.r.id, pair.legit.id):
                return pair
        raise KeyError(item_id)

    def skill(self, skill_id: str) -> Skill:
        """The skill of that id. Raises KeyError."""
        for skill in self.skills:
            if skill.id == skill_id:
                return skill
        raise KeyError(skill_id)

    def place_of(self, thing_id: str) -> tuple[str, int]:
        """File and line of an item or pair in the source; ("", 0) when not read from one."""
        return self.places.get(thing_id, ("", 0))

    @model_validator(mode="wrap")
    @classmethod
    def _fits_together(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        clashes = list(_clashes(data)) if isinstance(data, dict) else []
        try:
            pack = handler(data)
        except ValidationError as error:
            pack = None
            clashes = [*known_again(error), *clashes]
        all_of(pack, clashes)
        assert pack is not None  # else there were clashes
        return pack


def _twice(values: Iterable[str]) -> list[InitErrorDetails]:
    counts = Counter(values)
    return [wrong("twice", (), value, name=value) for value, n in counts.items() if n > 1]


def _clashes(data: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    """Ids given twice and pairs of an unknown skill; `data` may be raw or made of models."""
    skills, pairs = _list(data, "skills"), _list(data, "pairs")
    known = {str(_get(skill, "id")) for skill in skills}
    seen: set[tuple[str, str]] = set()

    def again(kind: str, loc: tuple[str | int, ...], name: Any) -> Iterator[InitErrorDetails]:
        if isinstance(name, str) and (kind, name) in seen:
            yield wrong("twice", loc, name, name=name)
        seen.add((kind, str(name)))

    for i, skill in enumerate(skills):
        yield from again("skill", ("skills", i, "id"), _get(skill, "id"))
    for i, pair in enumerate(pairs):
        yield from again("pair", ("pairs", i, "pair"), _get(pair, "pair", "id"))
        skill = _get(pair, "skill")
        if isinstance(skill, str) and skill not in known:
            yield wrong("unknown_skill", ("pairs", i, "skill"), skill, name=skill)
        for j, item in enumerate(_list(pair, "items")):
            yield from again("item", ("pairs", i, "items", j, "id"), _get(item, "id"))


def _get(thing: Any, *names: str) -> Any:
    for name in names:
        value = thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
        if value is not None:
            return value
    return None


def _list(thing: Any, name: str) -> list[Any] | tuple[Any, ...]:
    value = _get(thing, name)
    return value if isinstance(value, list | tuple) else []
