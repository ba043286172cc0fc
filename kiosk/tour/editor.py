"""The way of the tour through the editor: a new scam by touch alone, from the PIN to the game."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from PySide6.QtTest import QTest

from kiosk.tour.editor_scripts import SETTLED_MS, ScriptEditor
from kiosk.tour.finger import NothingThere

STAFF_PIN, COLLEAGUES_PIN = "271828", "602214"
OLD, SPELT, NEW = "皮肤", "chongwu", "宠物"  # what is changed in the example


class Editor(ScriptEditor):
    """Writes what another member of staff approves. The staff PIN has been set before."""

    def write_a_scam(self) -> None:
        """Every view of the editor; children may meet the new messages until they are taken out."""
        store = self._station.store
        assert store is not None
        store.set_pin("staff", 2, COLLEAGUES_PIN).result()
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        self._finger.touch("tab_editor")
        self._await("EditorScreen")
        self._finger.wait(lambda: bool(self._editor.canBegin), "the examples")
        self._take("editor-empty")
        self._finger.touch("editor_new")
        self._take("editor-tricks")
        self._finger.touch("trick_too_good")
        self._come_to("pair")
        self._look()
        self._take("editor-example")
        for side in ("r", "g"):
            self._change(side)
        self._look()
        self._take("editor-changed")
        self._finger.touch("pair_whom")
        self._come_to("whom")
        self._take("editor-whom")
        self._finger.touch("whom_done")
        self._come_to("pair")
        self._finger.touch("cues_r")
        self._take("editor-cues")
        self._finger.touch("cues_done")
        self._look()
        self._finger.touch("pair_pinyin")
        self._take("editor-pinyin")
        self._finger.touch("pinyin_right")
        self._look()
        self._take("editor-ready")
        self._finger.touch("pair_try")
        self._await("PreviewScreen")
        screen: Any = self._station.screen()
        self._finger.wait(lambda: screen.game is not None, "the game to start")
        self._finger.touch("preview_back")
        self._await("EditorScreen")
        self._look()
        self._finger.wait(lambda: bool(self._editor.pair_page.canHandIn), "all to be kept")
        self._finger.touch("pair_hand_in")
        self._come_to("approve")
        self._take("editor-approve")
        self._finger.touch("approve_alone")
        self._take("editor-alone")
        self._finger.touch("editor_back")
        self._come_to("pair")
        self._look()
        self._finger.touch("pair_hand_in")
        self._come_to("approve")
        for digit in [*COLLEAGUES_PIN, "ok"]:
            self._finger.touch(f"pin_{digit}")
        self._wait_for_the_pack()
        self._take("editor-done")
        self._finger.touch("editor_to_list")
        self._finger.wait(lambda: bool(self._editor.list_page.rows), "the list")
        QTest.qWait(SETTLED_MS)
        self._take("editor-list")
        self.write_a_script()
        self.take_out()
        self._finger.touch("editor_leave")
        self._await("AttractScreen")

    def _change(self, side: str) -> None:
        """Puts the finger behind a word, takes it back and spells another."""
        name = f"field_{side}.text_text"
        self._finger.touch(name)
        field: Any = self._finger.find(name)
        field.setProperty("cursorPosition", str(field.property("text")).index(OLD) + len(OLD))
        for _ in OLD:
            self._finger.touch("key_take_back")
        for letter in SPELT:
            self._finger.touch(f"key_{letter}")
        if side == "r":
            self._take("editor-keyboard")
        try:
            self._finger.touch("word_0")
        except NothingThere:  # no table of words has been made: a USB keyboard would write it
            field.setProperty("text", str(field.property("text")).replace(SPELT, NEW))
        self._finger.touch("key_hide")

    def _look(self) -> None:
        draft: Any = self._editor.pair_page
        self._finger.wait(lambda: draft.is_checked, "the check")
        QTest.qWait(SETTLED_MS)

    def _wait_for_the_pack(self) -> None:
        """A process of its own builds it, which a busy machine may keep waiting."""
        for _ in range(2):
            with suppress(TimeoutError):
                self._come_to("done")
                return
        self._come_to("done")

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        raise NotImplementedError  # the desks know the way
