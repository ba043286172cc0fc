import pytest

from kiosk.store import Response
from kiosk.teacher_desk.teacher_desk_screen import GUESTS, TeacherDeskScreen
from quizzes.text import Text

TITLES = {"F01": Text("免费送皮肤", "", "Free skins")}


@pytest.fixture
def answer(room):
    def make(visit, key, answer, skill="F01"):
        room.store.record(
            Response(visit, "monster_trail", "i", 1, "p", skill, key, "answer", answer, 1.0, 900)
        ).result()

    return make


@pytest.fixture
def desk(room):
    return TeacherDeskScreen(*room.given, TITLES)


def opened(room, desk, index):
    desk.openClass(index)
    room.wait(lambda: desk.rows or desk.note not in ("", "正在数……"))
    return desk.rows


def test_a_class_shows_exactly_its_own_answers(room, answer):
    made = room.a_class()
    seat = room.store.start_visit("3-4", "zh", made.seats[1]).result()
    guest = room.store.start_visit("3-4", "zh").result()
    for given in ("stop", "stop", "ask", "go", "stop"):
        answer(seat, "R", given)
    answer(seat, "G", "stop")
    answer(guest, "R", "go")
    row = opened(room, TeacherDeskScreen(*room.given, TITLES), 0)[0]
    tricks, _, fine = row["keys"]
    assert row["title"] == "免费送皮肤"
    assert (tricks["stop"], tricks["ask"], tricks["go"]) == (3, 1, 1)
    assert (fine["stop"], fine["isEnough"], fine["note"]) == (1, False, "还太少")
    assert row["hits"].startswith("3/5（") and row["seats"] == "1"
    assert row["falseAlarms"] == "还太少"


def test_guests_are_a_group_of_their_own(room, desk, answer):
    guest = room.store.start_visit("3-4", "zh").result()
    answer(guest, "A", "ask", skill="F09")
    row = opened(room, desk, GUESTS)[0]
    assert row["title"] == "F09" and row["keys"][1]["ask"] == 1 and row["seats"] == "—"


def test_a_class_without_answers_says_so(room):
    room.a_class()
    desk = TeacherDeskScreen(*room.given, TITLES)
    assert opened(room, desk, 0) == [] and "还没有" in desk.note


def test_each_opening_is_audited(room, desk):
    opened(room, desk, GUESTS)
    room.wait(room.store.deeds)
    deed = room.store.deeds()[0]
    assert deed.role == "teacher" and "guests" in deed.what


def test_a_count_for_a_class_that_was_left_is_dropped(room, answer):
    made = room.a_class()
    seat = room.store.start_visit("3-4", "zh", made.seats[1]).result()
    answer(seat, "R", "stop")
    desk = TeacherDeskScreen(*room.given, TITLES)
    desk.openClass(0)
    desk.goBack()
    assert opened(room, desk, GUESTS) == []


def test_the_page_says_that_it_claims_no_learning_and_ranks_nobody(desk):
    assert "不给孩子排名" in desk.words["says"]["words"]
    desk.toggleLanguage()
    assert "ranks no one" in desk.words["says"]["words"]
