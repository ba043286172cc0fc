"""Numbers in Chinese text as the pinyin syllables that a reader says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DIGITS = ("líng", "yī", "èr", "sān", "sì", "wǔ", "liù", "qī", "bā", "jiǔ")
PLACES = ((1000, "qiān"), (100, "bǎi"), (10, "shí"))
MYRIADS = ((100_000_000, "yì"), (10_000, "wàn"))

# Alarm numbers of three digits; longer hotlines are known by having nothing counted behind them.
HOTLINES = frozenset({"110", "112", "114", "119", "120", "122"})
HOTLINE_DIGITS = (5, 8)  # from 12355 to 40012345

# Behind 2 these say liǎng, and behind any number they say that it counts something.
COUNTED = "个位名条只次张岁天步块元本种周点秒句遍人件台部份家所间门顿场颗封段页倍根分小百千万亿"
COUNTED_ONLY = "年月日号级楼班期届集章题课章斤米克度角分毫厘吨双对排行列层代金钻豆币"

DASHES = "-–—~～"
RANGE_DIGITS = (
    5  # 19:30 is the longest that ends a range; behind it a dash parts a telephone number
)

NUMBER = re.compile(
    r"(?P<percent>\d+(?:\.\d+)?)[%％]"
    r"|(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?!\d)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(?P<decimals>\d+))?"
)


@dataclass(frozen=True, slots=True)
class SpokenNumber:
    """A number in a text: where it stands and the syllables it is said with."""

    start: int
    end: int
    syllables: tuple[str, ...]


def numbers_in(words: str) -> Iterator[SpokenNumber]:
    """The numbers of a Chinese text, in order. A dash between two of them is said as 到."""
    last_end = -2
    for match in NUMBER.finditer(words):
        said = _said(match, words[match.end() : match.end() + 1])
        start = match.start()
        if start == last_end + 1 and words[last_end] in DASHES and len(match[0]) <= RANGE_DIGITS:
            said, start = ("dào", *said), last_end
        last_end = match.end()
        yield SpokenNumber(start, last_end, said)


def _said(match: re.Match[str], behind: str) -> tuple[str, ...]:
    if match["percent"]:
        whole, _, decimals = match["percent"].partition(".")
        return ("bǎi", "fēn", "zhī", *whole_number(int(whole)), *_point(decimals))
    if match["hour"]:
        return _time_of_day(int(match["hour"]), match["minute"])
    digits = match["number"]
    if match["decimals"]:
        return (*whole_number(int(digits.replace(",", ""))), *_point(match["decimals"]))
    if behind == "年" and len(digits) == 4:
        return digit_by_digit(digits, one="yī")
    if _is_called_out(digits, behind):
        return digit_by_digit(digits, one="yāo")
    if digits == "2" and behind and behind in COUNTED:
        return ("liǎng",)
    return whole_number(int(digits.replace(",", "")))


def _is_called_out(digits: str, behind: str) -> bool:
    """Whether a number is a telephone number, a code or the like: said digit by digit."""
    if "," in digits:
        return False
    if len(digits) > HOTLINE_DIGITS[1] or (len(digits) > 1 and digits[0] == "0"):
        return True
    counts = bool(behind) and behind in COUNTED + COUNTED_ONLY
    if len(digits) < HOTLINE_DIGITS[0]:
        return digits in HOTLINES and not counts
    is_round = digits.endswith("000")
    return not counts and not is_round


def _point(decimals: str) -> tuple[str, ...]:
    return ("diǎn", *digit_by_digit(decimals, one="yī")) if decimals else ()


def _time_of_day(hour: int, minute: str) -> tuple[str, ...]:
    hours = ("liǎng",) if hour == 2 else whole_number(hour)
    if minute == "00":
        return (*hours, "diǎn")
    minutes = ("líng", DIGITS[int(minute)]) if minute[0] == "0" else whole_number(int(minute))
    return (*hours, "diǎn", *minutes)


def digit_by_digit(digits: str, one: str) -> tuple[str, ...]:
    """Each digit by its name; `one` is `yāo` in telephone numbers, `yī` in years and decimals."""
    return tuple(one if d == "1" else DIGITS[int(d)] for d in digits)


def whole_number(value: int) -> tuple[str, ...]:
    """A whole number below 10^12: 105 → yì bǎi líng wǔ. 一 has its tone as spoken."""
    if value >= 10**12:
        return digit_by_digit(str(value), one="yī")
    if value == 0:
        return (DIGITS[0],)
    if value == 2000:
        return ("liǎng", "qiān")
    said: list[str] = []
    gap = False
    for size, name in MYRIADS:
        many, value = divmod(value, size)
        if many:
            said += [DIGITS[0]] if said and (gap or many < 1000) else []
            said += _before_myriad(many, name, bool(said))
        gap = bool(said) and not many
    if value:
        said += [DIGITS[0]] if said and (gap or value < 1000) else []
        said += _below_ten_thousand(value, bool(said))
    return tuple(said)


def _before_myriad(many: int, name: str, goes_on: bool) -> list[str]:
    if many == 1:
        return ["yí", name]
    if many == 2 and not goes_on:
        return ["liǎng", name]
    return [*_below_ten_thousand(many, goes_on), name]


def _below_ten_thousand(value: int, goes_on: bool) -> list[str]:
    said: list[str] = []
    gap = False
    for size, name in PLACES:
        digit, value = divmod(value, size)
        if not digit:
            gap = bool(said)
            continue
        if gap:
            said.append(DIGITS[0])
            gap = False
        said += _place(digit, name, goes_on or bool(said))
    if value:
        said += [DIGITS[0]] if gap else []
        said.append(DIGITS[value])
    return said


def _place(digit: int, name: str, goes_on: bool) -> list[str]:
    if digit == 1 and name == "shí":
        return ["yī", name] if goes_on else [name]
    if digit == 1:
        return ["yì", name]
    if digit == 2 and name == "qiān" and not goes_on:
        return ["liǎng", name]
    return [DIGITS[digit], name]
