"""The staff's desk: pages behind tabs, leave, and out to the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.staff_desk.backups_page import BackupsPage
from kiosk.staff_desk.classes_page import ClassesPage
from kiosk.staff_desk.health_page import HealthPage
from kiosk.staff_desk.microphone_page import MicrophonePage
from kiosk.staff_desk.notices_page import NoticesPage
from kiosk.staff_desk.packs_page import PacksPage
from kiosk.staff_desk.pins_page import PinsPage
from kiosk.staff_desk.recordings_page import RecordingsPage
from kiosk.staff_desk.settings_page import SettingsPage

if TYPE_CHECKING:
    from kiosk.staff_desk.desk_page import DeskPage
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

EDITOR = "editor"
QUIET_SECONDS, WORKING_SECONDS = DESK_SECONDS, 600


@QmlElement
@QmlUncreatable("made by the station")
class StaffDeskScreen(ScreenModel):
    """Owns the pages; the one behind the chosen tab is read anew when it comes up."""

    qml = qml_beside(__file__, "StaffDeskScreen.qml")
    changed = Signal()
    idle_seconds = QUIET_SECONDS
    has_bar = False
    bed = ""

    left = Signal()
    editorAsked = Signal()  # a screen of its own behind a tab
    desktopAsked = Signal()
    idleChanged = Signal()  # `idle_seconds` is another now

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        glass_px: tuple[int, int] = (1920, 1080),
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        given = (reading, store, hand_over, self.texts)
        self.notices_page = NoticesPage(*given)
        self.packs_page = PacksPage(*given)
        self.classes_page = ClassesPage(*given)
        self.recordings_page = RecordingsPage(*given)
        self.pins_page = PinsPage(*given)
        self.settings_page = SettingsPage(*given)
        self.settings_page.glass_px = glass_px
        self.microphone_page = MicrophonePage(*given)
        self.health_page = HealthPage(*given)
        self.backups_page = BackupsPage(*given)
        self._pages: dict[str, DeskPage] = {
            "notices": self.notices_page,
            "packs": self.packs_page,
            "classes": self.classes_page,
            "recordings": self.recordings_page,
            "pins": self.pins_page,
            "settings": self.settings_page,
            "microphone": self.microphone_page,
            "health": self.health_page,
            "backups": self.backups_page,
        }
        self.classes_page.recordingConsentTaken.connect(self.recordings_page.eraseOfConsent)
        self._tab = "notices"
        self._is_asking_exit = self._is_left_on_purpose = False
        self._store = store
        self.packs_page.workingChanged.connect(self._wait_for_work)
        self.backups_page.workingChanged.connect(self._wait_for_work)
        self.health_page.workingChanged.connect(self._wait_for_work)
        for page in self._pages.values():
            page.said = ""
        self.openTab("notices")

    @Slot(str)
    def openTab(self, tab: str) -> None:
        """A tab was touched."""
        if tab == EDITOR:
            self.editorAsked.emit()
        if tab not in self._pages:
            return
        if self._tab == "packs":
            self.packs_page.close()
        self.microphone_page.close()
        self.backups_page.close()
        self._tab, self._is_asking_exit = tab, False
        page = self._pages[tab]
        page.said = ""
        page.open()
        self.changed.emit()

    @Slot()
    def goAway(self) -> None:
        """「离开」: back to attract."""
        self._is_left_on_purpose = True
        self.left.emit()

    def leave(self) -> None:
        """In whatever way the desk is left, silence too, the recordings are locked again.

        What silence took is told at the next opening.
        """
        if not self._is_left_on_purpose and self._pages[self._tab].is_unfinished():
            tab = self.texts[f"tab_{self._tab}"]
            self._store.tell_staff("desk_locked", {"zh": tab.zh, "en": tab.en})
        self.recordings_page.leave()
        self.microphone_page.close()
        self.packs_page.close()
        self.backups_page.close()

    @Slot(bool)
    def _wait_for_work(self, is_working: bool) -> None:
        """Who waits for a slow stick touches nothing meanwhile."""
        self.idle_seconds = WORKING_SECONDS if is_working else QUIET_SECONDS
        self.idleChanged.emit()

    @Slot(bool)
    def askExit(self, is_asking: bool) -> None:
        """「退出到桌面」 asks once; 「不退出」 takes it back."""
        self._is_asking_exit = is_asking
        self.changed.emit()

    @Slot()
    def exitToDesktop(self) -> None:
        """Yes: the kiosk ends."""
        self._is_left_on_purpose = True
        self.desktopAsked.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    def _get_tabs(self) -> list[dict[str, object]]:
        language = self.reading.text_language
        return [
            {
                "id": tab,
                "label": self.text(f"tab_{tab}").in_language(language),
                "isOpen": tab == self._tab,
            }
            for tab in ("notices", "packs", EDITOR, *list(self._pages)[2:])
        ]

    def _get_tab(self) -> str:
        return self._tab

    def _asks_exit(self) -> bool:
        return self._is_asking_exit

    def _notices(self) -> QObject:
        return self.notices_page

    def _packs(self) -> QObject:
        return self.packs_page

    def _classes(self) -> QObject:
        return self.classes_page

    def _recordings(self) -> QObject:
        return self.recordings_page

    def _pins(self) -> QObject:
        return self.pins_page

    def _settings(self) -> QObject:
        return self.settings_page

    def _microphone(self) -> QObject:
        return self.microphone_page

    def _health(self) -> QObject:
        return self.health_page

    def _backups(self) -> QObject:
        return self.backups_page

    tabs = Property(QVariantList, _get_tabs, notify=changed)
    tab = Property(str, _get_tab, notify=changed)
    asksExit = Property(bool, _asks_exit, notify=changed)
    notices = Property(NoticesPage, _notices, constant=True)
    packs = Property(PacksPage, _packs, constant=True)
    classes = Property(ClassesPage, _classes, constant=True)
    recordings = Property(RecordingsPage, _recordings, constant=True)
    pins = Property(PinsPage, _pins, constant=True)
    settings = Property(SettingsPage, _settings, constant=True)
    microphone = Property(MicrophonePage, _microphone, constant=True)
    health = Property(HealthPage, _health, constant=True)
    backups = Property(BackupsPage, _backups, constant=True)
