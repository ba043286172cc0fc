"""The way behind the children's screens: the staff door and the two desks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kiosk.problems import StationProblem
from kiosk.putting_back import PuttingBack
from kiosk.setting_up import SettingUp

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.editing import Editing
    from kiosk.station_settings.said import Names
    from kiosk.store import SchoolClass
    from kiosk.teacher_desk.puzzle_table import Titles


class Desks:
    """Leads grown-ups in and out. A visit going on waits behind the door, and ends at a desk.

    The screens of the desks are imported when somebody knocks: a child never waits for them.
    """

    def __init__(self, station: Station) -> None:
        self._station = station
        self._editing: Editing | None = None
        self.setting_up = SettingUp(station)
        self.putting_back = PuttingBack(station)

    def open_door(self) -> None:
        """Five taps in the corner; where nobody has set the station up yet, that first."""
        from kiosk.class_desk.class_desk_screen import ClassDeskScreen
        from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
        from kiosk.staff_door.staff_door_screen import StaffDoorScreen
        from kiosk.teacher_desk.teacher_desk_screen import TeacherDeskScreen

        station = self._station
        at_desk = (StaffDoorScreen, StaffDeskScreen, TeacherDeskScreen, ClassDeskScreen)
        if station.store is None or isinstance(station.navigator.model, at_desk):
            return None
        if self.setting_up.is_open:
            return None
        if self._editing is not None and self._editing.is_open:
            return None
        if self.setting_up.is_due():
            return self.setting_up.open()
        screen = StaffDoorScreen(station.reading, station.store, station.hand_over)
        screen.staffEntered.connect(self._enter_staff_desk)
        screen.teacherEntered.connect(self._enter_teacher_desk)
        screen.putOff.connect(station.go_home)
        screen.left.connect(station.go_home)
        return station.navigator.show(screen)

    def _enter_staff_desk(self, number: int) -> None:
        from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen

        station = self._station
        assert station.store is not None
        station.end_visit("goodbye")
        station.store.note_deed("staff", f"staff {number} opened the desk")
        glass = (station.width, station.height)
        screen = StaffDeskScreen(station.reading, station.store, station.hand_over, glass)
        screen.settings_page.settingsChanged.connect(station.apply)
        screen.settings_page.find_names = self._named_things
        screen.settings_page.toneAsked.connect(lambda: station.speaker.cue("test_tone"))
        screen.pins_page.number = number
        screen.pins_page.sheetAsked.connect(lambda: self._open_recovery(number))
        station.recordings.lend_to(screen.recordings_page, number)
        station.broadcasting.lend_to(screen.microphone_page)
        screen.notices_page.lend_set_up(self.setting_up.left)
        screen.notices_page.setUpAsked.connect(
            lambda: self.setting_up.open(back=lambda: self._enter_staff_desk(number))
        )
        self.putting_back.lend_to(screen.backups_page)
        screen.idleChanged.connect(lambda: station.idle.follow(screen))
        screen.editorAsked.connect(lambda: self._open_editor(number))
        screen.left.connect(station.go_attract)
        screen.desktopAsked.connect(station.desktopAsked)
        station.navigator.show(screen)

    def _named_things(self) -> Names:
        """What settings may name; nothing where the packs can't be read, which staff are told."""
        from kiosk.town import named_things

        try:
            return named_things(self._station.content)
        except StationProblem:
            return {}

    def _open_editor(self, number: int) -> None:
        from kiosk.app import ART
        from kiosk.editing import Editing

        if self._editing is None:
            self._editing = Editing(self._station, ART, self._enter_staff_desk)
        self._editing.open(number)

    def _open_recovery(self, number: int) -> None:
        """A new recovery sheet; then back to the PINs."""
        from kiosk.recovery.recovery_screen import RecoveryScreen
        from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen

        station = self._station
        store = station.store
        assert store is not None
        centre = store.settings().centre_name
        screen = RecoveryScreen(station.reading, store, station.hand_over, number, centre)

        def back() -> None:
            self._enter_staff_desk(number)
            desk = station.screen()
            assert isinstance(desk, StaffDeskScreen)
            desk.openTab("pins")

        screen.over.connect(back)
        station.navigator.show(screen)

    def _enter_teacher_desk(self, number: int) -> None:
        from kiosk.teacher_desk.teacher_desk_screen import TeacherDeskScreen

        station = self._station
        assert station.store is not None
        station.end_visit("goodbye")
        station.store.note_deed("teacher", f"teacher {number} opened the desk")
        stock = station.content.stock()
        screen = TeacherDeskScreen(
            station.reading,
            station.store,
            station.hand_over,
            station.content.skill_titles(),
            _called(stock.conventions),
            bool(stock.agreements),
            station.content.packs,
        )
        screen.agreementAsked.connect(self._open_agreement)
        screen.classesAsked.connect(lambda: self._open_classes(number))
        screen.left.connect(station.go_attract)
        station.navigator.show(screen)

    def _open_classes(self, number: int) -> None:
        """Seats, turns, checks, files; back leads to the teacher's desk."""
        from kiosk.app import ART
        from kiosk.class_desk.class_desk_screen import ClassDeskScreen, Tools
        from kiosk.erasing import begin_erasing
        from kiosk.take_away.places import sources_of_this_machine

        station = self._station
        store, programmes = station.store, station.recordings.programmes
        assert store is not None and programmes is not None
        tools = Tools(
            station.content.packs,
            lambda seat: begin_erasing("seat", store, programmes, seat, "teacher"),
            lambda class_id: begin_erasing("class", store, programmes, class_id, "teacher"),
            ART,
            sources_of_this_machine(),
        )
        screen = ClassDeskScreen(station.reading, store, station.hand_over, tools)
        screen.backAsked.connect(lambda: self._enter_teacher_desk(number))
        screen.left.connect(station.go_attract)
        station.navigator.show(screen)

    def _open_agreement(self, school_class: SchoolClass) -> None:
        """The class comes to the glass; from there no way leads back to the teacher's desk."""
        from kiosk.agreement.agreement_screen import AgreementScreen
        from kiosk.app import ART

        station = self._station
        assert station.store is not None
        station.store.note_deed("teacher", f"opened the agreement of {school_class.name}")
        station.reading.choose_band(school_class.band)
        cards = [
            card for card in station.content.stock().agreements if school_class.band in card.bands
        ]
        screen = AgreementScreen(
            station.reading, station.store, station.hand_over, school_class, cards, ART
        )
        screen.over.connect(station.go_attract)
        station.navigator.show(screen)


def _called(conventions: Sequence[Any]) -> dict[str, Titles]:
    """How each convention of the packs and its lines are called, and a class's own."""
    from kiosk.teacher_desk.puzzle_table import Titles
    from quizzes.class_convention import OUR_CLASS, TITLE

    told = {
        one.id: Titles(one.title, {line.id: line.text for line in one.lines}) for one in conventions
    }
    return {**told, OUR_CLASS: Titles(TITLE, {})}
