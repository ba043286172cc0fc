"""The editor: drafts, an example to begin from, messages or a script, approval, taking out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.draft_status import can_hand_in, why_not
from kiosk.editor.open_draft import OpenDraft
from kiosk.editor.pages import EditorPages
from kiosk.keyboard import pinyin_keys as pinyin_keys  # the type of the keyboard's keys
from kiosk.packs import child
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import qml_beside

if TYPE_CHECKING:
    from kiosk.local_pack.helper import Helper
    from kiosk.store import Draft, Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

BACK_TO_DRAFT = ("cues", "whom", "line", "pinyin", "approve", "alone", "delete")
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the station")
class EditorScreen(EditorPages):
    """list → examples → pair ⇄ cues, whom, pinyin → approve or alone → working → done.

    The same by stories → script ⇄ line, pinyin. Beside it delete, files on a stick, and
    take_out → take_out_again → working → out.

    `number` is whose PIN opened the desk; `draft` is opened at once. The helper is the caller's.
    """

    qml = qml_beside(__file__, "EditorScreen.qml")
    changed = Signal()
    idle_seconds = DESK_SECONDS
    has_bar = False
    bed = ""

    left = Signal()
    backAsked = Signal()
    previewAsked = Signal(object, object, str)  # the draft's id, its record, a script's band

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        helper: Helper,
        number: int,
        draft: bytes | None = None,
    ) -> None:
        super().__init__(reading, store, hand_over, helper, number)
        self._store, self._hand_over, self._helper = store, hand_over, helper
        self._number = number
        self.list_page.openAsked.connect(self.openDraft)
        self.list_page.takeOutAsked.connect(self._ask_out)
        self.stories_page.chosen.connect(self._begin_script)
        self.approval_page.approved.connect(self._approve)
        self.files_page.drafted.connect(self._list)
        self._view, self._said = "list", ""
        self._lines: list[str] = []
        self._open: OpenDraft | None = None
        self._examples: list[Told] = []
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
    def writeScript(self) -> None:
        """「写一篇播报稿」."""
        self._show("stories")

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
    def chooseWhom(self) -> None:
        """「给谁看」: grades, and how the messages come."""
        self._show("whom")

    @Slot(int)
    def openLine(self, at: int) -> None:
        """A line of the script was touched."""
        self.line_page.show(self._open, self.script_page.band, at)
        self._show("line")

    @Slot()
    def readPinyin(self) -> None:
        """「看拼音」."""
        if self._open is not None and self._open.unread:
            self._show("pinyin")

    @Slot()
    def pinyinRight(self) -> None:
        """「都对」: on to the next page, or back."""
        if self._view == "pinyin":
            self._show("pinyin" if self.pinyin_page.read_over() else self._home)

    @Slot()
    def tryIt(self) -> None:
        """「试玩」, 「试读」."""
        if self._open is not None and self._open.can_be_tried:
            told = (self._open.draft.id, self._open.record, self.script_page.band)
            self.previewAsked.emit(*told)

    @Slot()
    def handIn(self) -> None:
        """「交审核」: a colleague types a PIN, now or at another time."""
        if self._open is not None and can_hand_in(self._open):
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
    def takeOut(self) -> None:
        """Yes to the first question asks a second; yes to that takes it out of the game."""
        if self._view == "take_out":
            self._show("take_out_again")
        elif self._view == "take_out_again":
            self._show("working")
            words = ["own", "--without", self.list_page.leaving]
            self._hand_over.when(child.start(self._store.folder, words), self._taken_out)

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
        elif self._view in BACK_TO_DRAFT and self._open is not None:
            self._show(self._home)
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
        self.list_page.close()
        self.approval_page.begin(())
        self._close_draft()

    def _show(self, view: str) -> None:
        if (view == "approve" or self._view == "approve") and self._open is not None:
            self.approval_page.begin(self._open.draft.writers, self._home)
        self._view, self._said = view, ""
        self.changed.emit()

    @Slot()
    def _list(self) -> None:
        self.files_page.close()
        self._close_draft()
        self._after(self._helper.ask("in_use"), self.list_page.learn_in_use)
        self.list_page.look()
        self._show("list")

    @Slot()
    def _ask_out(self) -> None:
        self._show("take_out")

    @Slot(object)
    def _begin_script(self, content: Told) -> None:
        if self._view == "stories":
            self._show("list")  # a second touch begins no second draft
            self._after(self._store.new_draft("script", content, self._number), self._open_draft)

    def _open_draft(self, draft: Draft) -> None:
        if draft.kind != "pair" and "versions" not in draft.content:
            return
        self._close_draft()
        given = (self._store, self._helper, self._hand_over, self._number, draft)
        self._open = OpenDraft(*given, self._tell)
        self._show_draft()
        self._show(self._home)

    def _show_draft(self) -> None:
        pair, script = (self._open, None) if self._home == "pair" else (None, self._open)
        self.pair_page.show(pair, self._examples)
        self.script_page.show(script, self.stories_page.examples)
        self.pinyin_page.show(self._open)

    def _close_draft(self) -> None:
        if self._open is not None:
            self._open.leave()
        self._open = None
        self.line_page.show(None)
        self._show_draft()

    def _tell(self) -> None:
        """Something of the open draft is new."""
        for page in (self.pair_page, self.script_page, self.line_page, self.pinyin_page):
            page.changed.emit()

    @property
    def _home(self) -> str:
        """The view that the open draft is written on."""
        is_script = self._open is not None and self._open.draft.kind == "script"
        return "script" if is_script else "pair"

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
        if not self._is_gone:
            self._end(finished, "done", lambda told: self.say("done_says", name=told))

    def _taken_out(self, finished: Future[Told]) -> None:
        def said(name: str) -> str:
            return self.say("out_says" if finished.result()["installed"] else "off_says", name=name)

        if not self._is_gone:
            self._end(finished, "out", said)

    def _end(self, finished: Future[Told], view: str, said: Callable[[str], str]) -> None:
        wrong = why_not(finished.exception(), self.reading.text_language)
        self._lines = wrong or [said(finished.result()["installed"] or "—")]
        self._close_draft()
        self._show("failed" if wrong else view)

    def _learn_examples(self, told: Told) -> None:
        self._examples = told["examples"]
        self.stories_page.learn(told["scripts"])
        if self._open is not None:
            self._show_draft()

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

    def _can_begin(self) -> bool:
        return bool(self._examples)

    def _get_view(self) -> str:
        return self._view

    def _get_said(self) -> str:
        return self._said

    def _get_lines(self) -> list[str]:
        return self._lines

    def _get_kind(self) -> str:
        return self._home

    view = Property(str, _get_view, notify=changed)
    said = Property(str, _get_said, notify=changed)
    lines = Property(QVariantList, _get_lines, notify=changed)
    canBegin = Property(bool, _can_begin, notify=changed)
    kind = Property(str, _get_kind, notify=changed)
