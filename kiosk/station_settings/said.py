"""A setting's value in words, for the page and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.station_settings.lines import SettingLine, setting_words
from kiosk.station_settings.week import alike, is_always_open
from kiosk.store.setting_kinds import (
    ALL_DAY,
    SHUT,
    Choice,
    Measured,
    Named,
    Several,
    SeveralNamed,
    Switch,
    WeekHours,
    Whole,
)
from quizzes.text import Language, Text

Names = Mapping[str, Mapping[str, Text]]  # of what games and packs bring: "place", "skill"


def say(key: str, language: Language, /, **fill: object) -> str:
    """Words of the settings in one language, their places filled."""
    return setting_words()[key].filled(**fill).in_language(language)


def said_value(line: SettingLine, value: Any, language: Language, names: Names) -> str:
    """What a setting's value means, as staff read it."""
    kind = line.kind
    if isinstance(kind, Switch):
        return say("on" if value else "off", language)
    if isinstance(kind, Whole):
        return say(f"of_{kind.unit}", language, n=value)
    if isinstance(kind, Measured):
        return say("not_measured", language) if value is None else f"{value:g} {_unit(kind)}"
    if isinstance(kind, Choice):
        return say(f"{line.name}_{value}", language)
    if isinstance(kind, Several):
        return _several(line.name, value, len(kind.values), language)
    if isinstance(kind, Named):
        return name_of(kind.what, value, language, names) if value else say("none", language)
    if isinstance(kind, SeveralNamed):
        return _closed(kind.what, value, language, names)
    if isinstance(kind, WeekHours):
        return said_week(value, language)
    return value or say("none", language)


def name_of(what: str, id_: str, language: Language, names: Names) -> str:
    """What games or packs call it; its id where they no longer have it."""
    found = names.get(what, {}).get(id_)
    return found.in_language(language) if found else id_


def said_week(week: tuple[str, ...], language: Language) -> str:
    """The opening hours, days alike together: 周一闭馆；周二至周日 09:00–17:00."""
    if is_always_open(week):
        return say("all_day", language)
    told = [
        say("on_days", language, days=_days(first, last, language), hours=said_day(day, language))
        for first, last, day in alike(week)
    ]
    return say("semicolon", language).join(told)


def said_day(day: str, language: Language) -> str:
    """One day's hours."""
    if day in (ALL_DAY, SHUT):
        return say("all_day" if day == ALL_DAY else "shut", language)
    return day.replace("-", "–")


def _days(first: int, last: int, language: Language) -> str:
    if (first, last) == (0, 6):
        return say("every_day", language)
    one = say(f"day_{first}", language)
    if first == last:
        return one
    return say("days", language, first=one, last=say(f"day_{last}", language))


def _several(name: str, value: tuple[str, ...], all_: int, language: Language) -> str:
    if len(value) == all_:
        return say("all", language)
    return say("comma", language).join(say(f"{name}_{one}", language) for one in value)


def _closed(what: str, value: tuple[str, ...], language: Language, names: Names) -> str:
    if not value:
        return say("all", language)
    which = (name_of(what, one, language, names) for one in value)
    return say("closed_places", language, which=say("comma", language).join(which))


def _unit(kind: Measured) -> str:
    return kind.unit.split(" ", maxsplit=1)[0]
