"""The way through the first start: what it is lent, and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.first_start.lent import Lent, LentPage

OWN = ("FirstStartScreen", "ConventionEntryScreen", "RecoveryScreen")
DESK = Path(__file__).with_name("staff_desk")


class SettingUp:
    """Shows the first start, and leads back to where staff came from."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._back: Callable[[], object] = station.go_attract

    def is_due(self) -> bool:
        """Whether the glass begins with it."""
        from kiosk.first_start.steps import is_due

        store = self._station.store
        return store is not None and is_due(store)

    @property
    def is_open(self) -> bool:
        """Whether staff are at it: the hidden corner is no door then."""
        return type(self._station.navigator.model).__name__ in OWN

    def reminder(self) -> str:
        """What attract reminds staff of: a key of its words, or none."""
        from kiosk.first_start.steps import undone

        store = self._station.store
        if store is None:
            return ""
        if not store.has_pin("staff"):
            return "no_pin"
        if store.unseen_notices():
            return "notice"
        return "set_up" if undone(store) else ""

    def left(self) -> str:
        """The steps that are still to do, in a line; empty where none is."""
        from kiosk.first_start.steps import told_undone

        store = self._station.store
        return told_undone(store, self._station.reading.text_language) if store is not None else ""

    def open(self, back: Callable[[], object] | None = None, step: str = "") -> None:
        """The list of steps, or one of them; `back` is where its end leads, else attract.

        Back at a step from elsewhere, its end leads where it did before.
        """
        from kiosk.first_start.first_start_screen import FirstStartScreen

        station = self._station
        store = station.store
        assert store is not None
        if back is not None or not step:
            self._back = back or station.go_attract
        station.end_visit("goodbye")
        is_from_desk = self._back != station.go_attract
        screen = FirstStartScreen(
            station.reading, store, station.hand_over, station.apply, self._lend(is_from_desk)
        )
        screen.toneAsked.connect(lambda: station.speaker.cue("test_tone"))
        screen.idleChanged.connect(lambda: station.idle.follow(screen))
        screen.left.connect(self._leave)
        screen.conventionAsked.connect(self._type_convention)
        screen.recoveryAsked.connect(self._make_recovery_sheet)
        station.navigator.show(screen)
        if step:
            screen.openStep(step)

    def _type_convention(self) -> None:
        """「录入2024年公约」; its end leads back to the step."""
        from kiosk.convention_entry.convention_entry_screen import ConventionEntryScreen
        from kiosk.local_pack.helper import Helper
        from kiosk.packs import child

        station = self._station
        store = station.store
        assert store is not None
        helper = Helper(store.folder)
        screen = ConventionEntryScreen(
            station.reading,
            store,
            station.hand_over,
            lambda record: helper.ask("convention", record=record),
            lambda: child.start(store.folder, ["own"]),
        )
        screen.gone.connect(helper.close)
        screen.backAsked.connect(lambda: self.open(step="convention"))
        station.navigator.show(screen)

    def _make_recovery_sheet(self) -> None:
        from kiosk.recovery.recovery_screen import RecoveryScreen

        station = self._station
        store = station.store
        assert store is not None
        number = store.pin_numbers("staff")[0]
        centre = store.settings().centre_name
        screen = RecoveryScreen(station.reading, store, station.hand_over, number, centre)
        screen.over.connect(lambda: self.open(step="recovery"))
        station.navigator.show(screen)

    def _lend(self, is_from_desk: bool) -> Lent:
        from kiosk.first_start.lent import Lent

        station = self._station
        return Lent(
            glass_px=(station.width, station.height),
            px_per_mm=station.corner.px_per_mm,
            microphone=self._lend_microphone,
            packs=self._lend_packs,
            is_from_desk=is_from_desk,
        )

    def _lend_microphone(self) -> LentPage:
        from kiosk.first_start.lent import LentPage
        from kiosk.staff_desk.microphone_page import MicrophonePage

        page = MicrophonePage(*self._given())
        self._station.broadcasting.lend_to(page)
        return LentPage(page, str(DESK / "MicrophoneView.qml"))

    def _lend_packs(self) -> LentPage:
        from kiosk.first_start.lent import LentPage
        from kiosk.staff_desk.packs_page import PacksPage

        return LentPage(PacksPage(*self._given()), str(DESK / "PacksView.qml"))

    def _given(self) -> tuple[Any, ...]:
        from quizzes.words import read_words

        station = self._station
        return station.reading, station.store, station.hand_over, read_words(DESK / "words.yaml")

    def _leave(self) -> None:
        back, self._back = self._back, self._station.go_attract
        back()
