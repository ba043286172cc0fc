"""What hangs on the wall is shown to an empty hall: words and covers, never a voice."""

import pytest

from kiosk.attract.attract_screen import AttractScreen
from kiosk.attract.broadcasts import Broadcast, after, shown_seconds
from quizzes.text import Text

HELLO, BYE = Text("大家好。", "dà jiā hǎo", "Hello."), Text("再见。", "zài jiàn", "Goodbye.")


def broadcast(title="大桥", lines=(HELLO, BYE), starts=(2.6, 8.0), **changed):
    told = {"is_fictional": False, "language": "zh", "cover": b"PNG", "seconds": 30.0, **changed}
    return Broadcast(Text(title, "dà qiáo", "Bridge"), lines=lines, line_starts=starts, **told)


@pytest.fixture
def screen(room):
    made = AttractScreen(room.reading, 3)
    yield made
    made.leave()


def test_lines_follow_each_other_then_the_next_programme():
    two = [broadcast(), broadcast("小河", (HELLO,))]
    assert [after(two, 0, 0), after(two, 0, 1), after(two, 1, 0)] == [(0, 1), (1, 0), (0, 0)]


def test_a_line_stays_as_long_as_it_is_said_within_bounds():
    assert shown_seconds(broadcast(), 0) == pytest.approx(5.4)
    assert shown_seconds(broadcast(), 1) == 9.0
    assert shown_seconds(broadcast(starts=()), 0) == 3.5


def test_the_screen_shows_title_cover_and_line(screen):
    screen.show_broadcasts([broadcast(is_fictional=True)])
    assert screen.hasBroadcast
    assert screen.broadcastTitle["words"] == "大桥"
    assert screen.broadcastLabel["words"] == "小故事（虚构）"
    assert screen.broadcastCaption == {"words": "大家好。", "pinyin": "dà jiā hǎo"}
    screen._go_on()
    assert screen.broadcastCaption["words"] == "再见。"


def test_a_line_stays_in_the_language_it_was_read_in(room, screen):
    screen.show_broadcasts([broadcast()])
    room.reading.toggle_language()
    assert screen.broadcastCaption["words"] == "大家好。"
    assert screen.broadcastTitle["words"] == "Bridge"


def test_when_nothing_hangs_there_is_no_card(screen):
    screen.show_broadcasts([broadcast()])
    screen.show_broadcasts([])
    assert not screen.hasBroadcast
    assert not screen._turn.isActive()


def test_a_touch_ends_the_turning(screen):
    screen.show_broadcasts([broadcast()])
    screen.leave()
    assert not screen._turn.isActive()
