"""A round of 「该打哪个？」, touched like a child would."""

from __future__ import annotations

import pytest
from hands import Hands, card_of

from games.contract import Reader, Say
from kiosk.play_bot.glass import GLASSES
from quizzes.kinds.call import ADULT

TRAIL = card_of("monster_trail")


def test_a_case_is_read_chosen_and_explained() -> None:
    hands = Hands(TRAIL, "calls")
    round_ = hands.game.round
    assert all(part.name.startswith("call_") for part in hands.targets())
    assert round_.case.case.zh in hands.part("case").words
    hands.tap(f"call_{round_.case.whom[0]}")
    assert [part.name for part in hands.targets()] == ["next"]
    assert round_.case.why.zh in hands.part("bubble").words
    hands.tap("next")
    assert round_.at == 1


def test_who_chose_another_is_told_kindly_whom_to_find() -> None:
    hands = Hands(TRAIL, "calls", reader=Reader("en", False, "7-9"))
    round_ = hands.game.round
    wrong = next(c for c in round_.choices if c not in round_.case.whom)
    hands.tap(f"call_{wrong}")
    assert hands.part("bubble").words.startswith("This time: ")
    mine = [part.name for part in hands.game.parts() if "Your choice" in part.words]
    assert mine == [f"call_{wrong}"]


def test_a_whole_round_ends_with_a_debrief_and_without_glows() -> None:
    hands = Hands(TRAIL, "calls")
    while hands.debrief is None:
        hands.tap("next" if hands.game.round.phase == "why" else f"call_{ADULT}")
    assert (hands.debrief.glows, hands.debrief.pairs) == (0, 0)
    assert len(hands.answered) == len(hands.game.round.asked)


def test_nothing_shows_before_the_log_has_the_choice() -> None:
    hands = Hands(TRAIL, "calls", glass=(640, 400))
    hands.log_is_open = False
    hands.tap(f"call_{ADULT}")
    known, picture = {part.words for part in hands.game.parts()}, hands.picture()
    hands.wait(5)
    assert {part.words for part in hands.game.parts()} == known
    assert hands.picture() == picture
    hands.open_log()
    assert {part.words for part in hands.game.parts()} != known


def test_the_case_and_its_choices_are_read_aloud() -> None:
    hands = Hands(TRAIL, "calls")
    said = [text.zh for event in hands.events if isinstance(event, Say) for text in event.texts]
    assert said[0] == hands.game.round.case.case.zh
    assert said[-1] == "告诉身边的大人"


@pytest.mark.parametrize("glass", GLASSES, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_text_is_cut_in_any_case(glass: tuple[int, int], language: str) -> None:
    for band in ("1-2", "7-9"):
        reader = Reader(language, True, band)  # type: ignore[arg-type]
        hands = Hands(TRAIL, "calls", 2, reader, glass)
        while hands.debrief is None:
            assert [part.words for part in hands.game.parts() if part.is_cut] == []
            hands.tap("next" if hands.game.round.phase == "why" else f"call_{ADULT}")
