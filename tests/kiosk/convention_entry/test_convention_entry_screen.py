"""The way through the typing: who types, what is compared, what a power cut leaves."""

from concurrent.futures import Future

import pytest

from kiosk.convention_entry.convention_entry_screen import ConventionEntryScreen
from kiosk.problems import StationProblem, Words

PINS = {1: "482915", 2: "603718"}
TEXT = "先想一想，再点发送；\n不骂人，好好说话。"
SOURCE = {"title": "好习惯公约", "issuer": "少年宫", "print": "海报", "day": "20240601"}


def come(value):
    future = Future()
    future.set_result(value)
    return future


@pytest.fixture
def entry(room):
    for number, pin in PINS.items():
        room.store.set_pin("staff", number, pin).result()
    made = []

    def begin(faults=(), put_in=lambda: come({"installed": "local@1.0.1"})):
        def ask(record):
            read = {**record, "title": {**record["title"], "pinyin": "hǎo xí guàn gōng yuē"}}
            doubts = [{} for _ in range(2 + len(record["lines"]))]
            doubts[0] = {"0": ["hǎo", "hào"]}
            return come({"record": read, "doubts": doubts, "faults": list(faults)})

        made.append(ConventionEntryScreen(*room.given, ask, put_in))
        return made[-1]

    yield begin
    for screen in made:
        screen.leave()


def fill_source(screen):
    for field, text in SOURCE.items():
        screen.write(field, text)
    screen.goOn()


def pin(screen, room, number):
    for digit in PINS[number]:
        screen.digit(digit)
    screen.send()
    room.wait(lambda: not screen.isBusy)


def typed_twice(screen, room, second=TEXT, by=2):
    fill_source(screen)
    pin(screen, room, 1)
    screen.write("first", TEXT)
    screen.goOn()
    pin(screen, room, by)
    if screen.view == "alone":
        for sentence in ("print", "twice", "source"):
            screen.tick(sentence)
        screen.goOn()
    screen.write("second", second)
    screen.goOn()


def test_without_its_source_nothing_is_typed(entry):
    screen = entry()
    screen.write("title", "好习惯公约")
    assert not screen.canGoOn
    screen.write("day", "20240231")
    assert screen.dayNote


def test_two_people_who_agree_bring_it_into_the_pack(entry, room):
    screen = entry()
    typed_twice(screen, room)
    assert screen.view == "compare" and screen.differs == []
    screen.goOn()
    room.wait(lambda: screen.canGoOn)
    screen.nextReading(0, 0)
    screen.goOn()
    room.wait(lambda: screen.view == "done")
    [draft] = room.store.drafts("approved")
    assert (draft.writers, draft.approver, draft.is_single) == ((1,), 2, False)
    assert draft.content["record"]["title"]["pinyin"].startswith("hào")
    room.wait(lambda: room.store.setting_up() == {"convention": "done"})
    assert room.store.typed_convention() == {}


def taken_in(screen, room, first=1, second=2):
    fill_source(screen)
    if screen.view == "again":
        screen.goOn()
    for number, view in ((first, "first"), (second, "second")):
        pin(screen, room, number)
        screen.write(view, TEXT)
        screen.goOn()
    screen.goOn()
    room.wait(lambda: screen.canGoOn)
    screen.goOn()
    room.wait(lambda: screen.view == "done")
    room.store.note_in_pack([room.store.drafts()[0].id], "local@1.0.1").result()


def test_a_convention_typed_before_is_asked_about_and_gets_its_next_revision(entry, room):
    taken_in(entry(), room)
    [old] = room.store.drafts()
    again = entry()
    fill_source(again)
    assert again.view == "again" and "《好习惯公约》（2024年）" in again.againTold
    again.goBack()
    taken_in(again, room, first=2, second=1)  # who checked it then may write it now
    [new] = room.store.drafts()
    assert (new.slug, new.revision, new.writers, new.approver) == (old.slug, 2, (2,), 1)
    ids = [[line["id"] for line in one.content["record"]["lines"]] for one in (old, new)]
    assert ids[0] == ids[1]


def test_one_of_another_name_or_year_is_another_convention(entry, room):
    taken_in(entry(), room)
    other = entry()
    for field, text in {**SOURCE, "day": "20250601"}.items():
        other.write(field, text)
    other.goOn()
    assert other.view == "who_first"
    other.goBack()
    other.write("title", "《好习惯公约》")
    other.write("day", SOURCE["day"])
    other.goOn()
    assert other.view == "again" and "《《" not in other.againTold


def test_a_difference_is_shown_and_has_to_be_mended(entry, room):
    screen = entry()
    typed_twice(screen, room, TEXT.replace("发送", "发"))
    assert [line["number"] for line in screen.differs] == [1] and not screen.canGoOn
    screen.mend("second")
    screen.write("second", TEXT)
    screen.goOn()
    assert screen.canGoOn


def test_one_person_alone_confirms_three_things_and_it_is_marked(entry, room):
    screen = entry()
    fill_source(screen)
    pin(screen, room, 1)
    screen.write("first", TEXT)
    screen.goOn()
    pin(screen, room, 1)
    assert screen.view == "alone" and not screen.canGoOn
    screen.goBack()
    pin(screen, room, 1)
    for sentence in ("print", "twice", "source"):
        screen.tick(sentence)
    screen.goOn()
    screen.write("second", TEXT)
    screen.goOn()
    assert "单人审核" in screen.signed
    screen.goOn()
    room.wait(lambda: screen.canGoOn)
    screen.goOn()
    room.wait(lambda: screen.view == "done")
    assert room.store.drafts("approved")[0].is_single


def test_a_wrong_pin_lets_nobody_type(entry, room):
    screen = entry()
    fill_source(screen)
    for digit in "111222":
        screen.digit(digit)
    screen.send()
    room.wait(lambda: screen.message != "")
    assert screen.view == "who_first" and screen.digits == 0


def test_a_line_that_breaks_a_rule_is_named_and_stops_it(entry, room):
    fault = {
        "field": "typed-0a-2.text.zh",
        "zh": "半角标点。改成全角。",
        "en": "Half-width. Mend it.",
    }
    screen = entry([fault])
    typed_twice(screen, room)
    screen.goOn()
    room.wait(lambda: not screen.isBusy)
    assert screen.faults == ["第 2 行：半角标点。改成全角。"] and not screen.canGoOn


def test_what_was_typed_is_there_after_a_power_cut(entry, room):
    screen = entry()
    fill_source(screen)
    pin(screen, room, 1)
    screen.write("first", TEXT)
    room.wait(lambda: room.store.typed_convention().get("first") == TEXT)
    again = entry()
    assert (again.typed["first"], again.typed["title"]) == (TEXT, SOURCE["title"])
    assert again.canGoOn


def test_where_the_pack_fails_it_is_said_and_done_again_with_the_same_draft(entry, room):
    problem = StationProblem(Words("磁盘满了", "full"), "", Words("腾出空间", "make room"))
    outcomes = [problem, None]

    def put_in():
        future = Future()
        fault = outcomes.pop(0)
        future.set_exception(fault) if fault else future.set_result({})
        return future

    screen = entry(put_in=put_in)
    typed_twice(screen, room)
    screen.goOn()
    room.wait(lambda: screen.canGoOn)
    screen.goOn()
    room.wait(lambda: "磁盘满了" in screen.message)
    screen.goOn()
    room.wait(lambda: screen.view == "done")
    assert len(room.store.drafts()) == 1
