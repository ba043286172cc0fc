"""Until an answer is in the log, nothing but the words of the message can tell its key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import count, islice

import pytest
from hands import STEP, Hands, card_of
from twins import PAIRS

from games.contract import Answered, Part, Reader
from games.monster_trail.hours import surroundings
from quizzes.message import MessageItem

TRAIL = card_of("monster_trail")
WORLD = next(w for w in (surroundings("mixed", seed) for seed in count()) if w.weather == "rain")
SEEDS = tuple(islice((seed for seed in count() if surroundings("mixed", seed) == WORLD), 8))
GLASS = (640, 400)
MESSAGE_SECONDS = 20  # from one arrival to the next, whatever feedback there was
READ_SECONDS = 1.5
LOG_SECONDS = 0.6  # longer than the gesture flies
WALK = 2.0


@dataclass(frozen=True)
class Seen:
    """All that a child could see or hear of a message before its answer is in the log."""

    pictures: list[int]
    parts: list[list[Part]]
    stills: list[bool]
    heard: list[tuple[int, str]]
    coming: int


def rest(hands: Hands, watched: bool = True) -> None:
    """Feedback to its end, and the next message at its appointed time."""
    round_, due = hands.game.round, (hands.game.round.at + 1) * round(MESSAGE_SECONDS / STEP)
    hands.events.clear()
    hands.wait_for(lambda: round_.phase in ("clue", "why"))
    if round_.phase == "clue":
        hands.tap_letter(lambda start: start >= 3)
    hands.tap("next")
    last = "next"
    if round_.item.is_trick:
        hands.tap("next")
        hands.tap("adult_mother")
        hands.tap("say_2")
    while hands.steps < due - 9:
        hands.step()
    hands.tap(last)
    del hands.events[:-1]  # of that touch only what belongs to the next message


def watch(hands: Hands, answer: str) -> Seen:
    """A message from its arrival until just before its answer is recorded."""
    begun = hands.steps
    pictures, parts, stills, heard = [], [], [], []

    def listen() -> None:
        for event in hands.events:
            told = "Answered" if isinstance(event, Answered) else repr(event)
            heard.append((hands.steps - begun, told))
        hands.events.clear()

    def look(seconds: float) -> None:
        for n in range(round(seconds / STEP)):
            hands.step()
            listen()
            parts.append(hands.game.parts())
            stills.append(hands.game.is_still)
            if n % 3 == 0:
                pictures.append(hands.picture())

    coming = len(hands.game.soon())
    listen()
    look(WALK + READ_SECONDS)
    x, y, width, height = hands.part(f"answer_{answer}").rect
    hands.log_is_open = False
    hands.touch(x + width / 2, y + height / 2)
    sent = next(e for e in hands.events if isinstance(e, Answered))
    look(LOG_SECONDS)
    hands.log_is_open = True
    hands.game.recorded(sent.number)
    hands.take()
    return Seen(pictures, parts, stills, heard, coming)


@cache
def watched(seed: int, answer: str, calm: bool) -> tuple[list[MessageItem], list[Seen]]:
    """A round of twins with one answer to all, so that no lantern ever lights."""
    hands = Hands(TRAIL, "mixed", seed, Reader(reduced_motion=calm), GLASS, PAIRS)
    seen = []
    for _ in range(8):
        seen.append(watch(hands, answer))
        rest(hands)
    return list(hands.game.round.items), seen


many_rounds = pytest.mark.parametrize(("answer", "calm"), [("stop", False), ("go", True)])


def at_each_place(answer: str, calm: bool) -> list[list[tuple[str, Seen]]]:
    """For each of the eight places: key and what was seen, in every round."""
    rounds = [watched(seed, answer, calm) for seed in SEEDS]
    places = [[(items[at].key, seen[at]) for items, seen in rounds] for at in range(8)]
    assert all({key == "R" for key, _ in place} == {True, False} for place in places[:6])
    return places


@many_rounds
def test_every_picture_is_the_same_for_every_key(answer: str, calm: bool) -> None:
    for place in at_each_place(answer, calm):
        assert all(seen.pictures == place[0][1].pictures for _, seen in place)


@many_rounds
def test_every_sound_and_word_comes_at_the_same_time_for_every_key(answer: str, calm: bool) -> None:
    for place in at_each_place(answer, calm):
        assert place[0][1].heard
        assert all(seen.heard == place[0][1].heard for _, seen in place)


@many_rounds
def test_everything_stands_at_the_same_place_for_every_key(answer: str, calm: bool) -> None:
    for place in at_each_place(answer, calm):
        assert all(seen.parts == place[0][1].parts for _, seen in place)
        assert all(seen.stills == place[0][1].stills for _, seen in place)


@many_rounds
def test_the_voice_prepares_as_many_texts_for_every_key(answer: str, calm: bool) -> None:
    for place in at_each_place(answer, calm):
        assert len({seen.coming for _, seen in place}) == 1


def test_the_voice_prepares_them_in_the_same_order_for_every_key() -> None:
    hands = Hands(TRAIL, "mixed", 1, glass=GLASS, pairs=PAIRS)
    round_ = hands.game.round
    for at, item in enumerate(round_.items[:-1]):
        round_.at = at
        soon, ahead = hands.game.soon(), round_.items[at + 1]
        assert soon[3:] == [item.why, item.action, ahead.sender, ahead.text]


def test_stop_ask_and_go_always_stand_in_this_order() -> None:
    for seed in SEEDS:
        items, seen = watched(seed, "stop", False)
        for one in seen:
            row = [p.name for p in one.parts[-20] if p.name.startswith("answer_")]
            assert row == ["answer_stop", "answer_ask", "answer_go"]
        assert len(items) == 8


def test_no_place_in_a_round_tells_the_key() -> None:
    rounds = [Hands(TRAIL, "mixed", seed, glass=(400, 250)).game.round.items for seed in range(60)]
    for at in range(8):
        share = sum(items[at].is_trick for items in rounds) / len(rounds)
        assert share == pytest.approx(0.5, abs=0.2), at


def test_no_lantern_lights_and_no_glow_sounds_before_the_answer_is_in_the_log() -> None:
    """Two rounds with the same message up; its right answer completes a pair in one only."""
    pictures, heard, lit = [], [], []
    for first_is_right in (True, False):
        hands = Hands(TRAIL, "mixed", 4, glass=GLASS, pairs=PAIRS)
        items = hands.game.round.items
        mate = next(p for p in PAIRS if items[0] in p.items)
        second = next(at for at in range(1, 8) if items[at] in mate.items)
        right = {"R": "stop", "A": "ask", "G": "go"}
        wrong = {"R": "go", "A": "stop", "G": "stop"}
        for at in range(second):
            answers = right if at == 0 and first_is_right else wrong
            watch(hands, answers[items[at].key])
            rest(hands)
        seen = watch(hands, right[items[second].key])
        pictures.append(seen.pictures)
        heard.append(seen.heard)
        lit.append((hands.picture(), [repr(e) for e in hands.events]))
    assert pictures[0] == pictures[1]
    assert heard[0] == heard[1]
    assert lit[0] != lit[1]


def test_a_verdict_waits_as_long_as_the_log_needs() -> None:
    hands = Hands(TRAIL, "mixed", 2, glass=GLASS)
    hands.wait_for(lambda: hands.targets())
    hands.log_is_open = False
    hands.tap("answer_stop")
    known = {p.words for p in hands.game.parts()}
    hands.wait(60)
    assert {p.words for p in hands.game.parts()} == known
    assert hands.game.aloud() == []
    hands.game.recorded(99)
    hands.wait(1)
    assert {p.words for p in hands.game.parts()} == known


def test_a_tapped_clue_lights_up_only_when_the_tap_is_in_the_log() -> None:
    hands = Hands(TRAIL, "mixed", 2, glass=GLASS, pairs=PAIRS)
    while not hands.game.round.item.is_trick:
        watch(hands, "stop")
        rest(hands)
    hands.tap("answer_stop")
    hands.wait_for(lambda: hands.game.round.phase == "clue")
    hands.wait(1)
    before, parts = hands.picture(), hands.game.parts()
    hands.log_is_open = False
    hands.tap_letter(lambda start: start >= 3)
    assert hands.game.parts() == [replace(part, can_touch=False) for part in parts]
    hands.open_log()
    assert hands.part("bubble").words != next(p.words for p in parts if p.name == "bubble")
    assert hands.picture() != before
