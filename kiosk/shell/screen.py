"""What every screen's model has: its words in the language of the moment, and what is said."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.shell.free_place import Box
from kiosk.shell.qml_types import Property, QVariantMap
from kiosk.shell.reading import Reading
from quizzes.text import Text
from quizzes.words import read_words


class ScreenModel(QObject):
    """The model of one screen; `words.yaml` beside its module holds the texts.

    QML reads `model.words.key` and gives it to a RubyText. `aloud` is what the read-aloud
    switch says on this screen.
    """

    wordsChanged = Signal()
    aloudChanged = Signal()
    calmed = Signal(bool)  # a child reads, and the music steps back; or no more

    qml = ""  # path of the screen's QML file, set by each screen
    idle_seconds = 45  # silence before 「还在吗？」; 0 = never
    has_bar = True
    fills_glass = False  # also in low reach: a touch anywhere will do
    bar_has_goodbye = True
    bar_has_home = True
    bed = "home"  # the music behind it; "" = none

    def __init__(self, reading: Reading, words: Mapping[str, Text]) -> None:
        super().__init__()
        self.reading = reading
        self.texts: Mapping[str, Text] = words
        reading.changed.connect(self.wordsChanged)
        reading.changed.connect(self.aloudChanged)
        # A subclass's own properties need a signal of that class: PySide crashes on a base's.
        own = getattr(self, "changed", None)
        if own is not None:
            reading.changed.connect(own)

    def text(self, key: str, **fill: object) -> Text:
        """A text by key, with `{name}` places filled."""
        return self.texts[key].filled(**fill)

    def line(self, text: Text) -> dict[str, str]:
        """A text as QML takes it, in the language of the moment."""
        return self.reading.line(text)

    def spoken(self) -> list[Text]:
        """What is read aloud on this screen now. Each screen says its own."""
        return []

    def soon(self) -> list[Text]:
        """What will likely be read aloud next."""
        return []

    def taken(self) -> list[Box]:
        """Boxes of what the screen shows beyond its QML items and no caption may cover."""
        return []

    def leave(self) -> None:
        """The screen goes off the glass; let go of what it holds."""

    def _words(self) -> dict[str, dict[str, str]]:
        return {key: self.reading.line(text) for key, text in self.texts.items()}

    words = Property(QVariantMap, _words, notify=wordsChanged)


def words_beside(module_file: str) -> dict[str, Text]:
    """The `words.yaml` in the folder of a screen's module."""
    return read_words(Path(module_file).with_name("words.yaml"))


def qml_beside(module_file: str, name: str) -> str:
    """The path of a screen's QML file."""
    return str(Path(module_file).with_name(name))
