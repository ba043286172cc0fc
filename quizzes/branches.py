"""Where each kind of content stands in a pack's source folder: the one table of all kinds."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel

from quizzes.kinds.agreement import AgreementCard
from quizzes.kinds.call import CallCase
from quizzes.kinds.case import AppliedCase
from quizzes.kinds.convention import Convention
from quizzes.kinds.conversation import ConversationPair
from quizzes.kinds.hotline import Hotline
from quizzes.kinds.label import Label, Photo
from quizzes.kinds.link import LinkPair
from quizzes.kinds.script import Script
from quizzes.kinds.skill import Skill
from quizzes.kinds.story import Story
from quizzes.kinds.thread import Thread
from quizzes.message import Pair

HEADER = "pack.yaml"
HEADER_VERSION = 1
ART = "art"


class Branch(NamedTuple):
    """A field of `Pack` that holds records, and where they are written.

    `place` is a file, or a folder of `.yaml` files when it ends in `/`; each file is a list.
    `version` counts up when the model changes what writers may write (see `quizzes.schemas`).
    """

    name: str
    place: str
    model: type[BaseModel]
    version: int = 1

    @property
    def is_folder(self) -> bool:
        """Whether the records are spread over files of a folder."""
        return self.place.endswith("/")

    @property
    def stem(self) -> str:
        """The place as a plain word: `messages`, `skills`."""
        return self.place.removesuffix("/").removesuffix(".yaml")


BRANCHES = (
    Branch("skills", "skills.yaml", Skill),
    Branch("pairs", "messages/", Pair),
    Branch("conversations", "conversations/", ConversationPair),
    Branch("links", "links/", LinkPair),
    Branch("labels", "labels/", Label),
    Branch("photos", "photos/", Photo),
    Branch("threads", "threads/", Thread),
    Branch("calls", "calls.yaml", CallCase),
    Branch("conventions", "conventions/", Convention, 2),
    Branch("cases", "cases/", AppliedCase),
    Branch("agreements", "agreements.yaml", AgreementCard),
    Branch("scripts", "scripts/", Script),
    Branch("stories", "stories/", Story),
    Branch("hotlines", "hotlines.yaml", Hotline),
)
