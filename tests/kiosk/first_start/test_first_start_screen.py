"""The steps' own rules, without the glass."""

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.first_start.first_start_screen import FirstStartScreen
from kiosk.first_start.lent import Lent, LentPage
from kiosk.first_start.steps import STEPS
from kiosk.shell.idle import DESK_SECONDS


class Page(QObject):
    changed = Signal()

    def open(self):
        self.is_open = True

    def close(self):
        self.is_open = False


@pytest.fixture
def screen(room):
    room.pages = []

    def lend():
        room.pages.append(Page())
        return LentPage(room.pages[-1], "")

    lent = Lent((1920, 1080), 4.03, lend, lend)
    room.applied = []
    return FirstStartScreen(*room.given, room.applied.append, lent)


def on_to(screen, room, step):
    screen.goOn()
    room.wait(lambda: screen.at == step)


def test_going_on_leads_through_all_steps_to_the_list(screen, room):
    screen.begin()
    for step in STEPS:
        assert screen.at == step
        screen.later()
    assert screen.at == "list"
    room.wait(lambda: len(room.store.setting_up()) == len(STEPS))
    assert set(room.store.setting_up().values()) == {"later"}


def test_the_language_of_the_glass_is_the_one_it_starts_in(screen, room):
    screen.openStep("language")
    screen.language_step.choose("en")
    on_to(screen, room, "name")
    assert room.store.settings().language == "en" and room.applied


def test_a_name_is_needed_to_go_on_and_a_line_break_is_no_name(screen, room):
    screen.openStep("name")
    screen.name_step.write(" \n ")
    assert not screen.canGoOn
    screen.name_step.write(" 江边青少年网络素养中心\n")
    on_to(screen, room, "screen")
    assert room.store.settings().centre_name == "江边青少年网络素养中心"


def test_a_name_half_typed_is_kept_when_nobody_goes_on(screen, room):
    screen.openStep("name")
    screen.name_step.write("江边")
    screen.leave()
    room.wait(lambda: room.store.settings().centre_name == "江边")


def test_the_card_that_fits_sets_both_sides_of_the_glass(screen, room):
    screen.openStep("screen")
    screen.screen_step.grow(16)
    on_to(screen, room, "touch")
    settings = room.store.settings()
    assert settings.width_mm == pytest.approx(1920 / screen.screen_step.cardWidth * 85.6, abs=0.1)
    assert settings.height_mm < settings.width_mm


def test_a_tone_nobody_heard_is_not_done(screen, room):
    screen.openStep("sound")
    for answer, is_done in (("no", False), ("yes", True), ("none", True)):
        screen.sound_step.answer(answer)
        assert screen.canGoOn is is_done


def test_class_seats_need_both_sentences_and_are_audited_with_them(screen, room):
    screen.openStep("guests")
    screen.guests_step.choose("classes")
    screen.guests_step.tick("rules")
    assert not screen.canGoOn
    screen.guests_step.tick("assessment")
    on_to(screen, room, "retention")
    assert room.store.settings().class_seats_on
    assert any("impact assessment" in deed.what for deed in room.store.deeds())


def test_days_stay_within_what_is_allowed(screen, room):
    screen.openStep("retention")
    for _ in range(30):
        screen.retention_step.add(1)
    on_to(screen, room, "packs")
    assert room.store.settings().keep_days == 180


def test_the_silence_is_shorter_once_there_is_a_pin(screen, room):
    assert screen.idle_seconds == 600
    room.store.set_pin("staff", 1, "482915").result()
    screen.openStep("guests")
    assert screen.idle_seconds == DESK_SECONDS


def test_a_test_with_no_new_cell_for_long_ends_by_itself_and_keeps_the_dead_ones(screen, room):
    screen.openStep("touch")
    step = screen.touch_step
    step.begin()
    step.touch(0.5, 0.5)
    step._still.timeout.emit()
    assert not step.isPainting and screen.canGoOn
    room.wait(lambda: room.store.touch_check() is not None)
    assert len(room.store.touch_check().dead) == 14 * 8 - 1


def test_a_lent_page_is_made_when_its_step_comes_and_open_only_while_it_does(screen, room):
    assert room.pages == []
    for _ in range(2):
        screen.openStep("packs")
        assert [page.is_open for page in room.pages] == [True]
        screen.showList()
        assert not room.pages[0].is_open


def test_a_convention_not_wanted_is_done_and_yet_not_there(screen, room):
    screen.openStep("convention")
    assert not screen.canGoOn
    screen.contents_step.without()
    on_to(screen, room, "list")
    screen.openStep("convention")
    assert not screen.contents_step.isThere
