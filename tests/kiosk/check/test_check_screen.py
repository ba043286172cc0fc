"""A check asks for each message once, waits for the disk, and says nothing of right or wrong."""

from types import SimpleNamespace

import pytest

from kiosk.check.check_screen import CheckScreen
from kiosk.shell.reading import Reading
from quizzes.text import Text


@pytest.fixture
def check(qapp):
    def item(name):
        return SimpleNamespace(id=name, text=Text("好", "hǎo", name), sender=Text("甲", "jiǎ", "A"))

    asked = []
    screen = CheckScreen(
        Reading("en"),
        [item("one"), item("two")],
        lambda item, answer, seconds, done: asked.append((item.id, answer, done)),
        done_before=10,
    )
    screen.asked = asked
    return screen


def test_the_next_message_comes_when_the_answer_is_durable(check):
    check.begin()
    assert (check.message["words"], check.progress) == ("one", "11 / 12")
    check.choose("stop")
    check.choose("go")  # a second finger while the first answer is written
    assert [given[:2] for given in check.asked] == [("one", "stop")]
    check.asked[0][2]()
    assert check.message["words"] == "two"


def test_the_end_is_told_once_and_says_thanks(check):
    ended = []
    check.finished.connect(lambda: ended.append(True))
    check.begin()
    for answer in ("ask", "go"):
        check.choose(answer)
        check.asked[-1][2]()
    assert check.step == "end" and ended == [True]
    check.choose("stop")
    assert len(check.asked) == 2


def test_nothing_is_answered_before_the_beginning(check):
    check.choose("stop")
    assert check.asked == [] and check.step == "begin"


def test_after_goodbye_a_late_answer_finds_nobody(check):
    check.begin()
    check.choose("stop")
    check.leave()
    check.asked[0][2]()
    assert check.progress == "11 / 12"
