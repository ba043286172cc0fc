"""What a child has in the booth until it leaves: a script, takes, choices; then forgotten."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizzes.fields import BANDS, Band
from quizzes.kinds.script import PACES, Line, Script, Speech, Version
from quizzes.text import Language

if TYPE_CHECKING:
    from media.finishing.process import Job
    from media.finishing.programme import Programme
    from media.recording.take import Take


@dataclass(eq=False)
class BoothTake:
    """One take, numbered from 1 within the visit. `job` is its finishing, once it was asked for.

    `noise_dbfs` is of the room check, None without one; `language` is what was read from.
    """

    number: int
    take: Take
    script: Script
    language: Language
    noise_dbfs: float | None = None
    job: Job | None = None

    @property
    def programme(self) -> Programme | None:
        """What it has become, when that is done."""
        if self.job is None or not self.job.programme.done() or self.job.programme.cancelled():
            return None
        return None if self.job.programme.exception() else self.job.programme.result()

    def forget(self) -> None:
        """Overwrites take and programme, for everybody who holds them."""
        if self.programme is not None:
            self.programme.forget()
        if self.job is not None:
            self.job.cancel()
        self.take.forget()


@dataclass(eq=False)
class BoothVisit:
    """The state that all steps share. `seat` is None for a guest.

    `is_reading_only` until an adult has opened the microphone, and again once a child prefers it.
    """

    band: Band
    seat: bytes | None = None
    is_reading_only: bool = True
    script: Script | None = None
    takes: list[BoothTake] = field(default_factory=list)
    chosen: BoothTake | None = None
    noise_dbfs: float | None = None
    figure: str = "jiangjiang"
    studio: str = "riverside"
    is_over: bool = False  # the child has left the booth
    has_reported: bool = False  # staff have been told of the microphone
    said_before: set[str] = field(default_factory=set)  # feedback of this visit, by its keys

    @property
    def version(self) -> Version:
        """The chosen script's length for the band, or the next shorter one that there is."""
        assert self.script is not None
        return version_for(self.script, self.band)

    @property
    def speech(self) -> Speech:
        """The words of that length."""
        return self.version.speech

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is read in one go each."""
        return self.speech.lines

    @property
    def pace(self) -> tuple[int, int]:
        """From slow to fast, 字 a minute, as the band reads."""
        return PACES[self.band]

    def add(self, take: Take, language: Language) -> BoothTake:
        """A new take of the chosen script; it is the chosen one until the child says otherwise."""
        assert self.script is not None
        number = self.takes[-1].number + 1 if self.takes else 1
        made = BoothTake(number, take, self.script, language, self.noise_dbfs)
        self.takes.append(made)
        self.chosen = made
        return made

    def forget(self) -> None:
        """Overwrites every take and every programme; the booth's visit is over."""
        self.is_over = True
        for take in self.takes:
            take.forget()
        self.takes.clear()
        self.chosen = None


def version_for(script: Script, band: Band) -> Version:
    """The length for a band; where there is none, the longest of the younger, else the first."""
    at = BANDS.index(band)
    fitting = [one for one in script.versions if BANDS.index(one.band) <= at]
    return fitting[-1] if fitting else script.versions[0]
