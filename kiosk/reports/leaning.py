"""How a group answers, in one word: tells apart, suspects, trusts, asks."""

from __future__ import annotations

from typing import Literal

from kiosk.store import StopAskGo

Leaning = Literal["too_few", "asks", "suspicious", "trusting", "tells_apart", "mixed"]

GREY_BELOW = 10  # answers on each side: four of five made-up groups are named rightly from there
HALF = 0.5
MOST = 0.7


def leaning(tricks: StopAskGo, grown_up: StopAskGo, fine: StopAskGo) -> Leaning:
    """The first of these that holds; `too_few` below ten answers on either side.

    asks: at least half of the answers to tricks and fine messages (asking about a grown-up's
    business is right and says nothing here). suspicious: stops at least half of the tricks and
    at least half of what is no trick. trusting: lets at least half of the tricks go.
    tells_apart: stops at least seven of ten tricks and is right about seven of ten others.
    """
    others = grown_up + fine
    if min(tricks.total, others.total) < GREY_BELOW:
        return "too_few"
    asked_of = tricks + fine
    if asked_of.ask >= HALF * asked_of.total:
        return "asks"
    if tricks.stop >= HALF * tricks.total and others.stop >= HALF * others.total:
        return "suspicious"
    if tricks.go >= HALF * tricks.total:
        return "trusting"
    right = grown_up.ask + fine.go
    if tricks.stop >= MOST * tricks.total and right >= MOST * others.total:
        return "tells_apart"
    return "mixed"
