"""Numbers in Chinese text as the pinyin syllables that a reader says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from media.speech.counting import DIGITS, digit_by_digit, whole_number

# Alarm numbers of three digits; longer hotlines are known by having nothing counted behind them.
HOTLINES = frozenset({"110", "112", "114", "119", "120", "122"})
HOTLINE_DIGITS = (5, 8)  # from 12355 to 40012345

# Behind 2 these say liǎng, and behind any number they say that it counts something.
COUNTED = "个位名条只次张岁天步块元本种周点秒句遍人件台部份家所间门顿场颗封段页倍根分小百千万亿"
COUNTED += "公平斤克米吨双对辆座棵盏朵片幅碗杯袋盒套项支首群盆户轮圈声样头把滴束"
COUNTED_ONLY = "年月日号级楼班期届集章题课角毫厘排行列层代金钻豆币字多余来成路厅室版亩厂度"
# Behind 1 these say yí; the others of COUNTED say yì.
FOURTH_TONE = "个位次岁块步句遍件部份间顿段页倍万亿辆座片幅袋项户样"
ORDINAL = "第初"
OF_A_YEAR = "年级届"

# Units in Latin letters right behind a number.
UNITS = {
    **{"km": "gōng lǐ", "m": "mǐ", "cm": "lí mǐ", "mm": "háo mǐ", "kg": "gōng jīn", "g": "kè"},
    **{"L": "shēng", "ml": "háo shēng", "mL": "háo shēng", "h": "xiǎo shí", "min": "fēn zhōng"},
    **{"s": "miǎo", "°C": "shè shì dù", "℃": "shè shì dù", "°": "dù", "‰": ""},
}

DASHES = "-–—−~～"
MINUS = "-−"
RANGE_DIGITS = 5  # 19:30 is the longest that ends a range, 2026 the longest number

_UNIT = r"(?P<unit>(?:km|cm|mm|m|kg|g|L|mL|ml|h|min|s)(?![A-Za-z])|°C|℃|°|‰)"
NUMBER = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>[0-3]?\d)(?!\d)"
    r"|(?P<percent>\d+(?:\.\d+)?)[%％]"
    r"|(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?!\d)"
    r"|(?P<part>\d{1,2})/(?P<whole>\d{1,3})(?![\d/])"
    r"|(?P<ours>\d{1,3})[:：](?P<theirs>\d{1,3})(?!\d)"
    r"|(?P<money>[¥￥])?(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(?P<decimals>\d+))?"
    rf"(?: ?{_UNIT})?"
)
_COUNT_OF = re.compile(r"\s*(.?.?.?)")


@dataclass(frozen=True, slots=True)
class SpokenNumber:
    """A number in a text: where it stands and the syllables it is said with."""

    start: int
    end: int
    syllables: tuple[str, ...]


def numbers_in(words: str) -> Iterator[SpokenNumber]:
    """The numbers of a Chinese text, in order. A dash between two of them is said as 到."""
    last_end, last_digits = -2, ""
    for match in NUMBER.finditer(words):
        start, end = match.span()
        before = words[start - 1] if start else ""
        said = _said(match, words, before)
        if start == last_end + 1 and before in DASHES and before:
            if len(match[0]) <= RANGE_DIGITS and not _is_dialled(last_digits):
                said, start = ("dào", *said), last_end
        elif before and before in MINUS and not words[: start - 1][-1:].isalnum():
            below = ("líng", "xià") if match["unit"] in ("°C", "℃") else ("fù",)
            said, start = (*below, *said), start - 1
        last_end, last_digits = end, match[0]
        yield SpokenNumber(start, end, said)


def _said(match: re.Match[str], words: str, before: str) -> tuple[str, ...]:
    found = _COUNT_OF.match(words, match.end())
    behind = found[1] if found else ""
    if match["year"]:
        year = digit_by_digit(match["year"], one="yī")
        month, day = whole_number(int(match["month"])), whole_number(int(match["day"]))
        return (*year, "nián", *month, "yuè", *day, "rì")
    if match["percent"]:
        whole, _, decimals = match["percent"].partition(".")
        return ("bǎi", "fēn", "zhī", *whole_number(int(whole)), *_point(decimals))
    if match["hour"]:
        return _time_of_day(int(match["hour"]), match["minute"])
    if match["part"]:
        return (*whole_number(int(match["whole"])), "fēn", "zhī", *whole_number(int(match["part"])))
    if match["ours"]:
        return (*whole_number(int(match["ours"])), "bǐ", *whole_number(int(match["theirs"])))
    return _counted(match, before, behind)


def _counted(match: re.Match[str], before: str, behind: str) -> tuple[str, ...]:
    unit = tuple(UNITS[match["unit"]].split()) if match["unit"] else ()
    unit += ("yuán",) if match["money"] else ()
    if match["unit"] == "‰":
        return ("qiān", "fēn", "zhī", *_plain(match))
    if unit and not match["decimals"] and match["number"] == "2":
        return ("liǎng", *unit)
    if unit or match["decimals"]:
        return (*_plain(match), *unit)
    return _bare(match["number"], before, behind)


def _plain(match: re.Match[str]) -> tuple[str, ...]:
    whole = whole_number(int(match["number"].replace(",", "")))
    return (*whole, *_point(match["decimals"] or ""))


def _bare(digits: str, before: str, behind: str) -> tuple[str, ...]:
    """A number without unit or decimals, by what stands before and behind it."""
    if _is_year(digits, behind):
        return digit_by_digit(digits, one="yī")
    if _is_called_out(digits, behind):
        return digit_by_digit(digits, one="yāo")
    is_ordinal = bool(before) and before in ORDINAL
    if digits in ("1", "2") and _counts(behind) and not is_ordinal:
        if digits == "2":
            return ("liǎng",)
        return ("yí",) if behind[0] in FOURTH_TONE else ("yì",)
    return whole_number(int(digits.replace(",", "")))


def _is_year(digits: str, behind: str) -> bool:
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return behind[:1] in tuple(OF_A_YEAR) or _goes_on_to_a_year(behind)
    if len(digits) == 4:
        return behind[:1] == "年"
    return len(digits) == 2 and bool(re.match(r"年\d", behind))


def _goes_on_to_a_year(behind: str) -> bool:
    return behind[:1] in tuple(DASHES) and behind[1:3] in ("19", "20")


def _counts(behind: str) -> bool:
    """Whether 1 and 2 before it are said yì or yí and liǎng. 两年, but 二年级 and 二年二月."""
    if behind[:1] == "年":
        return behind[1:2] != "级" and not behind[1:2].isdigit()
    if behind[:1] in ("小", "公", "平"):
        return behind[:2] in ("小时", "小段", "小步", "小块", "公里", "公斤", "平方")
    return bool(behind) and behind[0] in COUNTED


def _is_called_out(digits: str, behind: str) -> bool:
    """Whether a number is a telephone number, a code or the like: said digit by digit."""
    if "," in digits:
        return False
    if _is_dialled(digits):
        return True
    counts = bool(behind) and behind[0] in COUNTED + COUNTED_ONLY
    if len(digits) < HOTLINE_DIGITS[0]:
        return digits in HOTLINES and not counts
    is_round = digits.endswith("000")
    return not counts and not is_round


def _is_dialled(digits: str) -> bool:
    """Whether digits are a telephone number or a code whatever stands behind them."""
    if not digits.isdigit():
        return False
    return len(digits) > HOTLINE_DIGITS[1] or (len(digits) > 1 and digits[0] == "0")


def _point(decimals: str) -> tuple[str, ...]:
    return ("diǎn", *digit_by_digit(decimals, one="yī")) if decimals else ()


def _time_of_day(hour: int, minute: str) -> tuple[str, ...]:
    hours = ("liǎng",) if hour == 2 else whole_number(hour)
    if minute == "00":
        return (*hours, "diǎn")
    minutes = ("líng", DIGITS[int(minute)]) if minute[0] == "0" else whole_number(int(minute))
    return (*hours, "diǎn", *minutes)
