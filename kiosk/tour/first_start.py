"""The way of the tour through the first start: every step once, most of them put off."""

from __future__ import annotations

from typing import Any

from kiosk.tour.walk import Walk

CENTRE = {"zh": "江边青少年网络素养中心", "en": "Riverside Youth Centre"}


class FirstStart(Walk):
    """Walks through what staff see before anybody else."""

    def first_start(self) -> None:
        """The list, each step, and the way out that leaves some for later."""
        self._finger.wait(lambda: self._is_first_start(), "the first start")
        self._take("first-start")
        self._finger.touch("first_start_begin")
        for step in ("language", "name", "screen", "touch", "sound", "microphone"):
            self._see_step(step)
        self._take("first-staff-pin")
        self._finger.touch("pin_1")
        self._finger.touch("pin_ok")
        self._take("first-pin")
        for step in ("staff_pin", "teacher_pin", "recovery"):
            self._pass_by(step)
        self._finger.touch("classes_too")
        for step in ("guests", "retention", "packs", "convention"):
            self._see_step(step)
        self._take("first-start-later")
        self._finger.touch("first_start_later")
        self._await("AttractScreen")

    def _see_step(self, step: str) -> None:
        self._finger.wait(lambda: self._step() == step, step)
        if step == "name":
            self._glass.name_step.write(CENTRE["zh" if self._is_chinese() else "en"])
        if step == "touch":
            self._see_touch_test()
        self._take(f"first-{step}")
        self._finger.touch("step_next" if self._glass.canGoOn else "step_later")

    def _see_touch_test(self) -> None:
        self._finger.touch("touch_begin")
        width, height = self._station.width, self._station.height
        for row in range(3):
            y = round(height * (row + 0.5) / 8)
            self._finger.drag((2, y), (width - 2, y))
        self._take("first-touch-painting")
        self._finger.touch("touch_end")

    def _pass_by(self, step: str) -> None:
        self._finger.wait(lambda: self._step() == step, step)
        self._finger.touch("step_later")

    def _is_first_start(self) -> bool:
        return type(self._station.screen()).__name__ == "FirstStartScreen"

    def _step(self) -> str:
        return str(self._glass.at) if self._is_first_start() else ""

    @property
    def _glass(self) -> Any:
        return self._station.screen()
