"""Links, sender lines, code posters and login pages: the false one and the true one."""

from __future__ import annotations

from typing import Literal

from quizzes.fields import Title
from quizzes.kinds.judged import FineBody, JudgedText, PairOf, TrickBody

What = Literal["link", "sender", "qr_poster", "login_page"]


class Link(JudgedText):
    """What is shown, where it is met, and which part of it tells."""

    where: Title


class FalseLink(Link):
    """One that leads astray: key R, its red lights marked d1 to d5."""

    key: Literal["R"]
    body: TrickBody


class TrueLink(Link):
    """One that is what it seems: key A or G, marked d0."""

    key: Literal["A", "G"]
    body: FineBody


class LinkPair(PairOf):
    """A false link and a true one of the same sort."""

    what: What
    items: tuple[FalseLink, TrueLink]
