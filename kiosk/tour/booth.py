"""The way of the tour through 童声播报站: every step, with a made voice instead of a microphone."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtTest import QTest

from kiosk.tour.finger import NothingThere
from kiosk.tour.walk import Walk

SETTLE_MS = 120


class Booth(Walk):
    """Walks from the booth's door to what becomes of a recording."""

    def booth(self) -> None:
        """A first reader who only practises; an older child who records."""
        from kiosk.tour.made_recorder import MadeRecorder

        broadcasting = self._station.broadcasting
        usual = broadcasting.make_recorder, broadcasting.look_for_microphone
        broadcasting.make_recorder = MadeRecorder
        self._only_reads()
        self._records()
        broadcasting.make_recorder, broadcasting.look_for_microphone = usual
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _open(self, has_microphone: bool) -> Any:
        self._station.broadcasting.look_for_microphone = lambda: _known(has_microphone)
        self._finger.touch("place_booth")
        screen: Any = self._await("BoothScreen")
        self._finger.wait(lambda: screen.door.canRecord is has_microphone, "the microphones")
        QTest.qWait(SETTLE_MS)
        return screen

    def _only_reads(self) -> None:
        self._start("1-2")
        screen = self._open(has_microphone=False)
        self._take("booth-no-microphone")
        self._finger.touch("booth_only_read")
        self._take("booth-stories")
        self._finger.touch("story_kind-words")
        self._settled("booth-story")
        self._finger.touch("story_read")
        self._settled("booth-practise-only")
        while not screen.practise.isDone:
            self._touch("practise_next")
        self._settled("booth-all-read")
        self._finger.touch("bar_goodbye")
        self._await("GoodbyeScreen")
        self._back_to_attract()

    def _records(self) -> None:
        self._start("7-9")
        screen = self._open(has_microphone=True)
        self._take("booth-door")
        self._finger.touch("booth_with_adult")
        self._finger.touch("story_school-garden")
        self._settled("booth-story-long")
        self._finger.touch("story_read")
        self._touch("practise_next")
        self._settled("booth-practise")
        self._touch("practise_record")
        self._check(screen)
        self._touch("check_record")
        self._one_take(screen)
        self._until(lambda: screen.step == "listen", "the take")
        self._go(screen, "use_take", "listen")
        self._until(lambda: screen.newsreader.isDrawn, "the newsreader")
        self._go(screen, "newsreader_next", "newsreader")
        self._settled("booth-feedback")
        self._touch("feedback_next")
        self._settled("booth-keep")

    def _check(self, screen: Any) -> None:
        self._settled("booth-check")
        self._touch("check_start")
        self._take("booth-check-quiet")
        self._until(lambda: screen.check.state == "speak", "the quiet second")
        QTest.qWait(SETTLE_MS * 10)
        self._take("booth-check-speak")
        screen.check.said()
        self._until(lambda: screen.check.state == "told", "the advice")
        self._settled("booth-check-told")

    def _one_take(self, screen: Any) -> None:
        self._settled("booth-record-ready")
        self._touch("record_start")
        self._take("booth-record-count")
        self._until(lambda: screen.record.state == "recording", "the red light")
        self._touch("record_next")
        self._settled("booth-recording")
        self._touch("record_pause")
        self._settled("booth-record-paused")
        self._touch("record_resume")
        while not screen.record.isLast:
            self._touch("record_next")
        self._settled("booth-record-last")
        self._touch("record_finish")

    def _go(self, screen: Any, button: str, step: str) -> None:
        """Takes the step's picture when its button has come up, then touches the button."""
        self._until(lambda: self._is_there(button), button)
        self._settled(f"booth-{step}")
        while screen.step == step:
            self._touch(button)

    def _settled(self, picture: str) -> None:
        QTest.qWait(SETTLE_MS)
        self._take(picture)

    def _touch(self, name: str) -> None:
        QTest.qWait(SETTLE_MS)  # buttons take their places with the next frame
        self._finger.touch(name)

    def _until(self, condition: Callable[[], bool], what: str) -> None:
        self._finger.wait(condition, what)

    def _is_there(self, name: str) -> bool:
        try:
            return bool(self._finger.find(name).property("enabled"))
        except NothingThere:
            return False


def _known(answer: bool) -> Future[bool]:
    found: Future[bool] = Future()
    found.set_result(answer)
    return found
