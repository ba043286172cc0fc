"""The way of the tour through a script for the booth, and a message that leaves the game again."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from PySide6.QtTest import QTest

from kiosk.tour.walk import Walk

SETTLED_MS = 80  # rows take their places with the first frame
PATIENT_TIMES = 3  # a process of its own builds the pack, which a busy machine may keep waiting
TITLE, LINE = "换一句好听的话", "班级的画展，搬到了网上，大家都来看。"


class ScriptEditor(Walk):
    """Begins in the editor's list, with one thing in the game; ends there with none."""

    def write_a_script(self) -> None:
        """The longest length of a story, up to the colleague's PIN."""
        self._finger.touch("editor_new_script")
        self._come_to("stories")
        self._take("editor-stories")
        self._finger.touch("length_7-9")
        self._finger.touch("example_kind-words")
        self._come_to("script")
        self._look_at_script()
        self._finger.touch("fictional_true")
        self._look_at_script()
        self._take("editor-script")
        self._finger.touch("fictional_story")
        self._put("title", TITLE)
        self._finger.touch("line_1")
        self._come_to("line")
        self._put("line", LINE)
        self._look_at_script()
        self._finger.touch("letter_2")
        self._finger.touch("tool_stress")
        self._finger.touch("letter_9")
        self._finger.touch("letter_10")
        self._look_at_script()
        self._take("editor-line")
        self._finger.touch("line_add")
        self._look_at_script()
        self._take("editor-line-empty")
        self._finger.touch("line_remove")
        self._finger.touch("line_done")
        self._look_at_script()
        self._finger.touch("script_pinyin")
        self._take("editor-script-pinyin")
        self._finger.touch("pinyin_right")
        self._look_at_script()
        self._take("editor-script-ready")
        self._finger.touch("script_try")
        self._await("ScriptPreview")
        QTest.qWait(SETTLED_MS)
        self._take("editor-script-preview")
        self._finger.touch("preview_back")
        self._await("EditorScreen")
        self._look_at_script()
        page: Any = self._editor.script_page
        self._finger.wait(lambda: bool(page.canHandIn), "all to be kept")
        self._finger.touch("script_hand_in")
        self._come_to("approve")
        self._take("editor-script-approve")
        self._finger.touch("approve_alone")
        self._take("editor-script-alone")
        self._finger.touch("editor_back")
        self._come_to("script")
        self._finger.touch("editor_back")
        self._come_to("list")

    def take_out(self) -> None:
        """What is in the game leaves it, asked about twice."""
        page: Any = self._editor.list_page
        self._finger.wait(lambda: self._in_the_game(page) is not None, "what is in the game")
        self._take("editor-list-two")
        self._finger.touch(f"take_out_{self._in_the_game(page)}")
        self._come_to("take_out")
        self._take("editor-take-out")
        self._finger.touch("take_out_yes")
        self._come_to("take_out_again")
        self._take("editor-take-out-again")
        self._finger.touch("take_out_yes")
        for _ in range(PATIENT_TIMES - 1):
            with suppress(TimeoutError):
                self._come_to("out")
                break
        self._come_to("out")
        self._take("editor-out")
        self._finger.touch("editor_to_list")
        self._come_to("list")

    def _in_the_game(self, page: Any) -> int | None:
        rows = [at for at, row in enumerate(page.rows) if row["canTakeOut"]]
        return rows[0] if rows else None

    def _put(self, field: str, words: str) -> None:
        """As the keyboard does; what it looks like is seen with the scam."""
        name = f"field_{field}_text"
        self._finger.touch(name)
        self._finger.find(name).setProperty("text", words)
        self._finger.touch("key_hide")
        self._look_at_script()

    def _look_at_script(self) -> None:
        page: Any = self._editor.script_page
        self._finger.wait(lambda: page.is_checked, "the check")
        QTest.qWait(SETTLED_MS)

    def _come_to(self, view: str) -> None:
        self._finger.wait(lambda: self._editor.view == view, view)
        QTest.qWait(SETTLED_MS)

    @property
    def _editor(self) -> Any:
        return self._station.screen()
