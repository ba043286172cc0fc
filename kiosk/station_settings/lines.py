"""The settings that staff may change, in their groups, as the schema of the store has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.store.setting_kinds import Kind
from kiosk.store.settings import ELSEWHERE, Settings
from quizzes.text import Text
from quizzes.words import read_words

GROUPS = ("sound", "reading", "visit", "content", "station")


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting: its name in the store, its group, what it takes and its first value."""

    name: str
    group: str
    kind: Kind
    default: Any

    @property
    def is_elsewhere(self) -> bool:
        """Whether another page of the desk sets it, with questions of its own."""
        return self.group == ELSEWHERE


@cache
def all_lines() -> tuple[SettingLine, ...]:
    """Every setting in its order."""
    return tuple(
        SettingLine(one.name, one.metadata["group"], one.metadata["kind"], one.default)
        for one in fields(Settings)
        if "kind" in one.metadata
    )


def lines_of(group: str) -> tuple[SettingLine, ...]:
    """The settings of a group in their order."""
    return tuple(line for line in all_lines() if line.group == group)


def line_of(name: str) -> SettingLine:
    """The setting of that name. Raises KeyError."""
    found = [line for line in all_lines() if line.name == name]
    if not found:
        raise KeyError(name)
    return found[0]


@cache
def setting_words() -> Mapping[str, Text]:
    """Titles, sentences and values of all settings."""
    return read_words(Path(__file__).with_name("words.yaml"))
