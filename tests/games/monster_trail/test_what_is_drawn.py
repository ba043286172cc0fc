"""What the child sees after an answer and when it looks around."""

from __future__ import annotations

from hands import Hands, card_of
from twins import PAIRS

from games.contract import Reader, Sound, Touch
from quizzes.message import MessageItem

TRAIL = card_of("monster_trail")
GLASS = (640, 400)
TRICK, FINE = PAIRS[1].r, PAIRS[1].legit


def reading(item: MessageItem, **how: object) -> Hands:
    hands = Hands(TRAIL, "mixed", 4, glass=GLASS, pairs=PAIRS[:4], **how)  # type: ignore[arg-type]
    hands.game.round.items = [item, *hands.game.round.items[1:]]
    hands.wait_for(lambda: hands.game.round.phase == "read")
    hands.wait(1)
    return hands


def sounds(hands: Hands) -> list[str]:
    return [event.name for event in hands.events if isinstance(event, Sound)]


def moves_after(item: MessageItem, answer: str, **how: object) -> tuple[bool, list[str]]:
    """Whether the picture goes on moving once why is said, and what is heard."""
    hands = reading(item, **how)
    hands.tap(f"answer_{answer}")
    round_ = hands.game.round
    hands.wait_for(lambda: round_.phase in ("clue", "why"))
    if round_.phase == "clue":
        hands.tap("show_me")
    hands.wait_for(lambda: round_.phase == "why")
    hands.wait(0.6)
    is_moving = not hands.game.is_still
    hands.wait(4)
    assert hands.game.is_still
    return is_moving, sounds(hands)


def test_a_trick_that_was_seen_through_makes_its_finishing_move() -> None:
    for answer in ("stop", "ask"):
        is_moving, heard = moves_after(TRICK, answer)
        assert is_moving and heard.count("finish_secrecy") == 1


def test_a_friend_judged_right_is_glad() -> None:
    is_moving, heard = moves_after(FINE, "go")
    assert is_moving and heard.count("friend_joy") == 1


def test_who_was_judged_wrong_makes_no_move() -> None:
    for item, answer in ((TRICK, "go"), (FINE, "stop")):
        is_moving, heard = moves_after(item, answer)
        assert not is_moving
        assert not [name for name in heard if name.startswith(("finish", "friend"))]


def test_with_less_motion_the_end_of_the_move_stands_there_at_once() -> None:
    is_moving, heard = moves_after(TRICK, "stop", reader=Reader(reduced_motion=True))
    assert not is_moving
    assert heard.count("finish_secrecy") == 1


def drag(hands: Hands, x: float, y: float, by: float) -> None:
    hands.game.touch(Touch("press", x, y))
    for step in range(1, 6):
        hands.game.touch(Touch("move", x + by * step / 5, y))
    hands.game.touch(Touch("release", x + by, y))
    hands.take()


def beside_everything(hands: Hands) -> tuple[float, float]:
    x, y, width, height = hands.part("traveller").rect
    return x + width / 2, y + height / 2


def test_a_drag_beside_every_board_looks_around_and_answers_nothing() -> None:
    hands = reading(FINE)
    before, parts = hands.picture(), hands.targets()
    drag(hands, *beside_everything(hands), by=-60)
    assert hands.picture() != before
    assert hands.targets() == parts and hands.answered == []


def test_looking_around_shows_the_same_for_every_key() -> None:
    seen = []
    for item in (TRICK, FINE):
        hands = reading(item)
        drag(hands, *beside_everything(hands), by=-60)
        seen.append(hands.picture())
    assert seen[0] == seen[1]


def test_a_drag_that_begins_on_a_board_does_not_look_around() -> None:
    hands = reading(FINE)
    before = hands.picture()
    x, y, width, height = hands.part("message").rect
    drag(hands, x + width / 2, y + height / 2, by=-60)
    assert hands.picture() == before


def test_the_next_message_is_met_looking_straight_ahead() -> None:
    hands, other = reading(FINE), reading(FINE)
    drag(hands, *beside_everything(hands), by=-60)
    for one in (hands, other):
        while one.game.round.at == 0:
            one.wait_for(one.targets)
            targets = {part.name for part in one.targets()}
            one.tap("answer_go" if "answer_go" in targets else "next")
        one.wait_for(lambda one=one: one.game.round.phase == "read")
        one.wait(2)
    assert hands.part("traveller").rect == other.part("traveller").rect


def test_nothing_can_be_touched_while_an_answer_is_on_its_way_to_the_log() -> None:
    hands = reading(TRICK)
    hands.log_is_open = False
    hands.tap("answer_stop")
    assert hands.targets() == []
    hands.open_log()
    hands.wait_for(lambda: hands.game.round.phase == "clue")
    hands.log_is_open = False
    hands.tap_letter(lambda start: start == 0)
    assert hands.targets() == []
