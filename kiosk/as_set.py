"""What staff have set, brought to where it takes effect."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.closing import Closing

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.shell.window import KioskWindow
    from kiosk.store import Settings
    from quizzes.learning.learner import Learner
    from quizzes.text import Text


class AsSet:
    """Knows the settings that count now; None until the data is open."""

    def __init__(self, station: Station, window: KioskWindow, may_choose_language: bool) -> None:
        self._station = station
        self._window = window
        self._first_inches = window.diagonal_inches
        self._may_choose_language = may_choose_language
        self.now: Settings | None = None
        self.closing = Closing(station)

    def apply(self, settings: Settings) -> None:
        """Glass, motion, reach, sound, language, pinyin, patience and opening hours."""
        from kiosk.station_settings.screen_size import diagonal_inches

        station, self.now = self._station, settings
        self._window.measure(diagonal_inches(settings) or self._first_inches)
        station.reading.be_calm(settings.less_motion)
        station.reading.lie_low(settings.low_reach)
        station.reading.show_pinyin_as(settings.pinyin)
        station.speaker.set_volume(settings.heard_volume)
        station.music.switch(settings.music_on)
        station.music.refresh()
        station.captions.switch(settings.captions_on)
        station.idle.be_patient(settings.idle_ask_seconds, settings.idle_leave_seconds)
        if self._may_choose_language:
            station.reading.start_in(settings.language)
        self.closing.keep(settings.opening_hours)

    def look_again(self) -> None:
        """Nobody is at the station: what the command line has changed counts from now on."""
        store = self._station.store
        if store is not None and store.settings() != self.now:
            self.apply(store.settings())

    @property
    def bands(self) -> tuple[str, ...] | None:
        """The grades a guest may choose; None for all."""
        return self.now.bands if self.now is not None else None

    @property
    def places_off(self) -> tuple[str, ...]:
        """The places of the town that staff have closed."""
        return self.now.places_off if self.now is not None else ()

    def is_time_over(self) -> bool:
        """Whether a kind stop is due: a long visit, or the end of the opening hours."""
        visit = self._station.visit
        if visit is None or self.now is None:
            return False
        return visit.minutes() >= self.now.visit_minutes or self.closing.is_closed()

    def theme(self) -> Text | None:
        """The theme of the week as the town tells it; None where there is none now."""
        if self.now is None or not self.now.theme_skill:
            return None
        return self._station.content.skill_titles().get(self.now.theme_skill)

    def themed(self, learner: Learner) -> Learner:
        """A learner to whom the theme of the week is dear."""
        return replace(learner, theme=self.now.theme_skill if self.now is not None else "")
