"""Messages to judge, in pairs of a trick and its fine look-alike; and packs of all content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, model_validator

from quizzes.checks import all_of, chinese_is_enough, known_again
from quizzes.fields import Band as Band
from quizzes.fields import (
    Channel,
    Day,
    EachOnce,
    Frozen,
    Slug,
    Source,
    Title,
    Words,
)
from quizzes.fields import Key as Key
from quizzes.fields import Surface as Surface
from quizzes.kinds.agreement import AgreementCard
from quizzes.kinds.call import CallCase
from quizzes.kinds.case import AppliedCase
from quizzes.kinds.convention import Convention
from quizzes.kinds.conversation import ConversationPair
from quizzes.kinds.hotline import Hotline
from quizzes.kinds.judged import FineBody, JudgedText, PairOf, TrickBody
from quizzes.kinds.label import Label, Photo, PictureName
from quizzes.kinds.link import LinkPair
from quizzes.kinds.script import Script
from quizzes.kinds.skill import Skill
from quizzes.kinds.story import Story
from quizzes.kinds.thread import Thread
from quizzes.marked_text import Cue as Cue
from quizzes.references import clashes, with_empty_english
from quizzes.text import Language

Answer = Literal["stop", "ask", "go"]
Trick = Literal["hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat"]
Form = Literal["train", "A", "B", "C", "transfer"]


class MessageItem(JudgedText):
    """One message to judge. Either a `TrickMessage` or a `FineMessage`."""

    trick: Trick | None = None
    channel: Channel
    sender: Title
    form: Form
    source: Source


class TrickMessage(MessageItem):
    """A scam or a danger: key R, one trick, its red lights marked d1 to d5."""

    key: Literal["R"]
    trick: Trick
    body: TrickBody


class FineMessage(MessageItem):
    """The look-alike that is fine: key A or G, no trick, marked d0."""

    key: Literal["A", "G"]
    trick: None = None
    body: FineBody


class Pair(PairOf):
    """A trick and its fine look-alike, which share topic, length, tone and surface."""

    items: tuple[TrickMessage, FineMessage]

    @property
    def r(self) -> TrickMessage:
        """The trick."""
        return self.items[0]

    @property
    def legit(self) -> FineMessage:
        """The fine look-alike."""
        return self.items[1]


class Pack(Frozen):
    """One version of a content pack: at least one thing of any kind."""

    format: Annotated[int, Field(ge=1, le=1)] = 1
    id: Slug
    version: Annotated[str, Field(pattern=r"^\d{1,4}\.\d{1,4}\.\d{1,4}$")]
    seq: Annotated[int, Field(ge=1, le=999_999)]
    languages: Annotated[tuple[Language, ...], EachOnce] = ("zh", "en")
    title: Title
    source: Annotated[str, Field(min_length=1, max_length=2000)]
    reviewer: Words
    reviewed_on: Day
    skills: tuple[Skill, ...] = ()
    pairs: tuple[Pair, ...] = ()
    conversations: tuple[ConversationPair, ...] = ()
    links: tuple[LinkPair, ...] = ()
    labels: tuple[Label, ...] = ()
    photos: tuple[Photo, ...] = ()
    threads: tuple[Thread, ...] = ()
    calls: tuple[CallCase, ...] = ()
    conventions: tuple[Convention, ...] = ()
    cases: tuple[AppliedCase, ...] = ()
    agreements: tuple[AgreementCard, ...] = ()
    scripts: tuple[Script, ...] = ()
    stories: tuple[Story, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    art: tuple[PictureName, ...] = ()
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
        """File and line of a thing in the source; ("", 0) when not read from one."""
        return self.places.get(thing_id, ("", 0))

    @model_validator(mode="wrap")
    @classmethod
    def _fits_together(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        is_local = isinstance(data, dict) and data.get("languages") in (["zh"], ("zh",))
        found = list(clashes(data)) if isinstance(data, dict) else []
        try:
            with chinese_is_enough(is_local):
                pack = handler(with_empty_english(data) if is_local else data)
        except ValidationError as error:
            pack = None
            found = [*known_again(error), *found]
        all_of(pack, found)
        assert pack is not None  # else something was found
        return pack
