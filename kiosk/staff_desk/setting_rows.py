"""What the settings page shows of each setting: made from the schema alone."""

from __future__ import annotations

from typing import Any

from kiosk.station_settings.lines import SettingLine, lines_of, setting_words
from kiosk.station_settings.said import Names, name_of, said_day, said_value, say
from kiosk.station_settings.week import MINUTES_A_DAY, clock, span, written
from kiosk.store import Settings
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
    WeekHours,
    Whole,
)
from quizzes.text import Language

Row = dict[str, object]
MOST_BUTTONS = 5  # of a small whole number; beyond, less and more
HALF_HOUR = 30
USUAL_DAY = written(9 * 60, 17 * 60)
SCREEN = "width_mm"  # one line stands for both sides
NOT_SHOWN = ("height_mm",)


def rows_of(group: str, now: Settings, language: Language, names: Names) -> list[Row]:
    """The lines of a group, each with the control of its kind."""
    return [
        _row(line, now, language, names) for line in lines_of(group) if line.name not in NOT_SHOWN
    ]


def _row(line: SettingLine, now: Settings, language: Language, names: Names) -> Row:
    value, words = getattr(now, line.name), setting_words()
    row: Row = {
        "name": line.name,
        "title": words[line.name].in_language(language),
        "says": words[f"{line.name}_says"].in_language(language),
        "value": said_value(line, value, language, names),
        "first": said_value(line, line.default, language, names),
        "canReset": value != line.default,
        "range": "",
        "choices": [],
    }
    return {**row, **_control(line, value, now, language)}


def _control(line: SettingLine, value: Any, now: Settings, language: Language) -> Row:
    kind = line.kind
    if isinstance(kind, Switch):
        return {"control": "switch", "isOn": value}
    if isinstance(kind, Choice):
        said = [(one, say(f"{line.name}_{one}", language), True) for one in kind.values]
        return {"control": "choice", "choices": _choices(said, value)}
    if isinstance(kind, Whole) and kind.most - kind.least < MOST_BUTTONS:
        most = now.volume_cap if line.name == "volume" else kind.most
        steps = range(kind.least, kind.most + 1)
        return {
            "control": "choice",
            "choices": _choices([(str(n), str(n), n <= most) for n in steps], str(value)),
        }
    if isinstance(kind, Whole):
        return {
            "control": "number",
            "canLess": value > kind.least,
            "canMore": value < kind.most,
            "range": say("range", language, least=kind.least, most=kind.most),
        }
    return {"control": "change"}


def _choices(said: list[tuple[str, str, bool]], chosen: Any) -> list[Row]:
    return [
        {"id": one, "label": label, "isChosen": one == chosen, "canChoose": can}
        for one, label, can in said
    ]


def stepped(kind: Whole, value: int, by: int) -> int:
    """One step more or less, within what the setting takes."""
    return max(kind.least, min(kind.most, value + by * kind.step))


def sub_view(line: SettingLine) -> str:
    """Where 「更改」 leads: "screen", "week", "pick", "line"; "" where the line has its control."""
    if isinstance(line.kind, WeekHours):
        return "week"
    if isinstance(line.kind, (Several, Named, SeveralNamed)):
        return "pick"
    if isinstance(line.kind, Line):
        return "line"
    return "screen" if isinstance(line.kind, Measured) else ""


def picks_of(line: SettingLine, value: Any, language: Language, names: Names) -> list[Row]:
    """What can be chosen for a setting of several, or of something named."""
    kind = line.kind
    if isinstance(kind, Several):
        return [
            {"id": one, "label": say(f"{line.name}_{one}", language), "isOn": one in value}
            for one in kind.values
        ]
    if isinstance(kind, SeveralNamed):  # those that are off
        called = _titles(kind.what, language, names)
        return [{"id": one, "label": called[one], "isOn": one not in value} for one in called]
    if not isinstance(kind, Named):
        return []
    choices = {"": say("none", language), **_titles(kind.what, language, names)}
    return [{"id": one, "label": choices[one], "isOn": one == value} for one in choices]


def _titles(what: str, language: Language, names: Names) -> dict[str, str]:
    return {one: name_of(what, one, language, names) for one in names.get(what, {})}


def picked(line: SettingLine, value: Any, id_: str, names: Names) -> Any:
    """The value after one was touched."""
    kind = line.kind
    if isinstance(kind, Named):
        return id_
    assert isinstance(kind, (Several, SeveralNamed))
    order = kind.values if isinstance(kind, Several) else tuple(names[kind.what])
    left = set(value) ^ {id_}
    return tuple(one for one in order if one in left)


def days_of(week: tuple[str, ...], language: Language) -> list[Row]:
    """The seven days with their hours."""
    rows: list[Row] = []
    for number, day in enumerate(week):
        start, end = span(day)
        rows.append(
            {
                "day": number,
                "label": say(f"day_{number}", language),
                "said": said_day(day, language),
                "state": "all" if day == ALL_DAY else "shut" if day == SHUT else "hours",
                "from": clock(start),
                "until": clock(end),
            }
        )
    return rows


def day_with_state(state: str) -> str:
    """A day that is open all day, shut, or open at the usual hours."""
    return {"all": ALL_DAY, "shut": SHUT}.get(state, USUAL_DAY)


def moved(day: str, which: str, steps: int) -> str:
    """A day's hours with the beginning ("from") or the end ("until") half an hour elsewhere."""
    start, end = span(day)
    by = steps * HALF_HOUR
    if which == "from":
        start = max(0, min(end - HALF_HOUR, start + by))
    else:
        end = max(start + HALF_HOUR, min(MINUTES_A_DAY, end + by))
    return written(start, end)
