"""What the steps of the first start share: the store, the words, and what became of a deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.reading import Reading
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.store import Settings, Store

Done = Callable[[], None]


@dataclass(frozen=True)
class Given:
    """What each step works with."""

    reading: Reading
    store: Store
    hand_over: HandOver
    texts: Mapping[str, Text]
    apply: Callable[[Settings], object]


class Step(QObject):
    """A step declares its own `changed`; `said` is what went wrong, in the language of then."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self.given = given
        self.store = given.store
        self.said = ""
        own: Any = self
        given.reading.changed.connect(own.changed)

    def open(self) -> None:
        """The step comes up; read what it shows anew."""

    def close(self) -> None:
        """Another step comes up, or nobody is there any more."""

    def can_go_on(self) -> bool:
        """Whether 「下一步」 may be touched."""
        return True

    def go_on(self, done: Done) -> None:
        """Keeps what was set, and calls `done` when it is on the disk."""
        done()

    def say(self, key: str, /, **fill: object) -> str:
        """A text in the language of the moment, its places filled."""
        words = self.given.texts[key].in_language(self.given.reading.text_language)
        return words.format(**fill) if fill else words

    def change(self, done: Callable[[Settings], object], /, **changes: Any) -> None:
        """Sets, audits and applies settings; then `done` gets them."""

        def changed(settings: Settings) -> None:
            self.given.apply(settings)
            done(settings)

        self.after(self.store.change_settings("staff", **changes), changed)

    def after(self, deed: Future[Any], done: Callable[[Any], object]) -> None:
        """Calls `done` with the outcome; where disk or input were at fault, says so instead."""

        def told(finished: Future[Any]) -> None:
            own: Any = self
            fault = finished.exception()
            if isinstance(fault, StationProblem):
                self.said = fault.in_language(self.given.reading.text_language)
            else:
                self.said = ""
                done(finished.result())
            own.changed.emit()

        self.given.hand_over.when(deed, told)
