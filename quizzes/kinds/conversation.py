"""Conversations that unfold stage by stage: a boss and its look-alike with the same opening."""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, field_validator, model_validator

from quizzes.checks import all_of, wrong
from quizzes.fields import Channel, Frozen, Some, Title
from quizzes.kinds.judged import Judged, PairOf
from quizzes.marked_text import MarkedText

BossStage = Literal["private_chat", "minor", "threat_and_secrecy", "parents_phone", "again"]
StageName = Literal[
    "bait", "private_chat", "minor", "threat_and_secrecy", "parents_phone", "again", "goes_on"
]
_ORDER: tuple[str, ...] = get_args(BossStage)


class Bubble(Frozen):
    """One thing said; `name` is given where another one than the sender speaks in a group."""

    who: Literal["them", "me"]
    name: Title | None = None
    body: Annotated[MarkedText, Field(alias="text")]


class Stage(Frozen):
    """A few bubbles that come together, after which the child may answer."""

    name: Annotated[StageName, Field(alias="stage")] = "goes_on"
    bubbles: Annotated[tuple[Bubble, ...], Some]

    @property
    def lights(self) -> tuple[int, ...]:
        """The red lights that are on, each once."""
        on = [light for bubble in self.bubbles for light in bubble.body.lights]
        return tuple(dict.fromkeys(on))

    @property
    def is_telling(self) -> bool:
        """Whether a cue here tells a trick from a fine conversation."""
        return any(bubble.body.diagnostic("zh") for bubble in self.bubbles)


class Conversation(Judged):
    """What follows the opening. Either a `Boss` or a `LookAlike`."""

    stages: Annotated[tuple[Stage, ...], Some]

    @property
    def first_telling(self) -> int:
        """Index of the first stage that tells, the shared opening being 0."""
        return next(at for at, stage in enumerate(self.stages, 1) if stage.is_telling)

    @field_validator("stages")
    @classmethod
    def _tells_somewhere(cls, stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
        tells = any(stage.is_telling for stage in stages)
        return all_of(stages, [] if tells else [wrong("nothing_tells", (), "")])


class Boss(Conversation):
    """A scam that unfolds along its skeleton: key R, its red lights marked d1 to d5.

    Every stage that tells is named; one that goes on harmlessly may stand anywhere.
    """

    key: Literal["R"]

    @field_validator("stages")
    @classmethod
    def _follow_the_skeleton(cls, stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
        faults, before = [], -1
        for at, stage in enumerate(stages):
            if stage.name == "goes_on":
                faults += [wrong("stage_unnamed", (at,), "")] if stage.is_telling else []
                continue
            place = _ORDER.index(stage.name) if stage.name in _ORDER else -1
            if place <= before:
                faults.append(wrong("stage_order", (at, "stage"), stage.name, name=stage.name))
            before = max(before, place)
        for at, stage in enumerate(stages):
            cues = [cue for bubble in stage.bubbles for cue in bubble.body.diagnostic("zh")]
            if any(cue.light == 0 for cue in cues):
                faults.append(wrong("dark_light", (at,), ""))
        return all_of(stages, faults)


class LookAlike(Conversation):
    """A conversation that began alike and is fine: key A or G, marked d0, no red light."""

    key: Literal["A", "G"]

    @field_validator("stages")
    @classmethod
    def _stay_dark(cls, stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
        faults = [wrong("red_light", (at,), "") for at, stage in enumerate(stages) if stage.lights]
        named = [at for at, stage in enumerate(stages) if stage.name != "goes_on"]
        faults += [wrong("stage_of_a_boss", (at, "stage"), stages[at].name) for at in named]
        return all_of(stages, faults)


class ConversationPair(PairOf):
    """A boss and its look-alike. The opening (the bait) is written once and is the same for both.

    So it must not tell: its bubbles carry surface cues at most.
    """

    channel: Channel
    sender: Title
    opening: Annotated[tuple[Bubble, ...], Some]
    items: tuple[Boss, LookAlike]

    @property
    def boss(self) -> Boss:
        """The trick."""
        return self.items[0]

    @property
    def look_alike(self) -> LookAlike:
        """The fine one."""
        return self.items[1]

    def stages_of(self, conversation: Conversation) -> tuple[Stage, ...]:
        """All stages of one of the two as a child meets them: the opening and what follows."""
        return (
            Stage.model_validate({"stage": "bait", "bubbles": self.opening}),
            *conversation.stages,
        )

    @model_validator(mode="after")
    def _opening_does_not_tell(self) -> Self:
        telling = [at for at, one in enumerate(self.opening) if one.body.diagnostic("zh")]
        return all_of(self, [wrong("opening_tells", ("opening", at), "") for at in telling])
