"""What is not our fault (a full disk, no sound, a damaged file), told so that staff can act."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple


class Words(NamedTuple):
    """The same words in Chinese and in English."""

    zh: str
    en: str


class StationProblem(Exception):
    """Something outside the program is wrong: what it is, where, and what a person can do.

    None of the three ends with a full stop. `where` is a path or a device; one string serves
    both languages. `str()` is the English sentence; screens use `in_language`.
    """

    def __init__(self, what: Words, where: Words | str, do: Words) -> None:
        place = Words(where, where) if isinstance(where, str) else where
        super().__init__(what, place, do)
        self.what = what
        self.where = place
        self.do = do

    def in_language(self, language: Literal["zh", "en"]) -> str:
        """What, where and what to do, as one sentence."""
        if language == "zh":
            return f"{self.what.zh}（{self.where.zh}），请{self.do.zh}。"
        return f"{self.what.en} ({self.where.en}): {self.do.en}."

    def __str__(self) -> str:
        return self.in_language("en")


def file_is_there(file: Path) -> StationProblem:
    """What a command says that never writes over a file."""
    return StationProblem(
        Words("这个文件已经有了", "this file is there already"),
        str(file),
        Words("换一个文件名", "choose another name"),
    )
