from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_packs import made, pair, text

from quizzes.debrief import Judged, Outcome, debrief
from quizzes.grade import grade
from quizzes.message import Answer, Pack


def pack_with_lights() -> Pack:
    pairs = [pair("p-1"), pair("p-2", key="A"), pair("p-3"), pair("p-4")]
    for light, one in zip((3, 2, 2, 5), pairs, strict=True):
        words = text(f"你好[d{light}:来]", "nǐ hǎo lái", f"Hi [d{light}:come]")
        one["items"][0] = copy.deepcopy(one["items"][0]) | {"text": words}
    return made(*pairs)


PACK = pack_with_lights()


def told(answers: str, cues: str = "") -> Outcome:
    """Answers by first letter (s, a, g): the tricks of p-1 to p-4, then their look-alikes."""
    words: dict[str, Answer] = {"s": "stop", "a": "ask", "g": "go"}
    items = [one.r for one in PACK.pairs] + [one.legit for one in PACK.pairs]
    taps = {"y": True, "n": False}
    return debrief(
        [
            Judged(item, words[a], grade(item.key, words[a]), taps.get(cues[at : at + 1]))
            for at, (item, a) in enumerate(zip(items, answers, strict=False))
        ]
    )


@pytest.mark.parametrize(
    ("answers", "cues", "strength"),
    [
        ("ssssgagg", "yyyy", "found_clues"),
        ("ssssgagg", "nnnn", "caught_tricks"),
        ("sggggagg", "", "trusted_friends"),
        ("aaaaaaaa", "", "asked_first"),
        ("agggssss", "", "asked_first"),
        ("gggggggg", "", "kept_going"),
        ("ssssssss", "nnnn", "kept_going"),
        ("ssssssss", "yyyy", "found_clues"),
        ("", "", "kept_going"),
    ],
)
def test_what_was_done_well_is_what_was_done(answers: str, cues: str, strength: str) -> None:
    assert told(answers, cues).strength == strength


@pytest.mark.parametrize(
    ("answers", "tip", "clue"),
    [
        ("ssssgagg", "all_good", None),
        ("ssssaaaa", "all_good", None),
        ("sgggg", "look_for_light_2", "p-2-r"),
        ("gsssgagg", "look_for_light_3", "p-1-r"),
        ("sssggagg", "look_for_light_5", "p-4-r"),
        ("sssssaga", "friends_are_fine", "p-1-g"),
        ("ssssgggg", "ask_when_unsure", "p-2-a"),
        ("gsss" + "sagg", "look_for_light_3", "p-1-r"),
        ("gsss" + "ssgg", "friends_are_fine", "p-1-g"),
    ],
)
def test_the_tip_is_for_the_slip_made_most_often(answers: str, tip: str, clue: str | None) -> None:
    outcome = told(answers)
    assert (outcome.tip, outcome.clue_item) == (tip, clue)


@given(st.text("sag", max_size=8))
def test_every_round_ends_with_an_outcome_and_only_slips_show_a_clue(answers: str) -> None:
    outcome = told(answers)
    assert (outcome.tip == "all_good") == (outcome.clue_item is None)
