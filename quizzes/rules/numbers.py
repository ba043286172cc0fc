"""Numbers that might be dialled: in digits, in disguise, or written out in Chinese numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quizzes.plain_letters import plain

# Published short numbers: police, anti-fraud, reporting, youth, mental health, consumers, citizens,
# prosecution, spam, text to police, women, legal aid.
HOTLINES = frozenset(
    {"110", "119", "120", "122", "96110", "12381", "12377", "12355", "12356", "12315", "12345"}
    | {"12309", "12321", "12110", "12338", "12348"}
)
FEWEST_WITH_GAPS = 7
_GAP = r"[ \u00a0\u3000\-–—.·()（）_]{0,3}"
_RUN = re.compile(rf"[0-9](?:{_GAP}[0-9]){{4,}}")
_NUMERALS = "零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_WRITTEN_OUT = re.compile(rf"[{_NUMERALS}](?:{_GAP}[0-9{_NUMERALS}]){{6,}}")
_VALUES = {ord(c): v for c, v in zip(_NUMERALS, "0001234567891123456789", strict=True)}
_HAS_DIGITS = re.compile(r"[0-9][^\n]{0,8}[0-9]")
_DATE = re.compile(r"(?:19|20)\d\d([-–./ ])\d{1,2}\1\d{1,2}(?!\d)")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d ?[-–—~～至] ?(?:19|20)\d\d(?!\d)")
_COUNTED = re.compile(
    r"(?:\.[0-9]{1,2})? ?(?:[余多个元块角字人次秒天年米件条张枚分步本册位户棵克吨]|小时|公里|千米|"
    r"(?:yuan|hours?|people|times|minutes?|seconds?|metres?|years?|points|steps|words)\b)"
)
_CLOSE = re.compile(r"(?<![0-9]\.)[0-9]{5,}")
_PIECE = re.compile("[0-9]+")


def dialable_in(words: str, hotlines: frozenset[str] = HOTLINES) -> list[str]:
    """Runs of five digits or more that are no hotline, and of seven Chinese numerals or more.

    From seven on, blanks, dashes, dots and brackets inside don't hide a number. Dates, years from
    and to, amounts of up to six digits with their unit, and counting up or down are none.
    """
    small = plain(words)
    if _HAS_DIGITS.search(small):
        small = _YEARS.sub("/", _DATE.sub("/", small))
        found = list(_in_digits(small, hotlines))
    else:
        found = []
    for hit in _WRITTEN_OUT.finditer(small):
        if not hit[0].isascii() and not _counts(_digits_of(hit[0])):
            found.append(hit[0])
    return found


def _in_digits(words: str, hotlines: frozenset[str]) -> Iterator[str]:
    for hit in _RUN.finditer(words):
        if len(_unknown(hit[0], hotlines)) >= FEWEST_WITH_GAPS:
            yield hit[0]
            continue
        for run in _CLOSE.finditer(hit[0]):
            is_amount = _COUNTED.match(words, hit.start() + run.end())
            if not (is_amount or run[0] in hotlines or _counts(run[0])):
                yield run[0]


def _unknown(run: str, hotlines: frozenset[str]) -> str:
    """The digits of a run that belong to no hotline; none when it counts up or down."""
    digits = _digits_of(run)
    behind_area = digits.startswith("0") and not hotlines.isdisjoint((digits[3:], digits[4:]))
    if digits in hotlines or behind_area or _counts(digits):
        return ""
    return "".join(piece for piece in _PIECE.findall(run) if piece not in hotlines)


def _digits_of(run: str) -> str:
    return re.sub(r"[^0-9]", "", run.translate(_VALUES))


def _counts(digits: str) -> bool:
    """Up or down all the way: 12345, 3-2-1, and 1-2 3-4 5-6 7-9."""
    steps = [int(b) - int(a) for a, b in pairwise(digits)]
    return min(steps) > 0 or max(steps) < 0
