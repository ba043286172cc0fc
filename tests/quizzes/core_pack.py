"""The core pack read once, and the sides that its tests compare."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from quizzes.message import MessageItem, Pack, Pair
from quizzes.pack import core_pack_folder, read_pack
from quizzes.rules.walk import texts_of
from quizzes.text import Text

FORMS = ("A", "B", "C")


@cache
def pack() -> Pack:
    return read_pack(core_pack_folder())


def pairs(*forms: str) -> list[Pair]:
    """The pairs of the forms named, or all of them."""
    return [pair for pair in pack().pairs if not forms or pair.r.form in forms]


def items(*forms: str) -> list[MessageItem]:
    return [item for pair in pairs(*forms) for item in pair.items]


def sides(*forms: str) -> tuple[list[MessageItem], list[MessageItem]]:
    """Tricks, and fine messages."""
    return [pair.r for pair in pairs(*forms)], [pair.legit for pair in pairs(*forms)]


def texts() -> Iterator[Text]:
    yield pack().title
    for skill in pack().skills:
        yield from (skill.title, skill.rule)
    for item in items():
        yield from (item.sender, item.text, item.why, item.action)
    for told in (*pack().conversations, *pack().calls, *pack().cases, *pack().agreements):
        yield from (written.text for written in texts_of(told))
