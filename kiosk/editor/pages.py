"""The pages that the editor's screen is made of, each with its own properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from kiosk.editor.approval_page import ApprovalPage
from kiosk.editor.draft_list import DraftListPage
from kiosk.editor.files_page import FilesPage
from kiosk.editor.line_page import LinePage
from kiosk.editor.new_script import NewScriptPage
from kiosk.editor.pair_page import PairPage
from kiosk.editor.pinyin_page import PinyinPage
from kiosk.editor.script_page import ScriptPage
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, words_beside

if TYPE_CHECKING:
    from kiosk.local_pack.helper import Helper
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("part of the editor's screen")
class EditorPages(ScreenModel):
    """`number` is whose PIN opened the desk."""

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, helper: Helper, number: int
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self.list_page = DraftListPage(reading, store, self.say)
        self.stories_page = NewScriptPage(reading, self.say)
        self.pair_page = PairPage(reading, self.say)
        self.script_page = ScriptPage(reading, self.say)
        self.line_page = LinePage(reading, self.say)
        self.pinyin_page = PinyinPage(reading, self.place_label)
        self.approval_page = ApprovalPage(reading, store, hand_over, self.say, number)
        self.files_page = FilesPage(reading, store, hand_over, helper, self.say, number)

    def say(self, key: str, /, **fill: object) -> str:
        """A text in the language of the moment."""
        words = self.texts[key].in_language(self.reading.text_language)
        return words.format(**fill) if fill else words

    def place_label(self, place: str) -> str:
        """How a text of the open draft is called beside its pinyin."""
        side, _, field = place.partition(".")
        if side in ("r", "g"):
            return f"{self.say(f'side_{side}')} · {self.say(f'field_{field}')}"
        return self.script_page.place_label(place)

    def _get_drafts(self) -> QObject:
        return self.list_page

    def _get_stories(self) -> QObject:
        return self.stories_page

    def _get_pair(self) -> QObject:
        return self.pair_page

    def _get_script(self) -> QObject:
        return self.script_page

    def _get_one_line(self) -> QObject:
        return self.line_page

    def _get_pinyin(self) -> QObject:
        return self.pinyin_page

    def _get_approval(self) -> QObject:
        return self.approval_page

    def _get_files(self) -> QObject:
        return self.files_page

    drafts = Property(DraftListPage, _get_drafts, constant=True)
    stories = Property(NewScriptPage, _get_stories, constant=True)
    pair = Property(PairPage, _get_pair, constant=True)
    script = Property(ScriptPage, _get_script, constant=True)
    oneLine = Property(LinePage, _get_one_line, constant=True)
    pinyin = Property(PinyinPage, _get_pinyin, constant=True)
    approval = Property(ApprovalPage, _get_approval, constant=True)
    files = Property(FilesPage, _get_files, constant=True)
