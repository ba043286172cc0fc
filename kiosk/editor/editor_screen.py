"""The editor: drafts, an example to begin from, both messages side by side, approval."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.approval_page import ApprovalPage
from kiosk.editor.draft_lines import draft_row
from kiosk.editor.files_page import FilesPage
from kiosk.editor.open_draft import OpenDraft
from kiosk.editor.pair_page import PairPage
from kiosk.keyboard import pinyin_keys as pinyin_keys  # the type of the keyboard's keys
from kiosk.packs import child
from kiosk.packs.child import Refused
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside

if TYPE_CHECKING:
    from kiosk.local_pack.helper import Helper
    from kiosk.store import Draft, Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

TRICKS = ("hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat")
BACK_TO_PAIR = ("cues", "pinyin", "approve", "alone", "delete")
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the station")
class EditorScreen(ScreenModel):
    """list → examples → pair ⇄ cues, pinyin → approve or alone → working → done.

    Beside it delete, and files on a stick.

    `number` is whose PIN opened the desk; `draft` is opened at once. The helper is the caller's.
    """

    qml = qml_beside(__file__, "EditorScreen.qml")
    changed = Signal()
    idle_seconds = DESK_SECONDS
    has_bar = False
    bed = ""

    left = Signal()
    backAsked = Signal()
    previewAsked = Signal(object, object)  # the draft's id, its record

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        helper: Helper,
        number: int,
        draft: bytes | None = None,
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._store, self._hand_over, self._helper = store, hand_over, helper
        self._number = number
        self.pair_page = PairPage(reading, self.say)
        self.approval_page = ApprovalPage(reading, store, hand_over, self.say, number)
        self.approval_page.approved.connect(self._approve)
        self.files_page = FilesPage(reading, store, hand_over, helper, self.say, number)
        self.files_page.drafted.connect(self._list)
        self._view, self._said = "list", ""
        self._lines: list[str] = []
        self._open: OpenDraft | None = None
        self._examples: list[Told] = []
        self._in_use: dict[str, int] | None = None
        self._is_gone = False
        self._after(helper.ask("examples"), self._learn_examples)
        self._list()
        if draft is not None:
            self._open_draft(store.draft(draft))

    @Slot()
    def writeNew(self) -> None:
        """「写一条新的」."""
        self._show("examples")

    @Slot()
    def openFiles(self) -> None:
        """「文件」: tables and quizzes on a stick."""
        self.files_page.open()
        self._show("files")

    @Slot(str)
    def begin(self, trick: str) -> None:
        """A trick was chosen: its first example becomes a draft."""
        example = next((one for one in self._examples if one["trick"] == trick), None)
        if example is not None and self._view == "examples":
            self._after(self._store.new_draft("pair", example, self._number), self._open_draft)

    @Slot(str)
    def openDraft(self, draft: str) -> None:
        """A line of the list was touched."""
        self._open_draft(self._store.draft(bytes.fromhex(draft)))

    @Slot(str)
    def markCues(self, side: str) -> None:
        """「标线索」 of one side."""
        self.pair_page.mark(side)
        self._show("cues")

    @Slot()
    def readPinyin(self) -> None:
        """「看拼音」."""
        if self._open is not None and self._open.unread:
            self._show("pinyin")

    @Slot()
    def pinyinRight(self) -> None:
        """「都对」: on to the next page, or back."""
        if self._view == "pinyin":
            self._show("pinyin" if self.pair_page.read_over() else "pair")

    @Slot()
    def tryIt(self) -> None:
        """「试玩」."""
        if self._open is not None and self._open.can_be_tried:
            self.previewAsked.emit(self._open.draft.id, self._open.record)

    @Slot()
    def handIn(self) -> None:
        """「交审核」: a colleague types a PIN, now or at another time."""
        if self._open is not None and self.pair_page.canHandIn:
            draft = self._open.draft
            self._after(self._store.hand_in_draft(draft.id), self._handed_in)

    @Slot()
    def approveAlone(self) -> None:
        """「这里只有我一个人」: the checklist."""
        if self._view == "approve":
            self._show("alone")

    @Slot()
    def putIn(self) -> None:
        """Whatever is approved goes into the game."""
        self._show("working")
        future = child.start(self._store.folder, ["own"])
        self._hand_over.when(future, self._put_in)

    @Slot()
    def askDelete(self) -> None:
        """「删除」 asks once."""
        if self._open is not None:
            self._show("delete")

    @Slot()
    def delete(self) -> None:
        """Yes."""
        if self._open is not None and self._view == "delete":
            gone = self._store.delete_draft(self._open.draft.id)
            self._after(gone, lambda _: self._list())

    @Slot()
    def goBack(self) -> None:
        """One step back; from the list to the desk."""
        if self._view == "list":
            self.backAsked.emit()
        elif self._view in BACK_TO_PAIR and self._open is not None:
            self._show("pair")
        elif self._view != "working":
            self._list()

    @Slot()
    def goAway(self) -> None:
        """「离开」: back to attract."""
        self.left.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    def leave(self) -> None:
        """Off the glass; what was written is in the store."""
        self._is_gone = True
        self.files_page.close()
        self.approval_page.begin(())
        self._close_draft()

    def say(self, key: str, /, **fill: object) -> str:
        """A text in the language of the moment."""
        words = self.texts[key].in_language(self.reading.text_language)
        return words.format(**fill) if fill else words

    def _show(self, view: str) -> None:
        if (view == "approve" or self._view == "approve") and self._open is not None:
            self.approval_page.begin(self._open.draft.writers)
        self._view, self._said = view, ""
        self.changed.emit()

    @Slot()
    def _list(self) -> None:
        self.files_page.close()
        self._close_draft()
        self._after(self._helper.ask("in_use"), self._learn_in_use)
        self._show("list")

    def _open_draft(self, draft: Draft) -> None:
        if draft.kind != "pair":
            return
        self._close_draft()
        given = (self._store, self._helper, self._hand_over, self._number, draft)
        self._open = OpenDraft(*given, self.pair_page.changed.emit)
        self.pair_page.show(self._open, self._examples)
        self._show("pair")

    def _close_draft(self) -> None:
        if self._open is not None:
            self._open.leave()
        self._open = None
        self.pair_page.show(None, ())

    def _handed_in(self, draft: Draft) -> None:
        if self._open is not None:
            self._open.draft = draft
            self._show("approve")

    @Slot(int, bool)
    def _approve(self, number: int, alone: bool) -> None:
        if self._open is not None and self._view in ("approve", "alone"):
            saved = self._store.approve_draft(self._open.draft.id, number, alone)
            self._after(saved, lambda _: self.putIn())

    def _put_in(self, finished: Future[Told]) -> None:
        if self._is_gone:
            return
        fault = finished.exception()
        language = self.reading.text_language
        if isinstance(fault, Refused):
            self._lines = [f"{one['says'][language]} {one['do'][language]}" for one in fault.faults]
        elif isinstance(fault, StationProblem):
            self._lines = [fault.in_language(language)]
        else:
            name = finished.result()["installed"] or "—"
            self._lines = [self.say("done_says", name=name)]
        self._close_draft()
        self._show("failed" if fault else "done")

    def _learn_examples(self, told: Told) -> None:
        self._examples = told["examples"]
        if self._open is not None:
            self.pair_page.show(self._open, self._examples)

    def _learn_in_use(self, told: Told) -> None:
        self._in_use = told["records"]

    def _after(self, deed: Future[Any], done: Callable[[Any], None]) -> None:
        """Calls `done` with the outcome; where disk or helper were at fault, says so instead."""

        def told(finished: Future[Any]) -> None:
            if self._is_gone:
                return
            fault = finished.exception()
            if isinstance(fault, StationProblem):
                self._said = fault.in_language(self.reading.text_language)
            else:
                done(finished.result())
            self.changed.emit()

        self._hand_over.when(deed, told)

    def _get_rows(self) -> list[Told]:
        if self._view != "list":
            return []
        return [draft_row(one, self._in_use, self.say) for one in self._store.drafts()]

    def _get_tricks(self) -> list[Told]:
        return [
            {"id": one, "name": self.say(f"trick_{one}"), "says": self.say(f"trick_{one}_is")}
            for one in TRICKS
        ]

    def _can_begin(self) -> bool:
        return bool(self._examples)

    def _is_approved_left(self) -> bool:
        return self._view == "list" and bool(self._store.drafts("approved"))

    def _get_view(self) -> str:
        return self._view

    def _get_said(self) -> str:
        return self._said

    def _get_lines(self) -> list[str]:
        return self._lines

    def _pair(self) -> QObject:
        return self.pair_page

    def _files(self) -> QObject:
        return self.files_page

    def _approval(self) -> QObject:
        return self.approval_page

    view = Property(str, _get_view, notify=changed)
    said = Property(str, _get_said, notify=changed)
    lines = Property(QVariantList, _get_lines, notify=changed)
    rows = Property(QVariantList, _get_rows, notify=changed)
    tricks = Property(QVariantList, _get_tricks, notify=changed)
    canBegin = Property(bool, _can_begin, notify=changed)
    isApprovedLeft = Property(bool, _is_approved_left, notify=changed)
    pair = Property(PairPage, _pair, constant=True)
    files = Property(FilesPage, _files, constant=True)
    approval = Property(ApprovalPage, _approval, constant=True)
