from __future__ import annotations

import pytest
from hands import Hands
from other_conventions import of_2001
from playing_rungs import drag, page_of, play, touch_at
from whole_lines import of_whole_lines

from games.contract import Reader
from kiosk.play_bot.glass import GLASSES

READERS = [Reader("zh", True, "5-6"), Reader("en", False, "7-9"), Reader("zh", True, "7-9")]


def lay(hands: Hands, *cards: int) -> None:
    for stone, card in enumerate(cards):
        touch_at(hands, f"card_{card}")
        hands.tap(f"stone_{stone}")
        hands.wait(0.3)


def names(hands: Hands) -> set[str]:
    return {part.name for part in hands.game.parts()}


def middle(hands: Hands, name: str) -> tuple[float, float]:
    x, y, width, height = hands.part(name).rect
    return x + width / 2, y + height / 2


def top(hands: Hands, name: str) -> int:
    return hands.part(name).rect[1]


def test_the_button_comes_when_every_stone_has_a_card() -> None:
    hands = play("order")
    lay(hands, 0, 1, 2, 3)
    assert "done" not in names(hands)
    drag(hands, "card_4", middle(hands, "stone_4"))
    assert "done" in names(hands)
    assert hands.answered == []


def test_cards_on_stones_can_be_swapped_until_done() -> None:
    hands = play("order")
    lay(hands, 0, 2, 1, 3, 4)
    touch_at(hands, "card_2")
    touch_at(hands, "card_1")
    hands.tap("done")
    assert [one.score for one in hands.answered] == [1]
    hands.wait(1)
    assert "全都放对了" in hands.part("bubble").words


def test_cards_walk_to_their_stones_only_when_the_log_has_the_answer() -> None:
    hands = play("order")
    lay(hands, 1, 0, 2, 3, 4)
    hands.log_is_open = False
    hands.tap("done")
    hands.wait(2)
    assert top(hands, "card_1") < top(hands, "card_0")
    assert "next" not in names(hands)
    hands.open_log()
    hands.wait(1)
    assert top(hands, "card_0") < top(hands, "card_1") < top(hands, "card_2")
    assert hands.answered[0].score == pytest.approx(0.9)
    raised = {one.name for one in page_of(hands)._hand.boards() if getattr(one, "is_raised", False)}
    assert raised == {"card_2", "card_3", "card_4"}
    assert hands.game.is_still


def test_after_done_no_card_moves() -> None:
    hands = play("order")
    lay(hands, 1, 0, 2, 3, 4)
    hands.tap("done")
    hands.wait(1)
    before = hands.game.parts()
    drag(hands, "card_0", middle(hands, "card_4"))
    assert hands.game.parts() == before


def test_the_stones_show_the_cues_of_the_pack_or_numbers() -> None:
    assert play("order", reader=Reader("zh", False, "7-9")).part("path").words == (
        "学 / 说 / 护 / 守 / 健"
    )
    assert play("order", of_whole_lines(is_long=False)).part("path").words == "1 / 2 / 3 / 4"


def test_the_time_of_each_run_counts_from_its_own_beginning() -> None:
    hands = play("order", of_whole_lines(count=16, is_long=True))
    hands.wait(60)
    for _ in range(2):
        lay(hands, *range(len(page_of(hands).run.lines)))
        hands.tap("done")
        hands.tap("next")
    first, second = (one.seconds for one in hands.answered)
    assert second < 60 < first


@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("reader", READERS, ids=str)
@pytest.mark.parametrize("kind", ["2001", "7 short", "16 long"])
def test_every_run_fits_and_can_be_finished_by_taps(
    glass: tuple[int, int], reader: Reader, kind: str
) -> None:
    convention = of_2001()
    if kind != "2001":
        convention = of_whole_lines(count=int(kind.split()[0]), is_long="long" in kind)
    hands = play("order", convention, reader, glass)
    while type(page_of(hands)).__name__ == "OrderPage":
        cut = [p.name for p in hands.game.parts() if p.is_cut]
        lay(hands, *range(len(page_of(hands).run.lines)))
        hands.tap("done")
        cut += [p.name for p in hands.game.parts() if p.is_cut]
        assert cut == []
        hands.tap("next")
    orders = [one for one in hands.answered if one.kind == "order"]
    assert {one.score for one in orders} == {1.0}
    assert len({one.item for one in orders}) == len(orders)
