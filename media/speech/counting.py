"""Whole numbers as Mandarin syllables: in myriads, or digit by digit."""

from __future__ import annotations

DIGITS = ("líng", "yī", "èr", "sān", "sì", "wǔ", "liù", "qī", "bā", "jiǔ")
PLACES = ((1000, "qiān"), (100, "bǎi"), (10, "shí"))
MYRIADS = ((100_000_000, "yì"), (10_000, "wàn"))


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
