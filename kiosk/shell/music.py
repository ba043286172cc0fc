"""The music behind the screens: one bed at a time, faded, and softer while a voice is heard."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.pygame_parts import sound_part
from kiosk.shell.screen import ScreenModel

FADE_SECONDS = 0.5
FADE_MS = 25  # steps of the fades; between them nothing runs
DUCKED = 0.25  # −12 dB while something is read aloud
CALM = 0.5  # −6 dB while a child reads
IMPORT_POLL_MS = 50
BEGIN_MS = 3_000  # the first picture, the data and the first touch go first
ATTRACT_PLAY_MS = 2 * 60_000  # nobody there: two minutes of music …
ATTRACT_REST_MS = 5 * 60_000  # … and five of quiet, for those who work beside it


class Music(QObject):
    """Follows the screens: each names its bed. Nothing that a game knows reaches it but calm."""

    def __init__(self, speaker: Loudspeaker) -> None:
        super().__init__()
        self._speaker = speaker
        self._is_on = True
        self._is_closed = False
        self._may_begin = False
        self._wanted = ""  # the bed of the screen on stage
        self._playing = ""
        self._is_calm = self._is_ducked = False
        self._share = 0.0
        self._fade = QTimer(self)
        self._fade.setInterval(FADE_MS)
        self._fade.timeout.connect(self._step)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(ATTRACT_REST_MS)
        self._rest.timeout.connect(self._play_on)
        self._round = QTimer(self)
        self._round.setSingleShot(True)
        self._round.timeout.connect(self._have_rest)
        speaker.spoke.connect(self.duck)

    @property
    def playing(self) -> str:
        """The bed that is heard; empty for none."""
        return self._playing

    @property
    def share(self) -> float:
        """How loud the bed is now, 0 to 1 of what the volume allows."""
        return self._share

    def begin_soon(self) -> None:
        """The station has opened and knows its settings: music may begin in a moment."""
        QTimer.singleShot(BEGIN_MS, self, self._import_sound)

    def _import_sound(self) -> None:
        """Beside the glass's thread: it takes up to a tenth of a second."""
        thread = threading.Thread(target=sound_part, name="import-sound", daemon=True)
        thread.start()
        self._wait_for(thread)

    def _wait_for(self, thread: threading.Thread) -> None:
        if self._is_closed:
            return
        if thread.is_alive():
            QTimer.singleShot(IMPORT_POLL_MS, self, lambda: self._wait_for(thread))
        else:
            self.begin()

    def begin(self) -> None:
        """Music may begin."""
        self._may_begin = True
        self._follow_wish()

    def switch(self, is_on: bool) -> None:
        """On or off, as staff have set it."""
        self._is_on = is_on
        self._follow_wish()

    def follow(self, screen: ScreenModel) -> None:
        """Another screen is on the stage."""
        self._wanted = screen.bed
        screen.calmed.connect(self.calm)
        self._is_calm = False
        self._follow_wish()

    def change_bed(self, name: str) -> None:
        """The screen on the stage wants another bed, or with "" none."""
        self._wanted = name
        self._follow_wish()

    @Slot(bool)
    def calm(self, is_calm: bool) -> None:
        """A child reads: the bed steps back."""
        self._is_calm = is_calm
        self._follow_wish()

    @Slot(bool)
    def duck(self, is_ducked: bool) -> None:
        """A voice is heard, or no more."""
        self._is_ducked = is_ducked
        self._follow_wish()

    def refresh(self) -> None:
        """The volume was changed."""
        self._speaker.set_bed_gain(self._share)

    def close(self) -> None:
        """Stops at once."""
        for timer in (self._fade, self._rest, self._round):
            timer.stop()
        self._playing, self._share, self._may_begin, self._is_closed = "", 0.0, False, True
        self._speaker.stop_bed()

    @property
    def _bed(self) -> str:
        may = self._is_on and self._may_begin and not self._speaker.is_silent
        return self._wanted if may and not self._rest.isActive() else ""

    @property
    def _goal(self) -> float:
        if self._playing != self._bed:
            return 0.0
        return (CALM if self._is_calm else 1.0) * (DUCKED if self._is_ducked else 1.0)

    def _follow_wish(self) -> None:
        if self._wanted != "attract":
            self._rest.stop()
            self._round.stop()
        if not self._playing and self._bed:
            self._play_on()
        if self._playing and self._share != self._goal:
            self._fade.start()

    @Slot()
    def _play_on(self) -> None:
        bed = self._bed
        if not bed or not self._speaker.start_bed(bed):
            return
        self._playing, self._share = bed, 0.0
        self._fade.start()
        if bed == "attract":
            self._round.start(ATTRACT_PLAY_MS)

    @Slot()
    def _have_rest(self) -> None:
        self._rest.start()
        self._follow_wish()

    @Slot()
    def _step(self) -> None:
        most = FADE_MS / 1000 / FADE_SECONDS
        self._share += max(-most, min(most, self._goal - self._share))
        self._speaker.set_bed_gain(self._share)
        if self._share != self._goal:
            return
        self._fade.stop()
        if self._playing != self._bed:
            self._playing = ""
            self._speaker.stop_bed()
            self._follow_wish()
