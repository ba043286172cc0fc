"""The core pack's bosses, their look-alikes, and the cases of whom to call."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from core_pack import pack

from quizzes.checks import length_of
from quizzes.kinds.conversation import Bubble, Conversation, ConversationPair

LONGEST_STAGE = {"1-2": 40, "3-4": 60, "5-6": 70}
PAIRS = pack().conversations


def pair_name(pair: ConversationPair) -> str:
    return pair.id


def bubbles(conversation: Conversation) -> list[Bubble]:
    return [bubble for stage in conversation.stages for bubble in stage.bubbles]


def test_there_are_twelve_bosses_and_half_of_the_look_alikes_are_to_be_asked_about() -> None:
    assert len(PAIRS) == 12
    keys = Counter(pair.look_alike.key for pair in PAIRS)
    assert keys["A"] >= 5 and keys["G"] >= 5


@pytest.mark.parametrize("pair", PAIRS, ids=pair_name)
def test_a_stage_is_no_longer_than_its_youngest_readers_take_in(pair: ConversationPair) -> None:
    most = LONGEST_STAGE[pair.bands[0]]
    for conversation in pair.items:
        for stage in pair.stages_of(conversation):
            assert 1 <= len(stage.bubbles) <= 3
            assert sum(length_of(bubble.body.text.zh) for bubble in stage.bubbles) <= most


def words_of(conversation: Conversation, language: str) -> set[str]:
    """English words; Chinese characters and pairs of characters."""
    said = " ".join(getattr(one.body.text, language) for one in bubbles(conversation))
    if language == "en":
        return set(re.findall(r"[a-z']+", said.lower()))
    runs = re.findall(r"[\u4e00-\u9fff]+", said)
    return {run[a : a + n] for run in runs for n in (1, 2) for a in range(len(run) - n + 1)}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_single_word_tells_bosses_from_look_alikes(language: str) -> None:
    bosses = Counter(word for pair in PAIRS for word in words_of(pair.boss, language))
    fine = Counter(word for pair in PAIRS for word in words_of(pair.look_alike, language))
    right = {word: 12 + abs(bosses[word] - fine[word]) for word in bosses | fine}
    assert {word: many for word, many in right.items() if many > 16} == {}


@pytest.mark.parametrize("sign", ["！", "？", "，", "。", "啦"])
def test_bosses_sound_no_other_than_their_look_alikes(sign: str) -> None:
    bosses, fine = (
        sum(one.body.text.zh.count(sign) for pair in PAIRS for one in bubbles(pair.items[at]))
        for at in (0, 1)
    )
    assert abs(bosses - fine) <= 0.2 * max(bosses, fine)


@pytest.mark.parametrize("pair", PAIRS, ids=pair_name)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_boss_and_its_look_alike_go_on_equally_long(
    pair: ConversationPair, language: str
) -> None:
    assert len(pair.boss.stages) == len(pair.look_alike.stages)
    r, fine = (
        sum(len(getattr(bubble.body.text, language)) for bubble in bubbles(conversation))
        for conversation in pair.items
    )
    assert abs(r - fine) <= 0.1 * max(r, fine)


@pytest.mark.parametrize("pair", PAIRS, ids=pair_name)
def test_the_child_speaks_as_often_on_both_sides_and_never_gives_a_hint(
    pair: ConversationPair,
) -> None:
    mine = [[b for b in bubbles(conversation) if b.who == "me"] for conversation in pair.items]
    assert len(mine[0]) == len(mine[1])
    assert not [b.body.text.zh for side in mine for b in side if b.body.diagnostic("zh")]


@pytest.mark.parametrize("pair", PAIRS, ids=pair_name)
def test_a_stage_of_a_boss_is_named_where_it_tells_and_nowhere_else(
    pair: ConversationPair,
) -> None:
    for stage in pair.boss.stages:
        assert (stage.name != "goes_on") == stage.is_telling


@pytest.mark.parametrize("band", ["3-4", "5-6", "7-9"])
def test_some_bosses_begin_harmlessly_so_that_stopping_at_once_is_no_rule(band: str) -> None:
    here = [pair for pair in PAIRS if band in pair.bands]
    late = [p for p in here if p.boss.first_telling > 1 and p.look_alike.first_telling > 1]
    assert 1 / 3 <= len(late) / len(here) <= 2 / 3


@pytest.mark.parametrize("pair", PAIRS, ids=pair_name)
def test_a_boss_ends_with_an_adult_and_its_look_alike_frightens_nobody(
    pair: ConversationPair,
) -> None:
    assert any(adult in pair.boss.action.zh for adult in ("大人", "妈", "爸", "老师"))
    assert pair.look_alike.fear == 0
    assert pair.boss.fear <= (0 if "1-2" in pair.bands else 1)


def test_two_of_eight_cases_need_no_call() -> None:
    assert len(pack().calls) == 8
    assert [call.whom for call in pack().calls if call.needs_no_call] == [("adult",)] * 2


def test_the_youngest_choose_between_the_police_and_a_grown_up() -> None:
    here = [call.whom for call in pack().calls if "1-2" in call.bands]
    assert Counter(here) == {("110",): 2, ("adult",): 2}


def test_children_are_sent_to_no_line_that_is_not_dialled() -> None:
    dialled = {line.id for line in pack().hotlines if line.who != "not_dialled"}
    assert {number for call in pack().calls for number in call.whom} <= {*dialled, "adult"}
