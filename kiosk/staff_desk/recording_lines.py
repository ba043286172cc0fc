"""What the recordings page says of each recording. Values in, words out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.programmes.takes import LEFT_FOR_MS
from kiosk.store.programmes import LeftTake, Programme
from quizzes.text import Language

Say = Callable[..., str]
HOUR_MS, DAY_MS = 3_600_000, 86_400_000


def row_of(one: Programme | LeftTake, now: int, say: Say, language: Language) -> dict[str, object]:
    """A line of the list."""
    if isinstance(one, LeftTake):
        title, since = say("no_script"), one.began
    else:
        title, since = one.title.in_language(language), one.kept
    return {
        "title": title,
        "says": say(
            "row",
            state=say(f"state_{state_of(one)}"),
            kept=when(since),
            left=_left(ends(one) - now, say),
        ),
        "state": state_of(one),
    }


def facts_of(one: Programme | LeftTake, now: int, say: Say) -> list[str]:
    """What is known of one."""
    if isinstance(one, LeftTake):
        told = [say("state_left"), when(one.began), say("consent", number=one.consent_number)]
        return [*told, _left(ends(one) - now, say)]
    told = [
        say("row", state=say(f"state_{state_of(one)}"), kept=when(one.kept),
            left=_left(ends(one) - now, say)),
        say("seconds", n=round(one.seconds)),
        say("consent", number=one.consent_number),
        say(f"purpose_{one.purpose}"),
    ]  # fmt: skip
    if one.wall_consent:
        told.append(say("wall_consent", number=one.wall_consent))
    if one.approved_by is not None:
        told.append(say("approved_by", n=one.approved_by))
    if one.is_fictional:
        told.append(say("fictional"))
    return told


def state_of(one: Programme | LeftTake) -> str:
    """left, waiting, approved or wall."""
    if isinstance(one, LeftTake):
        return "left"
    if one.is_on_wall:
        return "wall"
    return "approved" if one.is_approved else "waiting"


def ends(one: Programme | LeftTake) -> int:
    """When it is erased by itself."""
    return one.began + LEFT_FOR_MS if isinstance(one, LeftTake) else one.expires


def when(ms: int) -> str:
    """A moment in local time."""
    return datetime.fromtimestamp(ms / 1000).strftime("%m-%d %H:%M")


def clock_time(ms: int) -> str:
    """The hour of a moment; the end of a day is 24:00."""
    told = datetime.fromtimestamp(ms / 1000).strftime("%H:%M")
    return "24:00" if told == "00:00" else told


def _left(ms: int, say: Say) -> str:
    if ms < DAY_MS:
        return say("hours_left", n=max(0, -(-ms // HOUR_MS)))
    return say("days_left", n=-(-ms // DAY_MS))
