"""The core pack: nothing but its cues gives a key away, in practice nor in a form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from math import log
from statistics import fmean
from typing import get_args

import pytest
from core_pack import FORMS, items, pairs, sides

from quizzes.message import MessageItem, Pair, Surface
from quizzes.text import han_count

LONGEST = {**dict.fromkeys(("F01", "F10", "F14"), 40), "F02": 60, "F07": 60, "F03": 70}
PARTS: list[tuple[str, ...]] = [(), ("train",), *((form,) for form in FORMS)]


def pair_name(pair: Pair) -> str:
    return pair.id


def part_name(part: tuple[str, ...]) -> str:
    return part[0] if part else "all"


@pytest.mark.parametrize("pair", pairs(), ids=pair_name)
def test_a_trick_and_its_look_alike_are_equally_long(pair: Pair) -> None:
    for length in (han_count, len):
        r, fine = length(pair.r.text.zh), length(pair.legit.text.zh)
        assert abs(r - fine) <= 0.1 * max(r, fine)
    r, fine = len(pair.r.text.en), len(pair.legit.text.en)
    assert abs(r - fine) <= 0.15 * max(r, fine)
    assert max(han_count(item.text.zh) for item in pair.items) <= LONGEST[pair.skill]


@pytest.mark.parametrize("pair", pairs(), ids=pair_name)
def test_a_trick_and_its_look_alike_share_their_surface(pair: Pair) -> None:
    assert len(set(pair.r.surface) & set(pair.legit.surface)) >= 2


@pytest.mark.parametrize("part", PARTS, ids=part_name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_tricks_are_no_longer_than_fine_messages(language: str, part: Sequence[str]) -> None:
    r, fine = (fmean(len(getattr(i.text, language)) for i in side) for side in sides(*part))
    assert abs(r - fine) <= 0.02 * max(r, fine)


@pytest.mark.parametrize("part", PARTS, ids=part_name)
@pytest.mark.parametrize("cue", get_args(Surface))
def test_misleading_shortcuts_are_as_common_on_both_sides(cue: str, part: Sequence[str]) -> None:
    r, fine = (sum(cue in item.surface for item in side) for side in sides(*part))
    assert r == fine


@pytest.mark.parametrize("part", PARTS, ids=part_name)
@pytest.mark.parametrize("sign", ["！", "？", "。", "请", "谢", "小朋友", "啦", "哦"])
def test_tone_and_punctuation_are_the_same_on_both_sides(sign: str, part: Sequence[str]) -> None:
    r, fine = (sum(item.text.zh.count(sign) for item in side) for side in sides(*part))
    assert abs(r - fine) <= 2


@pytest.mark.parametrize("part", PARTS, ids=part_name)
@pytest.mark.parametrize("sign", ["!", "?", "please", "thank", "quick"])
def test_tone_is_the_same_in_english(sign: str, part: Sequence[str]) -> None:
    r, fine = (sum(i.text.en.lower().count(sign) for i in side) for side in sides(*part))
    assert abs(r - fine) <= 2


@pytest.mark.parametrize("part", PARTS, ids=part_name)
def test_the_channel_tells_nothing(part: Sequence[str]) -> None:
    tricks, fine = sides(*part)
    by_channel = Counter(item.channel for item in tricks)
    by_channel.subtract(item.channel for item in fine)
    assert max(map(abs, by_channel.values())) <= (0 if part in PARTS[2:] else 2)


@pytest.mark.parametrize("part", PARTS, ids=part_name)
def test_the_number_of_marks_to_tap_is_the_same_on_both_sides(part: Sequence[str]) -> None:
    r, fine = (fmean(len(item.body.cues("zh")) for item in side) for side in sides(*part))
    assert abs(r - fine) <= 0.05 * max(r, fine)


SHAPES: dict[str, Callable[[MessageItem], int]] = {
    "characters": lambda item: len(item.text.zh),
    "letters": lambda item: len(item.text.en),
    "sender": lambda item: len(item.sender.zh),
    "commas": lambda item: item.text.zh.count("，"),
}


@pytest.mark.parametrize("part", PARTS, ids=part_name)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_rule_about_length_beats_guessing_by_much(shape: str, part: Sequence[str]) -> None:
    seen = [(SHAPES[shape](item), item.is_trick) for item in items(*part)]
    right = [fmean((size >= least) == is_trick for size, is_trick in seen) for least, _ in seen]
    # in a form, 8 of 14 is one message more than guessing
    assert max(max(share, 1 - share) for share in right) <= (8 / 14 if part in PARTS[2:] else 0.55)


def words_of(item: MessageItem, language: str, cues: bool = True) -> set[str]:
    text = item.text.en if language == "en" else item.text.zh
    for cue in () if cues else reversed(item.body.diagnostic("en" if language == "en" else "zh")):
        text = text[: cue.start] + "|" + text[cue.end :]
    if language == "en":
        return set(re.findall(r"[a-z']+", text.lower()))
    return {text[at : at + n] for n in (1, 2, 3) for at in range(len(text) - n + 1)}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_single_word_gives_the_key_away(language: str) -> None:
    seen: Counter[str] = Counter()
    for item in items():
        seen.update(dict.fromkeys(words_of(item, language), 1 if item.is_trick else -1))
    # 14 of 60 apart: going by that one word would be right for 62 of 100 messages
    assert {word: n for word, n in seen.items() if abs(n) > 14} == {}


def right_by_words(seen: list[Pair], asked: list[Pair], language: str, cues: bool) -> float:
    """The share that naive Bayes gets right by the words alone; a pair is not its own teacher."""
    words = {i.id: words_of(i, language, cues) for p in {*seen, *asked} for i in p.items}
    known = Counter(word for p in seen for i in p.items for word in words[i.id])
    right = []
    for pair in asked:
        teachers = [other for other in seen if other != pair]
        r = Counter(word for p in teachers for word in words[p.r.id])
        fine = Counter(word for p in teachers for word in words[p.legit.id])
        n = len(teachers) + 2
        for item in pair.items:
            lean = sum(
                log((r[w] + 1) / (fine[w] + 1))
                if w in words[item.id]
                else log((n - r[w] - 1) / (n - fine[w] - 1))
                for w in known
            )
            right.append((lean > 0) == item.is_trick)
    return fmean(right)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_its_cues_a_message_tells_a_word_counter_nothing(language: str) -> None:
    assert right_by_words(pairs(), pairs(), language, cues=False) <= 0.58


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_keyword_list_does_not_play_the_game_well(language: str) -> None:
    assert right_by_words(pairs("train"), pairs("train"), language, cues=True) <= 0.8
    assert right_by_words(pairs(), pairs(), language, cues=True) <= 0.8
    assert right_by_words(pairs("train"), pairs(*FORMS), language, cues=True) <= 0.83
