"""Reads what staff type for a setting; what does not fit is answered with what would."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from kiosk.station_settings.lines import SettingLine
from kiosk.station_settings.said import Names, say
from kiosk.store.setting_kinds import (
    ALL_DAY,
    SHUT,
    Choice,
    Line,
    Measured,
    Named,
    Several,
    SeveralNamed,
    Switch,
    Whole,
)
from kiosk.town import WALL
from quizzes.text import Text

SWITCHES = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}
DAYS = {"closed": SHUT, "": SHUT, "all": ALL_DAY}
NONE = ("none", "")


class NotTaken(ValueError):
    """What a setting does not take; `do` says in both languages what to write instead."""

    def __init__(self, line: SettingLine, written: str, do: Text) -> None:
        super().__init__(f"{line.name}: {written!r}: {do.en}")
        self.do = do
        self.written = written


def read_value(line: SettingLine, written: str, names: Names) -> Any:
    """The value that was typed. Raises NotTaken."""
    written = written.strip()
    if line.is_elsewhere:
        raise NotTaken(line, written, _both("take_elsewhere"))
    value = _read(line, written)
    if value is None or not line.kind.takes(value) or _is_unknown(line, value, names):
        raise NotTaken(line, written, what_it_takes(line, names))
    return value


def what_it_takes(line: SettingLine, names: Names) -> Text:
    """What to write for a setting."""
    kind = line.kind
    if isinstance(kind, Switch):
        return _both("take_switch")
    if isinstance(kind, (Whole, Measured)):
        key = "take_whole" if isinstance(kind, Whole) else "take_range"
        return _both(key, least=f"{kind.least:g}", most=f"{kind.most:g}")
    if isinstance(kind, (Choice, Several)):
        key = "take_choice" if isinstance(kind, Choice) else "take_several"
        return _both(key, values=" ".join(kind.values))
    if isinstance(kind, (Named, SeveralNamed)):
        key = "take_named" if isinstance(kind, Named) else "take_several_named"
        return _both(key, values=" ".join(names.get(kind.what, {})))
    if isinstance(kind, Line):
        return _both("take_line", most=kind.most_characters)
    return _both("take_hours")


def _read(line: SettingLine, written: str) -> Any:
    kind = line.kind
    if isinstance(kind, Switch):
        return SWITCHES.get(written.lower())
    if isinstance(kind, Whole):
        return int(written) if written.removeprefix("-").isdecimal() else None
    if isinstance(kind, Measured):
        return _number(written)
    if isinstance(kind, Several):
        asked = _parts(written)
        known = tuple(one for one in kind.values if one in asked)  # in the usual order
        return known if len(known) == len(asked) else None
    if isinstance(kind, Named):
        return "" if written in NONE else written
    if isinstance(kind, SeveralNamed):
        return () if written in NONE else tuple(_parts(written))
    if isinstance(kind, (Choice, Line)):
        return written
    if written.lower() == "always":
        return (ALL_DAY,) * 7
    days = [one.strip().replace("–", "-").lower() for one in written.replace("，", ",").split(",")]
    return tuple(DAYS.get(day, day) for day in days)


def _is_unknown(line: SettingLine, value: Any, names: Names) -> bool:
    kind = line.kind
    if isinstance(kind, Named):
        return value != "" and value not in names.get(kind.what, {})
    if isinstance(kind, SeveralNamed):
        known = set(names.get(kind.what, {}))
        return not set(value) <= known or closes_all(value, known)
    return False


def closes_all(off: Collection[str], places: Collection[str]) -> bool:
    """Whether no place would be left; the wall does not count, as nothing may hang there."""
    return bool(places) and set(places) - {WALL} <= set(off)


def _parts(written: str) -> list[str]:
    return [one for one in written.replace("，", ",").replace(",", " ").split() if one]


def _number(written: str) -> float | None:
    try:
        return float(written)
    except ValueError:
        return None


def _both(key: str, /, **fill: object) -> Text:
    return Text(say(key, "zh", **fill), "", say(key, "en", **fill))
