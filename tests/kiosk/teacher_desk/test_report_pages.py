"""Where touches lead on the drawn pages, what they show, and what is recorded."""

import pytest

from kiosk.store import Response
from kiosk.teacher_desk.drawn_page import DrawnPage
from kiosk.teacher_desk.report_pages import ReportPages
from quizzes.glowpack.core import core_pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return core_pack(forms=tmp_path_factory.mktemp("forms"))


@pytest.fixture
def pages(room, pack):
    pages = ReportPages(*room.given, lambda: [pack])
    pages.drawn.lay(1200, 700, 80, 3)
    return pages


def play(room, pack, who=None, times=6, **detail):
    visit = room.store.start_visit("3-4", "zh", who).result()
    pair = next(pair for pair in pack.pairs if pair.r.form == "train")
    for item in pair.items * times:
        given = {"R": "stop", "A": "ask", "G": "go"}[item.key]
        room.store.record(
            Response(visit, "monster_trail", item.id, item.revision, pair.id, pair.skill,
                     item.key, "answer", given, 1.0, 900, detail=detail)
        ).result()  # fmt: skip
    return pair


@pytest.fixture
def played(room, pack):
    """A class whose seat 1 has answered, as the store lists it, and the pair."""
    made = room.a_class()
    pair = play(room, pack, made.seats[1])
    return room.store.classes()[0], pair


def spots(room, pages):
    room.wait(lambda: pages.drawn.image is not None or pages.note not in ("", "正在数……"))
    return [spot["name"] for spot in pages.drawn.spots]


def test_a_touch_on_a_skill_leads_to_its_messages_and_on_to_one_of_them(room, pages, played):
    school_class, pair = played
    pages.open(school_class)
    pages.show("map")
    assert spots(room, pages) == [f"skill_{pair.skill}"]
    pages.touch(f"skill_{pair.skill}")
    assert pages.tab == "items" and pages.whose.startswith(pair.skill)
    names = {f"item_{item.id}_{item.revision}" for item in pair.items}
    assert set(spots(room, pages)) == names
    pages.touch(names.pop())
    assert spots(room, pages) == [] and pages.drawn.image is not None


def test_back_goes_one_step_at_a_time(room, pages, played):
    school_class, pair = played
    pages.open(school_class)
    pages.show("map")
    pages.touch(f"skill_{pair.skill}")
    pages.touch(f"item_{pair.r.id}_{pair.r.revision}")
    assert pages.go_back() and len(spots(room, pages)) == 2
    assert pages.go_back() and pages.whose == ""
    assert not pages.go_back()


def test_each_opening_of_a_seat_is_recorded(room, pages, played):
    school_class, _ = played
    pages.open(school_class)
    pages.show("seats")
    assert [seat["number"] for seat in pages.seats] == [1, 2, 3]
    pages.openSeat(1)
    room.wait(lambda: pages.drawn.image is not None)
    assert pages.whose == "1 号座位" and pages.seats == []
    deeds = [deed.what for deed in room.store.deeds()]
    assert f"opened the page of {school_class.name} seat 1" in deeds


def test_guests_have_no_seats(room, pages, pack):
    play(room, pack)
    pages.open(None)
    pages.show("seats")
    assert pages.seats == [] and "没有座位" in pages.note
    pages.openSeat(1)
    assert pages.drawn.image is None


def test_practice_and_checks_follow_each_other(room, pages, played, pack):
    school_class, _ = played
    pages.open(school_class)
    pages.show("map")
    told = []
    for _ in range(5):
        told.append((pages.occasion, len(spots(room, pages))))
        pages.nextOccasion()
    assert told == [
        (f"看：{name}", n)
        for name, n in (
            ("平时练习", 1), ("前测", 0), ("后测", 0), ("四周后测查", 0), ("平时练习", 1)
        )
    ]  # fmt: skip


def test_an_answer_to_an_earlier_question_is_dropped(room, pages, played):
    school_class, _ = played
    pages.open(school_class)
    pages.show("map")
    pages.show("items")
    assert all(name.startswith("item_") for name in spots(room, pages))


def test_nothing_is_shown_of_a_class_that_was_left(room, pages, played):
    pages.open(played[0])
    pages.show("map")
    pages.close()
    room.store.aside(lambda: None).result()
    room.wait(lambda: True)
    assert pages.drawn.image is None and pages.drawn.spots == []


class Numbers:
    """A drawing of pages that each hold one number."""

    title = ""

    def __init__(self):
        self.drawn = []

    def pages(self, room, em):
        return 5

    def draw(self, pen, room, em, page):
        self.drawn.append((page, round(room.height())))
        return []


def test_pages_turn_and_leave_room_for_the_arrows(qapp):
    page, numbers = DrawnPage(), Numbers()
    page.lay(300, 200, 50, 1)
    page.show(numbers, from_the_end=True)
    page.turn(-1)
    page.turn(9)
    page.turn(9)
    assert [number for number, _ in numbers.drawn] == [4, 3, 4]
    assert {high for _, high in numbers.drawn} == {149} and page.count == 5


def test_a_check_has_a_page_that_says_nothing_of_too_few_seats(room, pages, pack):
    made = room.a_class()
    play(room, pack, made.seats[1], occasion="before")
    pages.open(room.store.classes()[0])
    pages.show("check")
    spots(room, pages)
    assert not pages.canFilter and "前测: 做完的座位还不到 5 个，先不显示结果" in pages.drawn.words
    pages.show("map")
    pages.nextOccasion()
    spots(room, pages)
    assert pages.drawn.words == ["前测: 做完的座位还不到 5 个，先不显示结果"]


def test_what_a_page_shows_is_told_in_words_to_who_cannot_see_it(room, pages, played):
    school_class, _ = played
    pages.open(school_class)
    pages.show("map")
    spots(room, pages)
    assert {"停 6  问 0  做 0", "识破骗局", "还太少"} <= set(pages.drawn.words)
    pages.show("seats")
    assert pages.drawn.words == []
