"""How a pack command tells its outcome: sentences in one language, or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem, Words
from quizzes.fault import Fault, PackFaults
from quizzes.text import Language

FAULTS_FOUND = 1


class Telling:
    """Prints for one call of a command; `asked` is the language asked for, else the station's."""

    def __init__(self, data: Path | None, asked: str | None, as_json: bool) -> None:
        self._data, self._asked, self.as_json = data, asked, as_json

    @property
    def language(self) -> Language:
        """The language of the sentences."""
        if self._asked is None:
            from kiosk.store.glance import language_of

            self._asked = language_of(data_folder(self._data))
        return "en" if self._asked == "en" else "zh"

    def say(self, words: Words) -> None:
        """A sentence, where people read."""
        if not self.as_json:
            click.echo(words.en if self.language == "en" else words.zh)

    def give(self, made: dict[str, Any]) -> None:
        """The outcome, where a program reads."""
        if self.as_json:
            click.echo(json.dumps(made, ensure_ascii=False))

    def faults(self, faults: Sequence[Fault]) -> None:
        """All faults, a line each, and how many there are."""
        for fault in faults:
            self.say(Words(fault.in_language("zh"), fault.in_language("en")))
        n = len(faults)
        self.say(
            Words(f"共 {n} 处毛病。", f"{n} fault{'s' * (n != 1)}.")
            if n
            else Words("没有毛病。", "No faults.")
        )

    def carried_out(self, deed: Callable[[], dict[str, Any]]) -> int:
        """Does it and gives the exit code: faults and problems are told, not thrown."""
        try:
            self.give(deed())
        except PackFaults as found:
            self.faults(found.faults)
            self.give({"faults": [fault.as_json() for fault in found.faults]})
            return FAULTS_FOUND
        except StationProblem as problem:
            click.echo(problem.in_language(self.language), err=True)
            both = {"zh": problem.in_language("zh"), "en": problem.in_language("en")}
            self.give({"faults": [], "problem": both})
            return FAULTS_FOUND
        return 0


def not_written(path: Path, fault: OSError) -> StationProblem:
    """The problem of a file that can't be written."""
    why = fault.strerror or str(fault)
    return StationProblem(
        Words(f"写不出来：{why}", f"it can't be written: {why}"),
        str(path),
        Words("检查文件夹、权限和磁盘空间", "check the folder, its rights and the disk"),
    )
