"""`kiosk settings …`: what it tells and changes; made from the schema like the desk's page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from kiosk.content import Content
from kiosk.data_folder import data_folder
from kiosk.packs.telling import Telling
from kiosk.problems import StationProblem
from kiosk.station_settings.lines import SettingLine, all_lines, line_of, lines_of, setting_words
from kiosk.station_settings.said import Names, said_value
from kiosk.station_settings.typed import NotTaken, read_value, what_it_takes
from kiosk.store import Settings, Store, open_store
from kiosk.store.setting_kinds import Named, SeveralNamed
from kiosk.town import named_things

MISUSE, FAULTS = 2, 1


def list_settings(telling: Telling, folder: Path | None) -> int:
    """Every setting with its value and what it does."""

    def work(store: Store) -> dict[str, Any]:
        now, names = store.settings(), _names(folder, all_lines())
        for line in all_lines():
            title = setting_words()[line.name].in_language(telling.language)
            _print(telling, f"{line.name} = {_written(getattr(now, line.name))}")
            value = said_value(line, getattr(now, line.name), telling.language, names)
            says = setting_words()[f"{line.name}_says"].in_language(telling.language)
            _print(telling, f"    {title}: {value}. {says}" if _is_en(telling) else
                   f"    {title}：{value}。{says}")  # fmt: skip
        return {"settings": [_as_json(line, now, names) for line in all_lines()]}

    return _with_store(telling, folder, work)


def get_setting(telling: Telling, folder: Path | None, name: str) -> int:
    """One value."""
    line = _line(name)

    def work(store: Store) -> dict[str, Any]:
        now = store.settings()
        _print(telling, _written(getattr(now, name)))
        return _as_json(line, now, _names(folder, [line]))

    return _with_store(telling, folder, work)


def set_setting(telling: Telling, folder: Path | None, name: str, written: str) -> int:
    """Reads the value, keeps it, audits it."""
    line = _line(name)
    try:
        names = _names(folder, [line])
        value = read_value(line, written, names)
    except NotTaken as fault:
        raise click.UsageError(_not_taken(line, fault, telling.language)) from fault
    return _change(telling, folder, {name: value})


def reset_settings(telling: Telling, folder: Path | None, lines: Sequence[SettingLine]) -> int:
    """Back to the first values."""
    here = [line for line in lines if not line.is_elsewhere]
    return _change(telling, folder, {line.name: line.default for line in here})


def asked_lines(names: Sequence[str], group: str | None, is_all: bool) -> list[SettingLine]:
    """The settings that `reset` was told of. Raises click.UsageError."""
    ways = bool(names) + (group is not None) + is_all
    if ways != 1:
        raise click.UsageError("give NAMEs, --group or --all · 写设置的名字、--group 或 --all")
    if group is not None:
        return list(lines_of(group))
    lines = list(all_lines()) if is_all else [_line(name) for name in names]
    elsewhere = [line.name for line in lines if line.is_elsewhere]
    if elsewhere and not is_all:
        sentence = setting_words()["take_elsewhere"]
        raise click.UsageError(f"{', '.join(elsewhere)}: {sentence.en} · {sentence.zh}")
    return lines


def _change(telling: Telling, folder: Path | None, changes: dict[str, Any]) -> int:
    def work(store: Store) -> dict[str, Any]:
        before = store.settings()
        after = store.change_settings("staff", **changes).result()
        changed = []
        for name in changes:
            old, new = getattr(before, name), getattr(after, name)
            if old != new:
                _print(telling, f"{name}: {_written(old)} → {_written(new)}")
                changed.append({"name": name, "before": old, "value": new})
        if not changed:
            _print(telling, "没有变化。" if not _is_en(telling) else "Nothing changed.")
        return {"changed": changed}

    return _with_store(telling, folder, work)


def _with_store(
    telling: Telling, folder: Path | None, work: Callable[[Store], dict[str, Any]]
) -> int:
    def deed() -> dict[str, Any]:
        with open_store(data_folder(folder)) as store:
            return work(store)

    return telling.carried_out(deed)


def _names(folder: Path | None, lines: Sequence[SettingLine]) -> Names:
    """What games and packs bring, where one of the settings names such a thing."""
    if not any(isinstance(line.kind, (Named, SeveralNamed)) for line in lines):
        return {}
    try:
        return named_things(Content(lambda _kind, _detail: None, data_folder(folder)))
    except StationProblem:
        return {}


def _line(name: str) -> SettingLine:
    try:
        return line_of(name)
    except KeyError:
        known = ", ".join(line.name for line in all_lines())
        raise click.UsageError(f"no setting {name!r} · 没有这个设置: {known}") from None


def _as_json(line: SettingLine, now: Settings, names: Names) -> dict[str, Any]:
    value, takes = getattr(now, line.name), what_it_takes(line, names)
    title, says = setting_words()[line.name], setting_words()[f"{line.name}_says"]
    return {
        "name": line.name,
        "group": line.group,
        "value": value,
        "default": line.default,
        "is_default": value == line.default,
        "title": {"zh": title.zh, "en": title.en},
        "says": {"zh": says.zh, "en": says.en},
        "kind": type(line.kind).__name__,
        "limits": asdict(line.kind),
        "takes": {"zh": takes.zh, "en": takes.en},
        "set_elsewhere": line.is_elsewhere,
    }


def _not_taken(line: SettingLine, fault: NotTaken, language: str) -> str:
    title = setting_words()[line.name]
    zh = f"{title.zh}（{line.name}）：「{fault.written}」不行，{fault.do.zh}。"
    en = f"{title.en} ({line.name}): {fault.written!r} does not fit; {fault.do.en}."
    return f"{en}\n{zh}" if language == "en" else f"{zh}\n{en}"


def _written(value: Any) -> str:
    """A value as it may be typed for `set`."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        days: dict[str, str] = {"": "closed", "00:00-24:00": "all"}
        return ",".join(str(days.get(one, one)) for one in value) or "none"
    return "none" if value in (None, "") else str(value)


def _is_en(telling: Telling) -> bool:
    return telling.language == "en"


def _print(telling: Telling, words: str) -> None:
    if not telling.as_json:
        click.echo(words)
