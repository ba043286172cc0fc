"""我们班的公约 on the glass: choose five cards, look at the sheet, keep it, print it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.agreement.choosing import Choosing
from kiosk.cards.printing import find_printer, send_to_printer
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from kiosk.store import AgreedLine, Agreement
from quizzes.class_convention import AGREED_BY_US, TITLE, day_told
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.store import SchoolClass, Store
    from quizzes.kinds.agreement import AgreementCard

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class AgreementScreen(ScreenModel):
    """The class stands before the glass with its teacher. Nothing is kept before 「留下来」.

    `cards` are quizzes.kinds.agreement.AgreementCard; `art` is the folder of the figures.
    """

    qml = qml_beside(__file__, "AgreementScreen.qml")
    changed = Signal()
    cardsChanged = Signal()  # their words: a tap leaves the cards where they are
    idle_seconds = DESK_SECONDS
    bar_has_home = False

    over = Signal()

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        school_class: SchoolClass,
        cards: Sequence[AgreementCard],
        art: Path,
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        reading.changed.connect(self.cardsChanged)
        self._store = store
        self._hand_over = hand_over
        self._class = school_class
        self._art = art
        self._cards = {card.id: card for card in cards}
        self._choosing = Choosing(tuple(self._cards))
        self._kept = store.agreement_of_class(school_class.id)
        self._is_sheet = self._kept is not None
        self._hint = self.text("ask")
        self._said: list[Text] | None = None
        self._note = self.text("kept") if self._kept else self.text("try_it")
        self._printer: str | None = None
        self._is_busy = self._is_gone = False
        hand_over.when(find_printer(), self._learn_printer)

    @Slot(str)
    def tapCard(self, card: str) -> None:
        """Lifts a card, or puts it back."""
        did = self._choosing.tap(card)
        if did == "full":
            self._hint = self.text("sixth")
        elif self._choosing.is_full:
            self._hint = self.text("full")
        else:
            left = self._choosing.wanted - len(self._choosing.places)
            self._hint = self.text("more", n=left) if self._choosing.places else self.text("ask")
        self._said = [self._cards[card].text] if did == "lifted" else [self._hint]
        self._tell()

    @Slot()
    def showSheet(self) -> None:
        """「就这五条」."""
        if self._choosing.is_full:
            self._is_sheet, self._said, self._note = True, None, self.text("try_it")
            self._tell()

    @Slot()
    def chooseAgain(self) -> None:
        """「重选」. What is kept stays until another is kept."""
        self._choosing = Choosing(self._choosing.cards)
        self._is_sheet, self._said, self._kept = False, None, None
        self._hint = self.text("ask")
        self._tell()

    @Slot()
    def keep(self) -> None:
        """「留下来」: with the class, in the store."""
        if self._kept is not None or self._is_busy or not self._choosing.is_full:
            return
        self._is_busy = True
        saved = self._store.keep_agreement(self._class.id, self._lines())
        self._hand_over.when(saved, self._learn_kept)
        self._tell()

    @Slot()
    def printSheet(self) -> None:
        """「打印」."""
        kept = self._kept
        if kept is None or not self._printer or self._is_busy:
            return None
        from kiosk.cards.agreement_sheet import draw_agreement

        try:
            centre = self._store.settings().centre_name
            sent = send_to_printer(
                self._printer, lambda file: draw_agreement(file, kept, self._art, centre)
            )
        except StationProblem as problem:
            return self._note_problem(problem)
        self._is_busy, self._note = True, self.text("printing")
        self._store.note_deed("teacher", f"printed the agreement of {self._class.name}")
        self._hand_over.when(sent, self._learn_printed)
        return self._tell()

    @Slot()
    def goAway(self) -> None:
        """「好了」."""
        self.over.emit()

    def leave(self) -> None:
        """An answer that comes later finds nobody."""
        self._is_gone = True

    def _learn_printer(self, found: Future[str]) -> None:
        if not self._is_gone:
            self._printer = found.result()
            self._tell()

    def _learn_kept(self, saved: Future[Agreement]) -> None:
        if self._is_gone:
            return None
        self._is_busy = False
        fault = saved.exception()
        if isinstance(fault, StationProblem):
            return self._note_problem(fault)
        self._kept, self._note = saved.result(), self.text("kept")
        return self._tell()

    def _learn_printed(self, sent: Future[None]) -> None:
        if self._is_gone:
            return None
        self._is_busy = False
        fault = sent.exception()
        if isinstance(fault, StationProblem):
            return self._note_problem(fault)
        sent.result()
        self._note = self.text("printed")
        return self._tell()

    def _note_problem(self, problem: StationProblem) -> None:
        said = {language: problem.in_language(language) for language in ("zh", "en")}
        self._note = Text(said["zh"], "", said["en"])
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.aloudChanged.emit()

    def _lines(self) -> list[AgreedLine]:
        """Of the sheet that shows: kept, or chosen just now."""
        if self._kept is not None:
            return list(self._kept.lines)
        chosen = [self._cards[card] for card in self._choosing.places]
        return [AgreedLine(card.id, card.revision, card.text) for card in chosen]

    def spoken(self) -> list[Text]:
        """The sheet from title to last line; while choosing, what was touched last."""
        if self._is_sheet:
            return [TITLE, AGREED_BY_US, *(line.text for line in self._lines()), self._note]
        if self._said is not None:
            return self._said
        return [self._hint, *(card.text for card in self._cards.values())]

    def soon(self) -> list[Text]:
        """The cards, as any may be touched next."""
        return [] if self._is_sheet else [card.text for card in self._cards.values()]

    def _get_is_sheet(self) -> bool:
        return self._is_sheet

    def _get_is_kept(self) -> bool:
        return self._kept is not None

    def _get_is_full(self) -> bool:
        return self._choosing.is_full

    def _get_can_print(self) -> bool:
        return self._kept is not None and bool(self._printer) and not self._is_busy

    def _get_cards(self) -> list[dict[str, object]]:
        return [
            {"id": id_, "line": self.line(card.text), "broken": self._broken(card.text)}
            for id_, card in self._cards.items()
        ]

    def _broken(self, text: Text) -> dict[str, str] | None:
        """With a new line after the comma, for the eye alone; None where there is none."""
        if "，" not in text.in_language(self.reading.text_language):
            return None
        return self.line(Text(text.zh.replace("，", "，\n"), text.pinyin, text.en))

    def _get_chosen(self) -> list[str]:
        return list(self._choosing.places)

    def _get_places(self) -> int:
        return self._choosing.wanted

    def _get_lines(self) -> list[dict[str, str]]:
        return [self.line(line.text) for line in self._lines()]

    def _get_heading(self) -> dict[str, str]:
        return self.line(TITLE)

    def _get_label(self) -> dict[str, str]:
        return self.line(AGREED_BY_US)

    def _get_hint(self) -> dict[str, str]:
        return self.line(self._hint)

    def _get_note(self) -> dict[str, str]:
        return self.line(self._note)

    def _get_no_printer(self) -> str:
        if self._kept is None or self._printer != "":
            return ""
        return self.text("no_printer", name=self._class.name).in_language(
            self.reading.text_language
        )

    def _get_class_day(self) -> dict[str, str]:
        made = self._kept.made if self._kept else self._store.now_ms()
        day = day_told(date.fromtimestamp(made / 1000))
        return self.line(self.text("class_day", name=self._class.name, day=day))

    isSheet = Property(bool, _get_is_sheet, notify=changed)
    isKept = Property(bool, _get_is_kept, notify=changed)
    isFull = Property(bool, _get_is_full, notify=changed)
    canPrint = Property(bool, _get_can_print, notify=changed)
    cards = Property(QVariantList, _get_cards, notify=cardsChanged)
    chosen = Property(QVariantList, _get_chosen, notify=changed)
    places = Property(int, _get_places, notify=changed)
    lines = Property(QVariantList, _get_lines, notify=changed)
    heading = Property(QVariant, _get_heading, notify=changed)
    label = Property(QVariant, _get_label, notify=changed)
    hint = Property(QVariant, _get_hint, notify=changed)
    note = Property(QVariant, _get_note, notify=changed)
    noPrinter = Property(str, _get_no_printer, notify=changed)
    classDay = Property(QVariant, _get_class_day, notify=changed)
