"""The way of the tour past the teacher's class desk, and a check that children take in turns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QTest

from kiosk.tour.walk import Walk
from kiosk.usb.sticks import Folders

if TYPE_CHECKING:
    from kiosk.store.classes import NewClass

TEACHER_PIN = "314159"
FIRST = 1  # the seat that is asked for first
ANSWERED = range(8, 15)  # seats that have answered the check on another day
SETTLED_MS = 80


class Classes(Walk):
    """Walks where a class is looked after. The teacher's PIN has been set before."""

    made: NewClass

    def class_desk(self) -> None:
        """A roster, a check in turns with one child's answers, its results, the ways out."""
        self._plan()
        self._one_child_is_checked()
        self._others_were_checked()
        self._look_and_take()

    def _plan(self) -> None:
        self._to_the_desk()
        self._take("classes")
        self._touch_desk("roster_in")
        self._take("classes-roster")
        self._touch_desk("file_0", "dry_run")
        self._take("classes-dry-run")
        self._touch_desk("no")
        self._touch_desk("class_0")
        self._take("class")
        self._touch_desk("open_checks")
        self._take("class-check-plan")
        self._touch_desk("check_before")
        self._touch_desk("begin_turns", seats=True)
        self._take("class-check-turns")
        self._finger.touch("leave_to_children")
        self._await("AttractScreen")

    def _one_child_is_checked(self) -> None:
        store = self._station.store
        assert store is not None
        self._finger.touch_at(self._station.width // 2, round(self._station.height * 0.7))
        self._await("WelcomeScreen")
        self._take("welcome-next-seat")
        self._finger.touch("my_turn")
        self._await("SignInScreen")
        for picture in self.made.pictures[FIRST]:
            self._finger.touch(f"picture_{picture}")
        screen: Any = self._await("CheckScreen")
        self._take("check-begin")
        self._finger.touch("check_begin")
        self._take("check-message")
        while screen.step == "message":
            self._one_answer(screen)
        self._take("check-end")
        store.stop_turns().result()  # else the next seat is asked for
        self._finger.touch("check_done")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _one_answer(self, screen: Any) -> None:
        left = screen.progress
        self._finger.touch("check_ask")
        self._finger.wait(lambda: screen.progress != left or screen.step == "end", "the next")

    def _others_were_checked(self) -> None:
        """What some seats answered before, so that there is a result to show."""
        from kiosk.store import Response

        store = self._station.store
        assert store is not None
        given = (("R", "stop"), ("R", "stop"), ("R", "go"), ("G", "go"), ("A", "stop"))
        for seat in ANSWERED:
            visit = store.start_visit("3-4", "zh", self.made.seats[seat]).result()
            for number, (key, answer) in enumerate(given):
                told = Response(
                    visit, "check", f"made-up-{number}", 1, f"made-up-{number}", "F01", key,
                    "answer", answer, 1.0, 9000, detail={"occasion": "before"},
                )  # fmt: skip
                store.record(told).result()
            store.end_visit(visit, "goodbye").result()

    def _look_and_take(self) -> None:
        self._to_the_desk()
        self._touch_desk("class_0")
        self._touch_desk("open_checks")
        self._take("class-check-results")
        self._touch_desk("classes_back")
        self._touch_desk("open_turns")
        self._touch_desk("begin_turns", seats=True)
        self._take("class-turns")
        self._touch_desk("stop_turns")
        self._touch_desk("classes_back")
        self._touch_desk("open_take")
        self._take("class-take-away")
        self._touch_desk("take_xlsx")
        self._take("class-where")
        self._touch_desk("classes_back")
        self._touch_desk("classes_back")
        self._touch_desk("open_seats")
        self._take("class-seats")
        self._touch_desk("classes_back")
        self._touch_desk("erase_class")
        self._take("class-erase")
        self._touch_desk("no")
        self._finger.touch("classes_leave")
        self._await("AttractScreen")

    def _to_the_desk(self) -> None:
        self._through_the_door("teacher", TEACHER_PIN, "TeacherDeskScreen")
        self._finger.touch("teacher_classes")
        desk: Any = self._await("ClassDeskScreen")
        desk.tools = replace(desk.tools, sources=[Folders([self._stick_with_a_roster()])])

    def _stick_with_a_roster(self) -> Path:
        from kiosk.store.rosters import RosterRow
        from kiosk.take_away.roster_file import write_roster

        stick = self._station.folder / "ROSTERS"
        stick.mkdir(exist_ok=True)
        rows = [RosterRow("五（1）班", "5-6", number) for number in range(1, 4)]
        write_roster(stick / "roster.csv", rows, self._station.reading.text_language)
        return stick

    def _touch_desk(self, name: str, heading: str = "", *, seats: bool = False) -> None:
        """Touches and waits until the desk has done what it was asked, and shows it."""
        self._finger.touch(name)
        desk: Any = self._station.screen()
        self._finger.wait(lambda: desk.said != desk.say("working"), f"the end of {name}")
        if heading:
            self._finger.wait(lambda: desk.heading == desk.say(heading), heading)
        if seats:
            self._finger.wait(lambda: bool(desk.tiles), "the seats")
        QTest.qWait(SETTLED_MS)

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        raise NotImplementedError
