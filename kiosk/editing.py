"""The way of staff through the editor: from the desk, into a preview and back, to the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from games.contract import Reader, Size, Stock

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.editor.editor_screen import EditorScreen
    from kiosk.local_pack.helper import Helper
    from kiosk.shell.screen import ScreenModel
    from quizzes.fields import Band
    from quizzes.kinds.script import Script
    from quizzes.message import Pack, Pair

GAME = "monster_trail"
SEED = 1


class Editing:
    """Opens the editor for the person of that number; the helper's process goes when they do."""

    def __init__(self, station: Station, art: Path, back: Callable[[int], None]) -> None:
        self._station = station
        self._art = art
        self._back = back  # to the desk of that number
        self._number = 0
        self._helper: Helper | None = None
        station.navigator.shown.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether somebody writes, or tries what was written."""
        return self._helper is not None

    def open(self, number: int) -> None:
        """From the staff desk."""
        from kiosk.local_pack.helper import Helper

        assert self._station.store is not None
        self._number = number
        if self._helper is None:
            self._helper = Helper(self._station.store.folder)
        self._show(None)

    def _show(self, draft: bytes | None, band: str = "") -> None:
        from kiosk.editor.editor_screen import EditorScreen

        station = self._station
        assert station.store is not None and self._helper is not None
        given = (station.reading, station.store, station.hand_over, self._helper)
        screen = EditorScreen(*given, self._number, draft)
        if band:
            screen.script_page.chooseBand(band)
        screen.left.connect(station.go_attract)
        screen.backAsked.connect(lambda: self._back(self._number))
        screen.previewAsked.connect(
            lambda id_, record, band: self._preview(screen, id_, record, band)
        )
        station.navigator.show(screen)

    def _preview(
        self, editor: EditorScreen, draft: bytes, record: dict[str, Any], band: str
    ) -> None:
        if "versions" in record:
            self._read_through(editor, draft, record, band)
        else:
            self._play(editor, draft, record)

    def _read_through(
        self, editor: EditorScreen, draft: bytes, record: dict[str, Any], band: str
    ) -> None:
        """The booth's practising with this script; nobody can record there."""
        from kiosk.booth.booth_visit import BoothVisit
        from kiosk.booth.script_preview import ScriptPreview
        from kiosk.shell.reading import Reading

        station = self._station
        reading = Reading()
        reading.show_pinyin_as("always")
        visit = BoothVisit(cast("Band", band), script=script_of(record))
        equipment = station.broadcasting.for_reading(reading)
        screen = ScriptPreview(visit, equipment, editor.say("preview_back"))
        reading.setParent(screen)
        screen.backAsked.connect(lambda: self._show(draft, band))
        station.navigator.show(screen)

    def _play(self, editor: EditorScreen, draft: bytes, record: dict[str, Any]) -> None:
        """The game with just these two messages, as a child of the youngest band meets them."""
        from kiosk.play.preview_screen import PreviewScreen
        from kiosk.shell.font_files import font_files

        station = self._station
        pair = pair_of(record, station.content.packs())
        card = station.content.card(GAME)
        trick = str(pair.r.trick)
        band = pair.bands[0]

        def start(reader: Reader, size: Size) -> Any:
            reader = Reader(reader.language, True, band, reader.reduced_motion)
            held = Stock(pairs=[pair])
            more = {"fonts": font_files(), "art": self._art}
            return card.start(held.start(trick, SEED, reader, size, **more))

        screen = PreviewScreen(station.reading, start, editor.text("preview_back"))
        screen.backAsked.connect(lambda: self._show(draft))
        screen.finished.connect(lambda debrief: self._show(draft))
        screen.cue.connect(station.speaker.cue)
        station.navigator.show(screen)

    def _follow(self, screen: ScreenModel) -> None:
        """Whoever left the editor, by whatever way, needs no helper."""
        if self._helper is not None and type(screen).__name__ not in (
            "EditorScreen",
            "PreviewScreen",
            "ScriptPreview",
        ):
            self._helper.close()
            self._helper = None


def script_of(record: dict[str, Any]) -> Script:
    """The script that a record of the editor makes. Raises ValidationError for one with faults."""
    return _pack_of({"scripts": [record]}).scripts[0]


def pair_of(record: dict[str, Any], packs: list[Any]) -> Pair:
    """The pair that a record of the editor makes. Raises ValidationError for one with faults."""
    from quizzes.source_tree import source_of

    skill = next(s for pack in packs for s in pack.skills if s.id == record["skill"])
    return _pack_of({"skills": [source_of(skill)], "pairs": [record]}).pairs[0]


def _pack_of(records: dict[str, Any]) -> Pack:
    from quizzes.message import Pack

    head = {
        "id": "preview",
        "version": "1.0.0",
        "seq": "1",
        "languages": ["zh"],
        "title": {"zh": "试玩", "pinyin": "shì wán"},
        "source": "自编",
        "reviewer": "-",
        "reviewed_on": "2000-01-01",
    }
    return Pack.model_validate({**head, **records})
