"""What is kept of a take: its sound files, its film and its cover, made behind the glass."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.booth.booth_visit import BoothTake
from kiosk.booth.take_lines import lines_of
from quizzes.fields import Band
from quizzes.text import Text, cells_of

if TYPE_CHECKING:
    from kiosk.programmes.kept import Kept
    from media.film.captions import Line
    from media.film.reel import Wish
    from media.finishing.process import Finisher, Job

log = logging.getLogger(__name__)

SOUND_SHARE = 0.25  # of the waiting, until the film is on its way


class Making:
    """One take on its way; `kept` fails where its sound can't be made, a film may be missing."""

    def __init__(
        self,
        take: BoothTake,
        band: Band,
        look: tuple[str, str],
        finisher: Finisher,
        fonts: list[Path],
        with_pinyin: bool,
    ) -> None:
        """`look` is figure and studio. Raises OSError where no process can be started."""
        assert take.programme is not None and take.job is not None
        self._take, self._band, self._look = take, band, look
        self._wish = wish_of(take, band, look, fonts, with_pinyin)
        self._film: Job = finisher.film(take.programme, self._wish)
        self.kept: Future[Kept] = Future()
        threading.Thread(target=self._run, name="making-programme", daemon=True).start()

    @property
    def progress(self) -> float:
        """0 to 1."""
        assert self._take.job is not None
        sound = (self._take.job.opus.done() + self._take.job.mp3.done()) / 2
        return SOUND_SHARE * sound + (1 - SOUND_SHARE) * self._film.progress

    def cancel(self) -> None:
        """The child leaves: nothing is made any more."""
        self._film.cancel()

    def _run(self) -> None:
        try:
            self.kept.set_result(self._made())
        except BaseException as fault:  # noqa: BLE001  the step gets it from the future
            self.kept.set_exception(fault)

    def _made(self) -> Kept:
        from kiosk.programmes.kept import Kept
        from media.film.reel import cover

        take, job = self._take, self._take.job
        programme = take.programme
        assert job is not None and programme is not None
        opus, mp3 = job.opus.result(), job.mp3.result()
        return Kept(
            script=take.script.id,
            revision=take.script.revision,
            title=take.script.title,
            language=take.language,
            seconds=programme.seconds,
            opus=opus,
            mp3=mp3,
            film=self._filmed(),
            cover=cover(self._wish),
            lines=tuple(line.text for line in lines_of(take, self._band)),
            line_starts=programme.line_starts,
            is_fictional=take.script.fictional,
            figure=self._look[0],
            studio=self._look[1],
            mouths=programme.mouths,
        )

    def _filmed(self) -> bytes | None:
        from media.finishing.process import FinishingFailed

        try:
            return self._film.film.result()
        except FinishingFailed as fault:
            log.warning("kept without a film: %s", fault)
            return None


def wish_of(
    take: BoothTake, band: Band, look: tuple[str, str], fonts: list[Path], with_pinyin: bool
) -> Wish:
    """The film that a take asks for: title and lines in the language in which it was read."""
    from media.film.reel import Wish

    assert take.programme is not None

    def cells(text: Text) -> Line:
        return _as_cells(text, take, with_pinyin)

    return Wish(
        figure=look[0],
        studio=look[1],
        fonts=tuple(fonts),
        title=cells(take.script.title),
        lines=tuple(cells(line.text) for line in lines_of(take, band)),
        line_starts=take.programme.line_starts,
    )


def _as_cells(text: Text, take: BoothTake, with_pinyin: bool) -> Any:
    from media.film.captions import Cell

    pinyin = text.pinyin_for(take.language) if with_pinyin else ""
    cut = cells_of(text.in_language(take.language), pinyin)
    return tuple(Cell(cell.words, cell.pinyin, cell.space_after) for cell in cut)
