"""用一用 as a child plays it."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hands import Hands, core_stock
from other_conventions import of_2001

from games.contract import Card, Game, Reader, Start
from games.convention_puzzle.cases.game import start_rung
from games.convention_puzzle.cases.page import closing_page
from kiosk.play_bot.bot import ART
from quizzes.text import Text

NOTHING = Text("", "", "")


def play(glass: tuple[int, int] = (1280, 800), **reader: str) -> Hands:
    card = Card("x", NOTHING, NOTHING, ART, "leaf", (), lambda start: start_rung(start, of_2001()))
    return Hands(card, "x.cases", reader=Reader(**reader), glass=glass)  # type: ignore[arg-type]


def a_line(hands: Hands, is_right: bool) -> str:
    asked = hands.game.page.round.now
    return next(one.id for one in asked.choices if (one.id in asked.case.lines) == is_right)


def shown(hands: Hands) -> set[str]:
    return {part.name for part in hands.game.parts()}


def test_a_round_goes_from_ten_scenes_to_the_whole_convention() -> None:
    hands = play()
    for _ in range(10):
        hands.tap(f"line_{a_line(hands, is_right=True)}")
        hands.tap("next")
    assert {one.kind for one in hands.answered} == {"apply"}
    assert [one.number for one in hands.answered] == list(range(1, 11))
    assert "last_card" in shown(hands)
    hands.tap("next")
    assert (hands.debrief.glows, hands.debrief.pairs, hands.debrief.clue) == (5, 5, None)


@pytest.mark.parametrize("is_right", [True, False])
def test_after_the_answer_the_right_lines_alone_are_shown_word_for_word(is_right: bool) -> None:
    hands = play()
    hands.tap(f"line_{a_line(hands, is_right)}")
    right = hands.game.page.round.now.right
    assert {name for name in shown(hands) if name.startswith(("line_", "answer_"))} == {
        f"answer_{line.id}" for line in right
    }
    for line in right:
        assert hands.part(f"answer_{line.id}").words.startswith(line.text.zh)
    assert hands.answered[-1].score == is_right


def test_nothing_is_told_before_the_log_has_the_answer() -> None:
    pictures = []
    for is_right in (True, False):
        hands = play()
        hands.log_is_open = False
        before = shown(hands)
        hands.tap(f"line_{a_line(hands, is_right)}")
        hands.wait(1.0)
        assert shown(hands) == before and not hands.targets()
        pictures.append([part.words for part in hands.game.parts()])
        hands.open_log()
        assert "next" in shown(hands)
    assert pictures[0] == pictures[1]


def test_the_clue_of_the_debrief_says_why_of_the_first_scene_missed() -> None:
    hands = play()
    why = hands.game.page.round.now.case.why
    for n in range(10):
        hands.tap(f"line_{a_line(hands, is_right=n > 0)}")
        hands.tap("next")
    hands.tap("next")
    assert hands.debrief.clue == why


def test_the_scene_and_its_lines_are_read_aloud_then_verdict_line_and_why() -> None:
    hands = play()
    asked = hands.game.page.round.now
    said = hands.game.aloud()
    assert said[0] == asked.case.case
    assert said[2:] == [line.text for line in asked.choices]
    hands.tap(f"line_{asked.right[0].id}")
    told = hands.game.aloud()
    assert asked.right[0].text in told and asked.case.why in told


def test_each_scene_has_its_own_time() -> None:
    hands = play()
    hands.wait(4.0)
    hands.tap(f"line_{a_line(hands, is_right=True)}")
    hands.wait(4.0)
    hands.tap("next")
    hands.tap(f"line_{a_line(hands, is_right=True)}")
    first, second = (one.seconds for one in hands.answered)
    assert first > 4 and second < 1


def test_no_cases_for_a_band_still_show_the_convention() -> None:
    stock = core_stock()
    card = Card("x", NOTHING, NOTHING, ART, "leaf", (), lambda s: start_rung(s, of_2001()))
    hands = Hands(card, "x.cases", stock=replace(stock, cases=()))
    hands.step()
    assert "last_card" in shown(hands)


def test_another_rung_ends_with_one_scene_of_the_band() -> None:
    found = []

    def start(begun: Start) -> Game:
        found.append(closing_page(begun, of_2001(), random.Random(1)))
        return start_rung(begun, of_2001())

    Hands(Card("x", NOTHING, NOTHING, ART, "leaf", (), start), "x.cases")
    page = found[0]
    assert page is not None and len(page.round.asked) == 1
    assert "3-4" in page.round.now.case.bands
