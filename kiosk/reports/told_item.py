"""An item as children met it: channel, sender, words with their clues, at the revision of then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizzes.text import Text

if TYPE_CHECKING:
    from quizzes.glowpack.asked import Asked
    from quizzes.kinds.conversation import Conversation, ConversationPair
    from quizzes.marked_text import MarkedText
    from quizzes.message import MessageItem, Pack

Older = Callable[[str, int], "Asked | None"]
NOTHING = Text("", "", "")


@dataclass(frozen=True, slots=True)
class Part:
    """A message, or one bubble of a conversation; `place` as the store's cue taps name it."""

    place: str
    words: Text
    body: MarkedText | None = None
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class ToldItem:
    """What was asked. `revision` is that of the words shown here: where the words of the revision
    that was answered are no longer on this machine, it is the newer one.

    `channel` is a key of quizzes.fields.Channel, empty where it is not known.
    """

    item: str
    revision: int
    key: str
    channel: str
    sender: Text
    parts: tuple[Part, ...]
    why: Text
    difficulty: float | None

    @property
    def excerpt(self) -> Text:
        """The first words, to know it by in a list."""
        return self.parts[-1 if len(self.parts) == 1 else 0].words if self.parts else NOTHING


def told_item(
    packs: Iterable[Pack], item: str, revision: int, older: Older = lambda item, revision: None
) -> ToldItem | None:
    """The item in the packs in use, else from older versions that `older` still finds."""
    found = _in_packs(packs, item)
    if found is None or found.revision != revision:
        asked = older(item, revision)
        if asked is not None and asked.revision == revision:
            part = Part("", asked.words)
            return ToldItem(item, revision, asked.key, "", NOTHING, (part,), asked.why, None)
    return found


def older_versions(data: Path) -> Older:
    """Looks into every version that was ever installed in a data folder and still lies there."""

    def look(item: str, revision: int) -> Asked | None:
        from kiosk.packs.in_use import FOLDER, FORMS
        from quizzes.glowpack.asked import asked_in

        for folder in (FOLDER, FORMS):
            for version in sorted((data / folder).glob("*/"), reverse=True):
                found = asked_in(version, item)
                if found is not None and found.revision == revision:
                    return found
        return None

    return look


def _in_packs(packs: Iterable[Pack], item: str) -> ToldItem | None:
    for pack in packs:
        for pair in pack.pairs:
            for one in pair.items:
                if one.id == item:
                    return _message(one)
        for talk in pack.conversations:
            for conversation in talk.items:
                if conversation.id == item:
                    return _conversation(talk, conversation)
    return None


def _message(one: MessageItem) -> ToldItem:
    part = Part("", one.text, one.body)
    return ToldItem(
        one.id, one.revision, one.key, one.channel, one.sender, (part,), one.why, one.difficulty
    )


def _conversation(pair: ConversationPair, one: Conversation) -> ToldItem:
    stages = [pair.opening, *(stage.bubbles for stage in one.stages)]
    parts = tuple(
        Part(f"{stage}.{n}", bubble.body.text, bubble.body, bubble.who == "me")
        for stage, bubbles in enumerate(stages)
        for n, bubble in enumerate(bubbles)
    )
    return ToldItem(
        one.id, one.revision, one.key, pair.channel, pair.sender, parts, one.why, one.difficulty
    )
