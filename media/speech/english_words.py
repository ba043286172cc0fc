"""English text as it is said: hotlines digit by digit, years, dates and times, local names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

# Words that espeak-ng's English does not know, written so that it comes close.
RESPELT = {
    **{"yuan": "you-ahn", "zhangjiagang": "jahng-jee-ah-gahng", "leyu": "luh-yoo"},
    **{"daxin": "dah-sheen", "jiyang": "jee-yahng", "jiangjiang": "jee-ahng-jee-ahng"},
    **{"yangtze": "yang-tsee", "e.g.": "for example", "i.e.": "that is"},
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_HALF_DAY = re.compile(r"[ap]\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidWord:
    """One word of a text, `words[start:end]`, and what is said for it."""

    start: int
    end: int
    said: str


def said_words(words: str) -> list[SaidWord]:
    """The words of an English text in order, each with what is said for it."""
    said = [SaidWord(m.start(), m.end(), said_for(m[0])) for m in re.finditer(r"\S+", words)]
    for at, behind in enumerate(said[1:]):
        if _HALF_DAY.match(behind.said):
            hour = said[at]
            said[at] = SaidWord(hour.start, hour.end, hour.said.removesuffix(" o'clock"))
    return said


def as_said(words: str) -> str:
    """An English text as it is said, white space unchanged."""
    said, at = "", 0
    for word in said_words(words):
        said += words[at : word.start] + word.said
        at = word.end
    return said + words[at:]


def said_for(word: str) -> str:
    """What is said for one word with its marks: `110.` → `1 1 0.`"""
    for pattern, said in _CHANGES:
        word = pattern.sub(said, word)
    return word


def _digits(match: re.Match[str]) -> str:
    return " ".join(match[0].replace("-", ""))


def _year(match: re.Match[str]) -> str:
    century, rest = match[0][:2], match[0][2:]
    if rest == "00":
        return "two thousand" if century == "20" else f"{century} hundred"
    if century == "20" and rest[0] == "0":
        return f"two thousand and {int(rest)}"
    return f"{century} oh {rest[1]}" if rest[0] == "0" else f"{century} {rest}"


def _date(match: re.Match[str]) -> str:
    year, month, day = (int(part) for part in match.groups())
    if not (1 <= month <= len(MONTHS)):
        return match[0]
    return f"{MONTHS[month - 1]} {day} {_YEAR.sub(_year, str(year))}"


def _time(match: re.Match[str]) -> str:
    hour, minute = int(match[1]), match[2]
    minutes = "" if minute == "00" else f"oh {minute[1]}" if minute[0] == "0" else minute
    if hour > 12:
        return f"{hour - 12} {minutes} p.m.".replace("  ", " ")
    return f"{hour} {minutes}" if minutes else f"{hour} o'clock"


_RESPELT = "|".join(map(re.escape, RESPELT))
_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d,.%]\d|\d|%)")
_CHANGES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)"), _date),
    (re.compile(r"(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])"), _time),
    (re.compile(r"(?<![\d,.])(?:11[0-9]|12[02]|12\d{3}|96110)(?![\d%]|[,.]\d)"), _digits),
    (re.compile(r"(?<![\d,.:])(?:0\d+(?:-\d+)*|\d{9,})(?!\d)"), _digits),
    (re.compile(r"(?<=\d)[–—-](?=\d)"), " to "),
    (_YEAR, _year),
    (
        re.compile(rf"(?<!\w)(?:{_RESPELT})(?!\w)", re.IGNORECASE),
        lambda match: RESPELT[match[0].lower()],
    ),
)
