"""Comment threads: rumours, pile-ons and kind words, and a hurtful line to write anew."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import model_validator
from pydantic_core import InitErrorDetails

from quizzes.checks import all_of, wrong
from quizzes.fields import EachOnce, Fear, Frozen, Passage, Record, Slug, Some, Title, Why, Words
from quizzes.rude_words import rude_words_in

Reply = Literal["like", "ask_source", "gentle_reply", "report", "tell_adult"]
CommentKind = Literal["kind", "opinion", "rumour", "hurtful", "danger"]
_FINE = ("kind", "opinion")


class Comment(Frozen):
    """One comment; `good` holds every answer that is good."""

    id: Slug
    who: Title
    kind: CommentKind
    text: Passage
    good: Annotated[tuple[Reply, ...], Some, EachOnce]
    why: Why

    @model_validator(mode="after")
    def _answers_fit(self) -> Self:
        faults: list[InitErrorDetails] = []
        if self.kind not in _FINE and "like" in self.good:
            faults.append(wrong("like_for_harm", "good", "like", name=self.kind))
        if self.kind in _FINE and "report" in self.good:
            faults.append(wrong("report_for_fine", "good", "report", name=self.kind))
        return all_of(self, faults)


class Block(Frozen):
    """A block of words to build a line from."""

    id: Slug
    text: Title


class Rewrite(Frozen):
    """A hurtful line, blocks of words, and every sequence of blocks that is fair to say."""

    hurtful: Title
    blocks: Annotated[tuple[Block, ...], Some]
    right: Annotated[tuple[Annotated[tuple[str, ...], Some], ...], Some]
    why: Why

    @model_validator(mode="after")
    def _built_from_blocks(self) -> Self:
        faults: list[InitErrorDetails] = []
        known = [block.id for block in self.blocks]
        for at, name in enumerate(known):
            if name in known[:at]:
                faults.append(wrong("twice", ("blocks", at, "id"), name, name=name))
        for i, line in enumerate(self.right):
            for j, name in enumerate(line):
                if name not in known:
                    faults.append(wrong("unknown_block", ("right", i, j), name, name=name))
        texts = [("hurtful", self.hurtful), *(("blocks", block.text) for block in self.blocks)]
        for where, text in texts:
            for rude in rude_words_in(text):
                faults.append(wrong("rude_word", where, text.zh, name=rude))
        return all_of(self, faults)


class Thread(Record):
    """A post, the comments below it, and perhaps a line to write anew."""

    skill: Words
    post: Passage
    fear: Fear = 0
    comments: Annotated[tuple[Comment, ...], Some]
    rewrite: Rewrite | None = None

    @model_validator(mode="after")
    def _comments_have_own_ids(self) -> Self:
        seen: set[str] = set()
        faults: list[InitErrorDetails] = []
        for at, comment in enumerate(self.comments):
            if comment.id in seen:
                faults.append(wrong("twice", ("comments", at, "id"), comment.id, name=comment.id))
            seen.add(comment.id)
            for rude in rude_words_in(comment.text):
                faults.append(wrong("rude_word", ("comments", at, "text"), "", name=rude))
        return all_of(self, faults)
