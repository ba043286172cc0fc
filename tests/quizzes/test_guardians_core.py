"""The core pack: what it promises to teach, and that nothing but its cues gives a key away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from statistics import fmean
from typing import get_args

import pytest

from quizzes.message import Band, MessageItem, Pack, Pair, Surface, Trick
from quizzes.pack import core_pack_folder, read_pack
from quizzes.rules import faults_of
from quizzes.text import Text, is_han

SKILLS = ("F01", "F02", "F03", "F07", "F10", "F14")
FOR_ALL = ("F01", "F10", "F14")
BANDS: dict[str, tuple[Band, ...]] = {
    **dict.fromkeys(FOR_ALL, ("1-2", "3-4", "5-6", "7-9")),
    **dict.fromkeys(("F02", "F07"), ("3-4", "5-6", "7-9")),
    "F03": ("5-6", "7-9"),
}
LEVELS = {
    "F14": [1, 1, 2, 3],
    "F01": [1, 2, 2, 3],
    "F10": [1, 2, 3, 3],
    "F02": [1, 1, 2, 3],
    "F07": [1, 2, 2, 3],
    "F03": [1, 2, 3, 3],
}
LONGEST = {**dict.fromkeys(FOR_ALL, 40), "F02": 60, "F07": 60, "F03": 70}
LIGHT_OF: dict[Trick, int] = {
    "move_away": 1,
    "code_grabber": 2,
    "secrecy": 3,
    "hurry": 4,
    "threat": 4,
    "too_good": 5,
}
FRIGHTENING = ("警察", "坐牢", "犯法", "法院", "抓", "死", "打你", "罚", "害怕", "完蛋", "后果")
BLAMING = ("你不该", "都怪你", "你的错", "笨", "傻", "活该", "上当")


@cache
def pack() -> Pack:
    return read_pack(core_pack_folder())


def items() -> list[MessageItem]:
    return list(pack().items())


def tricks() -> list[MessageItem]:
    return [item for item in items() if item.is_trick]


def legit() -> list[MessageItem]:
    return [item for item in items() if not item.is_trick]


def texts() -> Iterator[Text]:
    yield pack().title
    for skill in pack().skills:
        yield from (skill.title, skill.rule)
    for item in items():
        yield from (item.sender, item.text, item.why, item.action)


def has_name(pair: Pair) -> str:
    return pair.id


def test_it_holds_four_pairs_for_each_of_six_skills() -> None:
    assert Counter(pair.skill for pair in pack().pairs) == dict.fromkeys(SKILLS, 4)
    assert {skill.id for skill in pack().skills} == set(SKILLS)


def test_half_of_it_is_tricks_and_a_third_is_fine() -> None:
    assert Counter(item.key for item in items()) == {"R": 24, "G": 16, "A": 8}
    asking = {pair.skill for pair in pack().pairs if pair.legit.key == "A"}
    assert len(asking) >= 5


@pytest.mark.parametrize("skill", SKILLS)
def test_levels_and_bands_are_as_planned(skill: str) -> None:
    pairs = [pair for pair in pack().pairs if pair.skill == skill]
    assert [pair.level for pair in pairs] == LEVELS[skill]
    assert {pair.bands for pair in pairs} == {BANDS[skill]}


@pytest.mark.parametrize("trick", get_args(Trick))
def test_every_monster_comes_at_least_three_times(trick: Trick) -> None:
    assert sum(item.trick == trick for item in tricks()) >= 3
    youngest = {pair.r.trick for pair in pack().pairs if "1-2" in pair.bands}
    assert (trick in youngest) == (trick != "threat")


def test_the_light_of_the_trick_is_among_the_cues() -> None:
    for item in tricks():
        assert item.trick and LIGHT_OF[item.trick] in item.lights, item.id


def test_it_breaks_no_rule_for_packs() -> None:
    assert faults_of(pack()) == []


@pytest.mark.parametrize("pair", pack().pairs, ids=has_name)
def test_a_trick_and_its_look_alike_are_equally_long(pair: Pair) -> None:
    for length in (han_of, len):
        r, fine = length(pair.r.text.zh), length(pair.legit.text.zh)
        assert abs(r - fine) <= 0.1 * max(r, fine)
    r, fine = len(pair.r.text.en), len(pair.legit.text.en)
    assert abs(r - fine) <= 0.15 * max(r, fine)
    assert max(han_of(item.text.zh) for item in pair.items) <= LONGEST[pair.skill]


@pytest.mark.parametrize("pair", pack().pairs, ids=has_name)
def test_a_trick_and_its_look_alike_share_their_surface(pair: Pair) -> None:
    assert len(set(pair.r.surface) & set(pair.legit.surface)) >= 2


def han_of(words: str) -> int:
    return sum(map(is_han, words))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_tricks_are_no_longer_than_fine_messages(language: str) -> None:
    r, fine = (fmean(len(getattr(i.text, language)) for i in side) for side in (tricks(), legit()))
    assert abs(r - fine) <= 0.05 * max(r, fine)


@pytest.mark.parametrize("cue", get_args(Surface))
def test_misleading_shortcuts_are_as_common_on_both_sides(cue: Surface) -> None:
    r, fine = (fmean(cue in item.surface for item in side) for side in (tricks(), legit()))
    assert abs(r - fine) <= 0.1


@pytest.mark.parametrize("sign", ["！", "？", "。", "请", "谢", "小朋友", "啦", "哦"])
def test_tone_and_punctuation_are_the_same_on_both_sides(sign: str) -> None:
    r, fine = (sum(item.text.zh.count(sign) for item in side) for side in (tricks(), legit()))
    assert abs(r - fine) <= max(2, 0.15 * max(r, fine))


@pytest.mark.parametrize("sign", ["!", "?", "please", "thank", "quick"])
def test_tone_is_the_same_in_english(sign: str) -> None:
    r, fine = (sum(i.text.en.lower().count(sign) for i in side) for side in (tricks(), legit()))
    assert abs(r - fine) <= 2


def test_no_message_shows_digits_for_children_to_go_by() -> None:
    assert not [item.id for item in items() if re.search(r"\d", item.text.zh + item.text.en)]


def test_the_channel_tells_nothing() -> None:
    by_channel = Counter(item.channel for item in tricks())
    by_channel.subtract(item.channel for item in legit())
    assert max(map(abs, by_channel.values())) <= 2


def test_the_number_of_marks_to_tap_is_the_same_on_both_sides() -> None:
    r, fine = (fmean(len(item.body.cues("zh")) for item in side) for side in (tricks(), legit()))
    assert abs(r - fine) <= 0.1 * max(r, fine)


SHAPES: dict[str, Callable[[MessageItem], int]] = {
    "characters": lambda item: len(item.text.zh),
    "letters": lambda item: len(item.text.en),
    "sender": lambda item: len(item.sender.zh),
    "commas": lambda item: item.text.zh.count("，"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_rule_about_length_beats_guessing_by_much(shape: str) -> None:
    seen = [(SHAPES[shape](item), item.is_trick) for item in items()]
    right = [fmean((size >= least) == is_trick for size, is_trick in seen) for least, _ in seen]
    assert max(max(share, 1 - share) for share in right) <= 0.6


def words_of(item: MessageItem, language: str) -> set[str]:
    if language == "en":
        return set(re.findall(r"[a-z']+", item.text.en.lower()))
    zh = item.text.zh
    return {zh[at : at + n] for n in (1, 2, 3) for at in range(len(zh) - n + 1)}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_single_word_gives_the_key_away(language: str) -> None:
    seen: Counter[str] = Counter()
    for item in items():
        seen.update(dict.fromkeys(words_of(item, language), 1 if item.is_trick else -1))
    # 8 of 24 apart: going by that one word would be right for two of three messages
    assert {word: n for word, n in seen.items() if abs(n) > 8} == {}


def test_the_youngest_meet_nothing_frightening() -> None:
    for pair in pack().pairs:
        for item in pair.items:
            assert item.fear == 0 if "1-2" in pair.bands else item.fear <= 1


@pytest.mark.parametrize("words", [*FRIGHTENING, *BLAMING])
def test_nobody_is_frightened_or_blamed(words: str) -> None:
    assert not [text.zh for text in texts() if words in text.zh]


def test_every_trick_ends_with_an_adult() -> None:
    adults = re.compile("大人|妈妈|爸爸|奶奶|老师")
    assert not [item.id for item in tricks() if not adults.search(item.action.zh)]


def test_asking_is_advised_exactly_where_it_is_the_key() -> None:
    asks = re.compile("先问|先和|给爸爸妈妈看|告诉家里大人")
    assert {i.id for i in legit() if asks.search(i.action.zh)} == {
        i.id for i in items() if i.key == "A"
    }
