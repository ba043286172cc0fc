"""The table of words by the first letters of their syllables: one sorted text file.

Each line is `zp<TAB>zha'pian:诈骗 842<TAB>zhen'pin:珍品 88 真品 30`: the key, then for each
spelling its words with how often they were counted, most frequent first. Read piece by piece and
not mapped: the system would keep all 7 MB of it in the program's memory.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.keyboard.syllables import Part

HEAD = b"# fingertip-glow pinyin 1\n"
MOST_WORDS = 120
KEY_BYTES = 64  # more than a key has letters
PIECE_BYTES = 4096
LINES_KEPT = 64
ANSWERS_KEPT = 64  # each further letter asks again for what came before it


class Entry(NamedTuple):
    """A word, how often it was counted, and whether its spelling was typed in full."""

    words: str
    times: int
    is_whole: bool


class WordsTable:
    """Looks words up; the file stays on the disk, and only what is asked for is read."""

    def __init__(self, file: Path) -> None:
        """Raises OSError where the file can't be read, ValueError where it is no such table."""
        self._file = file.open("rb", buffering=0)
        self._size = os.fstat(self._file.fileno()).st_size
        if self._at(0, len(HEAD)) != HEAD or self._at(self._size - 1, 1) != b"\n":
            self._file.close()
            raise ValueError(f"{file.name} is no table of words")
        self._kept: dict[str, str] = {}
        self._answers: dict[tuple[str, ...], list[Entry]] = {}

    def close(self) -> None:
        """Lets the file go."""
        self._file.close()
        self._kept.clear()
        self._answers.clear()

    def words(self, parts: Sequence[Part]) -> list[Entry]:
        """Words whose syllables are or begin with these parts, most frequent first."""
        letters = tuple(part.letters for part in parts)
        if letters not in self._answers:
            if len(self._answers) >= ANSWERS_KEPT:
                self._answers.clear()
            self._answers[letters] = self._look_up(letters)
        return self._answers[letters]

    def _look_up(self, letters: tuple[str, ...]) -> list[Entry]:
        line = self._line("".join(syllable[0] for syllable in letters))
        wanted = "'".join(f"{syllable}[a-z]*" for syllable in letters)
        whole = "'".join(letters)
        found: list[Entry] = []
        for match in re.finditer(rf"\t({wanted}):([^\t]*)", line):
            is_whole = match[1] == whole
            pieces = match[2].split(" ")
            found += [
                Entry(words, int(count), is_whole)
                for words, count in zip(pieces[::2], pieces[1::2], strict=True)
            ]
        return sorted(found, key=lambda one: (not one.is_whole, -one.times))[:MOST_WORDS]

    def _line(self, key: str) -> str:
        """The line of a key, from its first tab on; "" where there is none."""
        if key not in self._kept:
            if len(self._kept) >= LINES_KEPT:
                self._kept.clear()
            self._kept[key] = self._find(key.encode())
        return self._kept[key]

    def _find(self, key: bytes) -> str:
        low, high = len(HEAD), self._size
        while low < high:
            middle = (low + high) // 2
            start = self._next_line(middle)
            if start >= high:
                high = middle
                continue
            found = self._at(start, KEY_BYTES).partition(b"\t")[0]
            if found == key:
                return self._rest_of_line(start + len(key)).decode()
            if found < key:
                low = start + 1
            else:
                high = middle
        return ""

    def _next_line(self, place: int) -> int:
        """Where the first line begins at this place or after it."""
        return place + len(self._rest_of_line(place - 1))

    def _rest_of_line(self, place: int) -> bytes:
        rest = b""
        while place + len(rest) < self._size:
            piece, end, _ = self._at(place + len(rest), PIECE_BYTES).partition(b"\n")
            rest += piece
            if end:
                break
        return rest

    def _at(self, place: int, size: int) -> bytes:
        return os.pread(self._file.fileno(), size, place)
