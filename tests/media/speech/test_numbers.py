import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.speech.numbers import DIGITS, numbers_in, whole_number


def said(words: str) -> list[str]:
    return [" ".join(number.syllables) for number in numbers_in(words)]


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        (0, "líng"),
        (10, "shí"),
        (18, "shí bā"),
        (105, "yì bǎi líng wǔ"),
        (110, "yì bǎi yī shí"),
        (1015, "yì qiān líng yī shí wǔ"),
        (2000, "liǎng qiān"),
        (10_500, "yí wàn líng wǔ bǎi"),
        (20_000, "liǎng wàn"),
        (1_020_030, "yì bǎi líng èr wàn líng sān shí"),
        (12_345_678, "yì qiān èr bǎi sān shí sì wàn wǔ qiān liù bǎi qī shí bā"),
        (100_000_000, "yí yì"),
    ],
)
def test_whole_numbers_are_read_in_myriads(value, spoken):
    assert " ".join(whole_number(value)) == spoken


@given(st.integers(0, 10**8))
def test_every_number_can_be_counted_back(value):
    assert counted_back(whole_number(value)) == value


def counted_back(syllables: tuple[str, ...]) -> int:
    names = {name: digit for digit, name in enumerate(DIGITS)} | {"yì": 1, "yí": 1, "liǎng": 2}
    sizes = {"shí": 10, "bǎi": 100, "qiān": 1000}
    total = part = digit = 0
    for at, name in enumerate(syllables):
        is_size_of_one = name == "yì" and at and syllables[at - 1] not in ("líng", "wàn", "yì")
        if name in sizes:
            part, digit = part + (digit or 1) * sizes[name], 0
        elif name == "wàn":
            total, part, digit = total + (part + digit) * 10_000, 0, 0
        elif (is_size_of_one and part + digit) and at == len(syllables) - 1:
            total, part, digit = (part + digit) * 100_000_000, 0, 0
        else:
            digit = names[name]
    return total + part + digit


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("18岁", ["shí bā"]),
        ("2026年5月2日", ["èr líng èr liù", "wǔ", "èr"]),
        ("60年", ["liù shí"]),
        ("2个人", ["liǎng"]),
        ("第2关", ["èr"]),
        ("3.5元", ["sān diǎn wǔ"]),
        ("12.5%", ["bǎi fēn zhī shí èr diǎn wǔ"]),
        ("10,000元", ["yí wàn"]),
        ("19:30", ["shí jiǔ diǎn sān shí"]),
        ("8:00—22:00", ["bā diǎn", "dào èr shí èr diǎn"]),
        ("6–14岁", ["liù", "dào shí sì"]),
    ],
)
def test_numbers_are_read_by_what_they_stand_for(words, spoken):
    assert said(words) == spoken


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("拨打110。", ["yāo yāo líng"]),
        ("110米", ["yì bǎi yī shí"]),
        ("12355青少年服务台", ["yāo èr sān wǔ wǔ"]),
        ("96110", ["jiǔ liù yāo yāo líng"]),
        ("12000元", ["yí wàn èr qiān"]),
        ("编号0123", ["líng yāo èr sān"]),
    ],
)
def test_hotlines_are_called_out_digit_by_digit(words, spoken):
    assert said(words) == spoken
