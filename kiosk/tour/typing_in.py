"""The way of the tour through the typing of a convention: made-up lines, one wrong character."""

from __future__ import annotations

from typing import Any

from kiosk.tour.walk import Walk

SOURCE = {
    "title": "我们的网上好习惯",
    "issuer": "江边青少年网络素养中心",
    "print": "中心门口的海报",
    "day": "20260901",
}
LINES = "先想一想，再点发送；\n不骂人，好好说话；\n时间到了，就去休息。"
MISTYPED = LINES.replace("发送", "发")


class TypingIn(Walk):
    """Walks from the desk to the typing and back, and leaves nothing in a pack."""

    def type_convention(self, pin: str) -> None:
        """One person alone: the checklist, the comparison, the pinyin."""
        store = self._station.store
        assert store is not None
        store.keep_typed_convention({**SOURCE, "mark": "1"}).result()
        self._finger.touch("tab_notices")
        self._finger.touch("set_up_go_on")
        self._await("FirstStartScreen")
        self._finger.touch("step_convention")
        self._finger.touch("convention_begin")
        entry: Any = self._await("ConventionEntryScreen")
        self._take("typing-source")
        self._finger.touch("entry_next")
        self._take("typing-who")
        entry.write("first", LINES)
        self._give_pin(entry, pin)
        self._finger.touch("field_first")
        self._take("typing-first")
        entry.goOn()
        self._give_pin(entry, pin)
        for sentence in ("print", "twice", "source"):
            entry.tick(sentence)
        self._take("typing-alone")
        self._finger.touch("entry_next")
        entry.write("second", MISTYPED)
        entry.goOn()
        self._take("typing-differs")
        entry.write("second", LINES)
        self._finger.touch("mend_second")
        self._finger.touch("entry_next")
        self._finger.touch("entry_next")
        self._finger.wait(lambda: bool(entry.readings), "the pinyin")
        self._take("typing-pinyin")
        entry.backAsked.emit()
        self._await("FirstStartScreen")
        self._finger.touch("first_start_list")
        self._finger.touch("first_start_later")
        self._await("StaffDeskScreen")
        store.keep_typed_convention({}).result()

    def _give_pin(self, entry: Any, pin: str) -> None:
        for digit in pin:
            entry.digit(digit)
        entry.send()
        self._finger.wait(lambda: not entry.isBusy, "the PIN")
