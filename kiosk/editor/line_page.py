"""One line of a script: its words, its pauses, its stressed words; new lines, and lines that go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.draft_lines import script_characters_of
from kiosk.editor.draft_status import notes_for
from kiosk.editor.open_draft import OpenDraft
from kiosk.local_pack.edits import Words, with_cue, without_cue
from kiosk.local_pack.places import lines_of
from kiosk.local_pack.script_edits import STRESS, behind, broken, cut, line, with_pause
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

TOOLS = ("pause", "stress", "cut")
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the editor")
class LinePage(QObject):
    """Turns touches into changes of the open draft's line. `tool` is what a tap does."""

    changed = Signal()

    def __init__(self, reading: Reading, say: Callable[..., str]) -> None:
        super().__init__()
        self._reading, self._say = reading, say
        self._draft: OpenDraft | None = None
        self._band, self._at = "", 0
        self._tool, self._pending = TOOLS[0], -1
        self._removed: tuple[int, Words] | None = None
        reading.changed.connect(self.changed)

    def show(self, draft: OpenDraft | None, band: str = "", at: int = 0) -> None:
        """A line of the draft's length for a band is written now."""
        self._draft, self._band, self._at = draft, band, at
        self._tool, self._pending, self._removed = TOOLS[0], -1, None
        self.changed.emit()

    @Slot(str, str)
    def typed(self, field: str, zh: str) -> None:
        """The line has these words now. The enter key makes two lines of it."""
        words = self._here
        if self._draft is None or words is None or zh == words["zh"]:
            return
        if "\n" in zh:
            self._replace(broken(words, zh))
        else:
            self._draft.write(self._place, zh)
            self.changed.emit()

    @Slot(int)
    def goTo(self, at: int) -> None:
        """Another line of the same length."""
        if 0 <= at < len(self._lines):
            self._at, self._pending = at, -1
            self.changed.emit()

    @Slot()
    def addLine(self) -> None:
        """A new line below this one."""
        if self._draft is not None:
            self._at = min(self._at + 1, len(self._lines))
            self._lines.insert(self._at, line())
            self._change()

    @Slot()
    def removeLine(self) -> None:
        """The line goes; it can be put back until the page is left. The last one stays."""
        if self._draft is not None and len(self._lines) > 1:
            self._removed = (self._at, self._lines.pop(self._at))
            self._at = min(self._at, len(self._lines) - 1)
            self._change()

    @Slot()
    def putBack(self) -> None:
        """What was removed last is there again."""
        if self._draft is not None and self._removed is not None:
            at, words = self._removed
            self._at, self._removed = min(at, len(self._lines)), None
            self._lines.insert(self._at, words)
            self._change()

    @Slot(str)
    def chooseTool(self, tool: str) -> None:
        """What a tap on a character does next."""
        if tool in TOOLS:
            self._tool, self._pending = tool, -1
            self.changed.emit()

    @Slot(int)
    def tapCharacter(self, at: int) -> None:
        """A pause behind it or none; the first or last of stressed words; a new line behind it."""
        words = self._here
        if self._draft is None or words is None:
            return
        if self._tool == "pause":
            self._put(with_pause(words, behind(words, at + 1)))
        elif self._tool == "cut":
            after = behind(words, at + 1)
            if after < len(words["zh"]):
                self._replace([*cut(words, after)])
        elif self._pending >= 0:
            start, end = sorted((self._pending, at))
            self._pending = -1
            self._put(with_cue(words, start, end + 1, STRESS))
        elif any(start <= at < end for start, end, _ in words["cues"]):
            self._put(without_cue(words, at))
        else:
            self._pending = at
            self.changed.emit()

    def _replace(self, lines: list[Words]) -> None:
        """Several lines for this one; the last of them is written now."""
        self._lines[self._at : self._at + 1] = lines
        self._at += len(lines) - 1
        self._change()

    def _put(self, words: Words) -> None:
        assert self._draft is not None
        self._draft.put(self._place, words)
        self.changed.emit()

    def _change(self) -> None:
        assert self._draft is not None
        self._pending = -1
        self._draft.changed()
        self.changed.emit()

    @property
    def _place(self) -> str:
        return f"{self._band}.{self._at}"

    @property
    def _lines(self) -> list[Words]:
        return lines_of(self._draft.content, self._band) if self._draft is not None else []

    @property
    def _here(self) -> Words | None:
        return self._lines[self._at] if self._at < len(self._lines) else None

    def _get_zh(self) -> dict[str, str]:
        here = self._here
        return {"line": here["zh"] if here is not None else ""}

    def _get_notes(self) -> dict[str, str]:
        """What is wrong with the line, in sentences."""
        notes = notes_for(self._draft, self._reading.text_language)
        return {"line": notes.get(self._place, "")}

    def _get_characters(self) -> list[Told]:
        words = self._here
        if words is None:
            return []
        told = script_characters_of(words)
        return [{**one, "isPending": at == self._pending} for at, one in enumerate(told)]

    def _get_tools(self) -> list[Told]:
        return [
            {"id": tool, "label": self._say(f"tool_{tool}"), "isOn": tool == self._tool}
            for tool in TOOLS
        ]

    def _get_asked(self) -> str:
        if self._tool == "stress" and self._pending >= 0:
            return self._say("cues_pending")
        return self._say(f"tool_{self._tool}_asks")

    def _get_where(self) -> str:
        return self._say("line_where", n=self._at + 1, of=max(1, len(self._lines)))

    def _get_at(self) -> int:
        return self._at

    def _get_count(self) -> int:
        return len(self._lines)

    def _can_put_back(self) -> bool:
        return self._removed is not None

    zh = Property(QVariantMap, _get_zh, notify=changed)
    notes = Property(QVariantMap, _get_notes, notify=changed)
    characters = Property(QVariantList, _get_characters, notify=changed)
    tools = Property(QVariantList, _get_tools, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    where = Property(str, _get_where, notify=changed)
    at = Property(int, _get_at, notify=changed)
    count = Property(int, _get_count, notify=changed)
    canPutBack = Property(bool, _can_put_back, notify=changed)
