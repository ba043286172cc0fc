"""The way of the tour behind the children's screens: sign-in, staff door, both desks."""

from __future__ import annotations

from typing import Any

from kiosk.tour.backups import Backups
from kiosk.tour.booth import Booth
from kiosk.tour.bosses import Bosses
from kiosk.tour.classes import Classes
from kiosk.tour.editor import Editor
from kiosk.tour.first_start import FirstStart
from kiosk.tour.hall import Hall
from kiosk.tour.packs import Packs
from kiosk.tour.recovery import Recovery
from kiosk.tour.settings import SettingsTour
from kiosk.tour.typing_in import TypingIn
from kiosk.tour.wall import Wall

STAFF_PIN, TEACHER_PIN = "271828", "314159"
CORNER_PX = 12
SEAT = 7


class Desks(
    Backups,
    Bosses,
    Booth,
    Classes,
    Editor,
    FirstStart,
    Hall,
    Packs,
    SettingsTour,
    Recovery,
    TypingIn,
    Wall,
):
    """Walks where a class signs in and where grown-ups work."""

    def class_signs_in(self) -> None:
        """A class tile, a seat number, three pictures."""
        store = self._station.store
        assert store is not None
        made = self.made = store.new_class("三（2）班", 24, "3-4").result()
        store.change_settings("staff", class_seats_on=True).result()
        store.set_pin("staff", 1, STAFF_PIN).result()
        store.set_pin("teacher", 1, TEACHER_PIN).result()
        for seat in store.seats(made.id)[:20]:
            store.set_consent(seat.id, f"2026-{seat.number:03d}", "staff").result()
        self._came_before(made.seats[SEAT])
        self._finger.touch_at(self._station.width // 2, round(self._station.height * 0.7))
        self._await("WelcomeScreen")
        self._take("welcome-with-class")
        self._finger.touch("my_class")
        self._await("SignInScreen")
        self._take("sign-in-class")
        self._finger.touch("class_0")
        self._take("sign-in-seat")
        self._finger.touch(f"seat_{SEAT}")
        pictures = made.pictures[SEAT]
        self._finger.touch(f"picture_{pictures[0]}")
        self._take("sign-in-pictures")
        for picture in pictures[1:]:
            self._finger.touch(f"picture_{picture}")
        self._await("HomeScreen")
        self._finger.touch("place_monster_trail")
        self._await("LevelsScreen")
        self._finger.touch("level_mixed")
        self._await("PlayScreen")
        answers = ["right", "right", "ask", "wrong", "right", "go", "right", "stop"]
        self._play("seat", answers, only=("none",))
        self._await("DebriefScreen")
        self._take("debrief-seat")
        self._finger.touch("debrief_home")
        self._await("HomeScreen")
        self._finger.touch("passport")
        self._await("PassportScreen")
        self._take("passport-seat")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _came_before(self, seat: bytes) -> None:
        """An earlier visit of the seat: four chapters with glows."""
        store = self._station.store
        assert store is not None
        visit = store.start_visit("3-4", "zh", seat).result()
        for level, glows in (("hurry", 3), ("secrecy", 4), ("too_good", 2), ("threat", 2)):
            made = store.start_round(visit, "monster_trail", level, "", 1).result()
            store.end_round(made, glows, is_finished=True).result()
        store.end_visit(visit, "goodbye").result()

    def staff(self) -> None:
        """Five taps in the corner, the PIN, each page of the desk."""
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        for tab in ("notices", "classes", "pins", "health"):
            self._finger.touch(f"tab_{tab}")
            self._take(f"staff-{tab}")
        self.settings_pages()
        self._finger.touch("tab_classes")
        self._finger.touch("desk_class_0")
        self._take("staff-seats")
        self._finger.touch("desk_seat_1")
        self._take("staff-seat")
        self._finger.touch("enter_consent")
        self._take("staff-consent")
        self.type_convention(STAFF_PIN)
        self._finger.touch("desk_desktop")
        self._take("staff-exit")
        self._finger.touch("exit_no")
        self._finger.touch("desk_leave")
        self._await("AttractScreen")
        self.as_staff_have_set_it()
        self._await("AttractScreen")

    def teacher(self) -> None:
        """The class map, what stands behind it, the tables, and a class that agrees on cards."""
        self._through_the_door("teacher", TEACHER_PIN, "TeacherDeskScreen")
        self._take("teacher-groups")
        self._finger.touch("group_0")
        self._take_drawn("teacher-map")
        pages: Any = self._station.screen()
        self._finger.touch(f"spot_{pages.reports.drawn.spots[0]['name']}")
        self._take_drawn("teacher-items")
        self._finger.touch(f"spot_{pages.reports.drawn.spots[0]['name']}")
        self._take_drawn("teacher-item")
        self._finger.touch("tab_trend")
        self._take_drawn("teacher-trend")
        self._finger.touch("tab_check")
        self._take_drawn("teacher-check")
        self._finger.touch("tab_seats")
        self._take("teacher-seats")
        self._finger.touch(f"report_seat_{SEAT}")
        self._take_drawn("teacher-seat")
        self._finger.touch("tab_skills")
        self._take("teacher-class")
        self._finger.touch("tab_puzzle")
        self._take("teacher-puzzle")
        self._class_agrees()

    def _take_drawn(self, name: str) -> None:
        """A picture when the report has been drawn."""
        screen: Any = self._station.screen()
        self._finger.wait(lambda: screen.reports.drawn.image is not None, name)
        self._take(name)

    def _class_agrees(self) -> None:
        """我们班的公约: five cards, a sixth that has to wait, the sheet, kept."""
        self._finger.touch("teacher_agreement")
        self._await("AgreementScreen")
        screen: Any = self._station.screen()
        self._take("agreement-cards")
        for card in screen.cards[-6:]:
            self._finger.touch(f"card_{card['id']}")
        self._take("agreement-five")
        self._finger.touch("agreement_these")
        self._take("agreement-sheet")
        self._finger.touch("agreement_keep")
        self._finger.wait(lambda: bool(screen.isKept), "the sheet to be kept")
        self._take("agreement-kept")
        self._finger.touch("agreement_done")
        self._await("AttractScreen")

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        for _ in range(5):
            self._finger.touch_at(CORNER_PX, CORNER_PX)
        self._await("StaffDoorScreen")
        self._take(f"door-{role}")
        self._finger.touch(f"role_{role}")
        self._finger.touch(f"pin_{pin[0]}")
        self._take(f"door-pin-{role}")
        for digit in pin[1:]:
            self._finger.touch(f"pin_{digit}")
        self._finger.touch("pin_ok")
        self._await(desk)

    @property
    def _on(self) -> str:
        return type(self._station.screen()).__name__
