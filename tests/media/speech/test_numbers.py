import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.speech.counting import DIGITS, whole_number
from media.speech.kokoro import symbols_of
from media.speech.numbers import numbers_in
from media.speech.reading import tokens_of


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
        ("60年", ["liù shí"]),
        ("3.5元", ["sān diǎn wǔ"]),
        ("10,000元", ["yí wàn"]),
        ("324场，18495小时", ["sān bǎi èr shí sì", "yí wàn bā qiān sì bǎi jiǔ shí wǔ"]),
        ("超过200万次", ["èr bǎi"]),
        ("12345多人", ["yí wàn èr qiān sān bǎi sì shí wǔ"]),
        ("2人，2 个，2小时，2年", ["liǎng", "liǎng", "liǎng", "liǎng"]),
        ("第2关，第2个，2号，2月，2年级", ["èr", "èr", "èr", "èr", "èr"]),
        ("1个，1次，1天，1年，1元", ["yí", "yí", "yì", "yì", "yì"]),
        ("第1个，1月，1号，1年级，1楼", ["yī", "yī", "yī", "yī", "yī"]),
        ("1/3，3:2", ["sān fēn zhī yī", "sān bǐ èr"]),
        ("6–14岁", ["liù", "dào shí sì"]),
        ("−3℃，3 ℃", ["líng xià sān shè shì dù", "sān shè shì dù"]),
        ("¥20", ["èr shí yuán"]),
        ("5km，2kg，30 cm", ["wǔ gōng lǐ", "liǎng gōng jīn", "sān shí lí mǐ"]),
    ],
)
def test_numbers_are_read_by_what_they_stand_for(words, spoken):
    assert said(words) == spoken


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("2022年", ["èr líng èr èr"]),
        ("2001年发布", ["èr líng líng yī"]),
        ("2026年5月2日", ["èr líng èr liù", "wǔ", "èr"]),
        ("22年4月", ["èr èr", "sì"]),
        ("2022—2026年", ["èr líng èr èr", "dào èr líng èr liù"]),
        ("2025级", ["èr líng èr wǔ"]),
        ("2022-04-19", ["èr líng èr èr nián sì yuè shí jiǔ rì"]),
        ("2022.9.10", ["èr líng èr èr nián jiǔ yuè shí rì"]),
        ("19:30", ["shí jiǔ diǎn sān shí"]),
        ("7:05，2:00", ["qī diǎn líng wǔ", "liǎng diǎn"]),
        ("8:00—22:00", ["bā diǎn", "dào èr shí èr diǎn"]),
    ],
)
def test_years_dates_and_times(words, spoken):
    assert said(words) == spoken


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("50%", ["bǎi fēn zhī wǔ shí"]),
        ("12.5%", ["bǎi fēn zhī shí èr diǎn wǔ"]),
        ("100％", ["bǎi fēn zhī yì bǎi"]),
        ("3‰", ["qiān fēn zhī sān"]),
    ],
)
def test_shares(words, spoken):
    assert said(words) == spoken


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("拨打110。", ["yāo yāo líng"]),
        ("打119、120", ["yāo yāo jiǔ", "yāo èr líng"]),
        ("110米，120 个", ["yì bǎi yī shí", "yì bǎi èr shí"]),
        ("12355青少年服务台", ["yāo èr sān wǔ wǔ"]),
        ("12377、12381短信", ["yāo èr sān qī qī", "yāo èr sān bā yāo"]),
        ("12345热线", ["yāo èr sān sì wǔ"]),
        ("96110", ["jiǔ liù yāo yāo líng"]),
        ("0512-96110", ["líng wǔ yāo èr", "jiǔ liù yāo yāo líng"]),
        ("12000元", ["yí wàn èr qiān"]),
        ("编号0123", ["líng yāo èr sān"]),
        ("验证码482913", ["sì bā èr jiǔ yāo sān"]),
    ],
)
def test_hotlines_and_codes_are_called_out_digit_by_digit(words, spoken):
    assert said(words) == spoken


def test_a_number_and_a_word_change_their_third_tones_together():
    tokens = tokens_of("有5个", "yǒu gè")
    assert symbols_of(tokens, None) == symbols_of(tokens_of("有五个", "yǒu wǔ gè"), None)
