"""Hotlines are published numbers: nobody's mobile phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.fault import Fault, fault
from quizzes.message import Pack
from quizzes.rules.walk import place_of

_MOBILE = re.compile(r"1[3-9][0-9]{9}")


def hotline_faults(pack: Pack) -> Iterator[Fault]:
    """Hotlines of the pack that are somebody's mobile phone."""
    for hotline in pack.hotlines:
        if _MOBILE.fullmatch(hotline.id):
            yield fault("hotline_mobile", *place_of(pack, (hotline.id,)), f"{hotline.id}.number")


def numbers_of_hotlines(pack: Pack) -> frozenset[str]:
    """The numbers that texts of the pack may name beside the published ones."""
    return frozenset(hotline.id for hotline in pack.hotlines if not _MOBILE.fullmatch(hotline.id))
