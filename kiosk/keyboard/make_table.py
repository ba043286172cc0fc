"""Makes the table of words: `python -m kiosk.keyboard.make_table FILE`, in a process of its own.

Counts come from jieba's dictionary, spellings from pypinyin; both are read here and nowhere else,
as they take seconds and 200 MB.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from kiosk.keyboard.syllables import SAME, SYLLABLES
from kiosk.keyboard.words_table import HEAD

LEAST_COUNT = 3
LONGEST_WORD = 8
SELDOM = 8  # a character's further readings count this much less
OFTEN = 20_000  # what staff of such a station write often counts as much as an everyday word

Spelt = tuple[str, str, int]  # a word, its syllables joined by ', how often it was counted


def main(arguments: list[str]) -> int:
    """Writes the table; 1 where a package is missing, 2 for misuse."""
    if len(arguments) != 1:
        return 2
    dictionary = dictionary_file()
    if dictionary is None or find_spec("pypinyin") is None:
        return 1
    os.nice(10)  # somebody is at the glass
    with dictionary.open(encoding="utf-8") as file:
        counts = dict(counted_words(file))
    for words in Path(__file__).with_name("station_words.txt").read_text("utf-8").split():
        counts[words] = max(counts.get(words, 0), OFTEN)
    write_table(Path(arguments[0]), spelt_words(counts))
    return 0


def dictionary_file() -> Path | None:
    """jieba's word list, found without importing jieba; None where it is not installed."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        return None
    file = Path(spec.origin).with_name("dict.txt")
    return file if file.is_file() else None


def counted_words(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """The words of `WORD COUNT KIND` lines that are worth offering, in simplified script."""
    common = common_characters()
    for line in lines:
        words, count, *_ = [*line.split(" "), "0"]
        number = int(count) if count.isdecimal() else 0
        if len(words) == 1 and "一" <= words <= "鿿":
            yield words, number if words in common else 0
        elif len(words) <= LONGEST_WORD and number >= LEAST_COUNT and common.issuperset(words):
            yield words, number


def spelt_words(counts: dict[str, int]) -> Iterator[Spelt]:
    """Each word with its spelling; a single character with each of its readings."""
    from pypinyin import Style, lazy_pinyin, pinyin

    for character in sorted(common_characters() | {word for word in counts if len(word) == 1}):
        count = counts.get(character, 0)
        readings = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
        for number, reading in enumerate(dict.fromkeys(SAME.get(r, r) for r in readings)):
            if reading in SYLLABLES:
                yield character, reading, count // SELDOM**number
    for words, count in counts.items():
        if len(words) > 1:
            syllables = [SAME.get(s, s) for s in lazy_pinyin(words, style=Style.NORMAL)]
            if len(syllables) == len(words) and SYLLABLES.issuperset(syllables):
                yield words, "'".join(syllables), count


def common_characters() -> set[str]:
    """The 6,763 characters of GB/T 2312, so that names of people and places can be typed."""
    pairs = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return set("".join(pair.decode("gb2312", "ignore") for pair in pairs))


def write_table(file: Path, words: Iterable[Spelt]) -> None:
    """Writes the sorted table whole or not at all. Raises OSError."""
    lines: dict[str, dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for word, spelling, count in words:
        key = "".join(syllable[0] for syllable in spelling.split("'"))
        lines[key][spelling].append((-count, word))
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".pinyin-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(HEAD)
            for key in sorted(lines):
                spellings = (_spelling(s, lines[key][s]) for s in sorted(lines[key]))
                out.write("\t".join([key, *spellings]).encode() + b"\n")
            out.flush()
            os.fsync(out.fileno())
            os.fchmod(out.fileno(), 0o644)  # set-up's account writes it, the station's reads it
        Path(name).rename(file)
    finally:
        Path(name).unlink(missing_ok=True)


def _spelling(spelling: str, words: list[tuple[int, str]]) -> str:
    return f"{spelling}:" + " ".join(f"{word} {-count}" for count, word in sorted(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
