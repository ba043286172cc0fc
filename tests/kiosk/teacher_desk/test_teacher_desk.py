import pytest

from kiosk.store import Response
from kiosk.teacher_desk.puzzle_table import Titles
from kiosk.teacher_desk.teacher_desk_screen import GUESTS, TeacherDeskScreen
from quizzes.text import Text

TITLES = {"F01": Text("免费送皮肤", "", "Free skins")}

LINE = Text("要善于网上学习，不浏览不良信息；", "", "Be good at learning online")
CONVENTIONS = {"convention-2001": Titles(Text("公约", "", "Convention"), {"line-1": LINE})}


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


def play_puzzle(room, visit):
    """Six first tries at pairs, a picture, two orders, six cases for line 1."""
    level = "convention-2001.pairs"
    in_round = room.store.start_round(visit, "convention_puzzle", level, "", 1).result()
    steps = [("match", score, {}) for score in (1, 1, 1, 1, 1, 0, None)]
    steps += [("puzzle", None, {})] + [("order", 0.8, {"distance": n}) for n in (0, 1, 2, 3, 4)]
    steps += [("apply", score, {"right": ["line-1"]}) for score in (1, 1, 1, 0, 0, 0)]
    for kind, score, detail in steps:
        item = "case-1" if kind == "apply" else "convention-2001.line-1"
        given = ("", "", "", kind, "x", score, 900, in_round)
        room.store.record(
            Response(visit, "convention_puzzle", item, 1, *given, detail=detail)
        ).result()


@pytest.mark.parametrize("is_guest", [False, True])
def test_the_puzzle_is_told_rung_by_rung_and_use_line_by_line(room, is_guest):
    made = room.a_class()
    who = None if is_guest else made.seats[1]
    play_puzzle(room, room.store.start_visit("3-4", "zh", who).result())
    desk = TeacherDeskScreen(*room.given, TITLES, CONVENTIONS)
    desk.openClass(GUESTS if is_guest else 0)
    room.wait(lambda: desk.puzzleRows)
    desk.showTab("puzzle")
    told = {row["name"]: row for row in desk.puzzleRows}
    assert list(told) == ["convention-2001", "puzzle", "match", "order", "use", "line-1"]
    assert told["match"]["says"] == "5/6（44–97%）" and told["puzzle"]["says"] == "拼好 1 幅"
    assert told["order"]["says"] == "5 次，平均要换 2.0 次位置才对"
    assert told["line-1"]["title"] == LINE.zh and told["line-1"]["says"].startswith("3/6（")
    assert told["line-1"]["seats"] == ("—" if is_guest else "1")
    assert desk.rows == []


def test_only_the_applied_cases_are_said_to_tell_of_use(desk):
    assert "只有「用一用」" in desk.words["puzzle_says"]["words"]
    desk.toggleLanguage()
    assert "only the applied cases" in desk.words["puzzle_says"]["words"]


def test_a_class_that_never_played_the_puzzle_is_told_so(room, desk):
    opened(room, desk, GUESTS)
    desk.showTab("puzzle")
    assert "还没有拼公约" in desk.note
