from __future__ import annotations

import pytest
from hands import Hands
from other_conventions import of_2001
from playing_rungs import drag, page_of, play, touch_at
from whole_lines import of_whole_lines

from games.contract import Reader, Say, Touch
from kiosk.play_bot.glass import GLASSES

READERS = [Reader("zh", True, "1-2"), Reader("en", False, "1-2"), Reader("zh", True, "7-9")]


def names(hands: Hands) -> set[str]:
    return {part.name for part in hands.game.parts()}


def middle(hands: Hands, name: str) -> tuple[float, float]:
    x, y, width, height = hands.part(name).rect
    return x + width / 2, y + height / 2


def join_all(hands: Hands) -> None:
    for row in sorted(int(n.removeprefix("left_")) for n in names(hands) if n.startswith("left_")):
        touch_at(hands, f"left_{row}")
        touch_at(hands, f"right_{row}")
        hands.wait(0.3)


def test_two_taps_join_and_the_exact_line_shows_with_its_gloss() -> None:
    hands = play("pairs", reader=Reader("zh", False, "1-2"))
    touch_at(hands, "right_1")
    touch_at(hands, "left_1")
    hands.wait(0.5)
    assert hands.answered[-1].score == 1
    assert hands.part("line_1").words == of_2001().lines[1].text.zh
    assert not {"left_1", "right_1"} & names(hands)
    assert "小解释：说真话，好好说话。" in hands.part("bubble").words


def test_a_half_is_dragged_to_its_other_half() -> None:
    hands = play("pairs")
    drag(hands, "right_3", middle(hands, "left_3"))
    assert hands.answered[-1].score == 1
    assert "line_3" in names(hands)


def test_wrong_halves_go_home_and_nothing_stays_as_a_misquote() -> None:
    hands = play("pairs")
    before = hands.game.parts()
    drag(hands, "left_0", middle(hands, "right_1"))
    hands.wait(0.5)
    assert hands.answered[-1].score == 0
    assert [p for p in hands.game.parts() if p.name not in ("bubble", "guide")] == [
        p for p in before if p.name not in ("bubble", "guide")
    ]
    assert hands.game.is_still


def test_nothing_is_told_before_the_log_has_it() -> None:
    hands = play("pairs")
    hands.log_is_open = False
    said = hands.part("bubble").words
    touch_at(hands, "left_0")
    touch_at(hands, "right_0")
    hands.wait(1)
    assert hands.part("bubble").words == said
    assert "line_0" not in names(hands)
    hands.open_log()
    assert "line_0" in names(hands)


def test_a_picked_half_is_said() -> None:
    hands = play("pairs")
    touch_at(hands, "left_0")
    said = [event for event in hands.events if isinstance(event, Say)][-1]
    assert [text.zh for text in said.texts] == ["要善于网上学习"]


def test_two_children_carry_a_half_each() -> None:
    hands = play("pairs")
    hands.wait(0.3)
    left, right = middle(hands, "left_0"), middle(hands, "right_2")
    for kind, (x, y) in (("press", left), ("move", (left[0] + 60, left[1] + 40))):
        hands.game.touch(Touch(kind, x, y, 0))  # type: ignore[arg-type]
    drag(hands, "right_2", middle(hands, "left_2"), finger=1)
    assert hands.answered[-1].item == "convention-2001.line-3"
    assert right
    hands.game.touch(Touch("move", *middle(hands, "right_0"), 0))
    hands.game.touch(Touch("release", *middle(hands, "right_0"), 0))
    hands.take()
    assert [one.score for one in hands.answered] == [1, 1]


def test_a_wrong_try_of_one_child_leaves_the_other_childs_half_in_its_hand() -> None:
    hands = play("pairs")
    hands.wait(0.3)
    x, y = middle(hands, "left_4")
    hands.game.touch(Touch("press", x, y, 0))
    hands.game.touch(Touch("move", x + 90, y - 50, 0))
    drag(hands, "right_2", middle(hands, "left_1"), finger=1)
    assert hands.answered[-1].score == 0
    assert page_of(hands)._hand.is_away("left_4")
    hands.wait(0.5)
    assert page_of(hands)._hand.is_away("left_4")


def test_two_wrong_tries_make_the_other_half_glow() -> None:
    hands = play("pairs", reader=Reader("zh", False, "7-9"))
    for right in (1, 2):
        touch_at(hands, "left_0")
        touch_at(hands, f"right_{right}")
    assert "发光" in hands.part("bubble").words
    raised = {tile.name for tile in page_of(hands)._hand.boards() if tile.is_raised}
    assert raised == {"left_0", "right_0"}


@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("reader", READERS, ids=str)
@pytest.mark.parametrize("kind", ["2001", "long", "short"])
def test_every_table_fits_and_can_be_finished_by_taps(
    glass: tuple[int, int], reader: Reader, kind: str
) -> None:
    convention = of_2001()
    if kind != "2001":
        convention = of_whole_lines(count=8, is_long=kind == "long", is_paired=True)
    hands = play("pairs", convention, reader, glass)
    lines = 0
    while type(page_of(hands)).__name__ == "PairsPage":
        assert [p.name for p in hands.game.parts() if p.is_cut] == []
        join_all(hands)
        assert [p.name for p in hands.game.parts() if p.is_cut] == []
        lines += sum(name.startswith("line_") for name in names(hands))
        hands.tap("next")
    assert lines == len(hands.answered) == (5 if kind == "2001" else 4)
