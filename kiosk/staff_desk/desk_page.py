"""What every page of the desk has: its words, the store, and what became of a deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.reading import Reading
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.store import Store


class DeskPage(QObject):
    """A page declares its own `changed` and `message` (PySide crashes on a base's signal)."""

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, texts: Mapping[str, Text]
    ) -> None:
        super().__init__()
        self.reading = reading
        self.store = store
        self.said = ""
        self._hand_over = hand_over
        self._texts = texts
        own: Any = self
        reading.changed.connect(own.changed)

    def open(self) -> None:
        """The page comes up; read what it shows anew."""

    def is_unfinished(self) -> bool:
        """Whether something is typed here that would be lost now."""
        return bool(getattr(self, "_typed", ""))

    def say(self, key: str, /, **fill: object) -> str:
        """A text in the language of the moment, its places filled."""
        words = self._texts[key].in_language(self.reading.text_language)
        return words.format(**fill) if fill else words

    def after(self, deed: Future[Any], done: Callable[[Any], None]) -> None:
        """Calls `done` with the outcome; where disk or input were at fault, says so instead."""

        def told(finished: Future[Any]) -> None:
            own: Any = self
            fault = finished.exception()
            if isinstance(fault, StationProblem):
                self.said = fault.in_language(self.reading.text_language)
            else:
                done(finished.result())
            own.changed.emit()

        self._hand_over.when(deed, told)
