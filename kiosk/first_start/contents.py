"""The steps that lead elsewhere: the microphone's trial, packs, recovery sheet, convention."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.first_start.lent import Lent, LentPage
from kiosk.first_start.step import Given, Step
from kiosk.shell.qml_types import Property, QmlUncreatable

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the first start")
class ContentsStep(Step):
    """Shows a page of the desk, or the way to another screen; `about` says which of the four."""

    changed = Signal()
    conventionAsked = Signal()
    recoveryAsked = Signal()

    def __init__(self, given: Given, lent: Lent) -> None:
        super().__init__(given)
        self.about = "packs"
        self._makers = {"microphone": lent.microphone, "packs": lent.packs}
        self._lent: dict[str, LentPage] = {}
        self._without: set[str] = set()

    def open(self) -> None:
        """The lent page comes up."""
        if self.about in self._makers and self.about not in self._lent:
            self._lent[self.about] = self._makers[self.about]()
            self._lent[self.about].page.changed.connect(self.changed)
        lent = self._page()
        if lent is not None:
            lent.page.open()
        self.changed.emit()

    def close(self) -> None:
        """The microphone or the stick is let go of."""
        lent = self._page()
        if lent is not None:
            lent.page.close()

    @Slot()
    def without(self) -> None:
        """No microphone here, or no such convention wanted."""
        self._without ^= {self.about}
        self.changed.emit()

    @Slot()
    def typeConvention(self) -> None:
        """「开始录入」."""
        self.conventionAsked.emit()

    @Slot()
    def makeSheet(self) -> None:
        """「做一张」."""
        if self._has_pin():
            self.recoveryAsked.emit()

    def can_go_on(self) -> bool:
        """Measured, made, typed in, or not wanted, now or before; packs were looked at."""
        if self.about == "packs" or self.about in self._without:
            return True
        if self.store.setting_up().get(self.about) == "done":
            return True
        if self.about == "microphone":
            return self.store.settings().microphone_levels is not None
        return self._is_there()

    def _page(self) -> LentPage | None:
        return self._lent.get(self.about)

    def _get_page(self) -> QObject | None:
        lent = self._page()
        return lent.page if lent is not None else None

    def _get_view(self) -> str:
        lent = self._page()
        return QUrl.fromLocalFile(lent.view).toString() if lent is not None else ""

    def _is_without(self) -> bool:
        return self.about in self._without

    def _get_about(self) -> str:
        return self.about

    def _is_there(self) -> bool:
        if self.about == "recovery":
            return self.store.recovery_sheet().state == "good"
        return any(one.kind == "convention" and one.pack for one in self.store.drafts())

    def _has_pin(self) -> bool:
        return self.store.has_pin("staff")

    page = Property(QObject, _get_page, notify=changed)
    view = Property(str, _get_view, notify=changed)
    isWithout = Property(bool, _is_without, notify=changed)
    aboutWhat = Property(str, _get_about, notify=changed)
    isThere = Property(bool, _is_there, notify=changed)
    hasPin = Property(bool, _has_pin, notify=changed)
