"""A consented take that a crash left behind, made into a programme after all."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.problems import StationProblem, Words
from kiosk.programmes.kept import Kept
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.programmes.programmes import Programmes
    from media.finishing.process import Finisher

UNFINISHED = Text("没录完的一段", "méi lù wán de yí duàn", "An unfinished take")


def left_samples(programmes: Programmes, take: bytes) -> tuple[bytes, float]:
    """Its sound as 16-bit stereo, to listen to, and how long it is. Raises StationProblem."""
    import numpy as np

    found = _opened(programmes, take)
    return np.repeat(found.samples, 2).tobytes(), found.seconds


def keep_left(
    programmes: Programmes, take: bytes, finisher: Finisher, purpose: str, days: int
) -> bytes:
    """Finishes and keeps it, under the consent it was recorded with; blocks for seconds.

    Gives the programme's id. Raises StationProblem.
    """
    consent = next(one.consent_number for one in programmes.takes.left() if one.id == take)
    whole = _opened(programmes, take)
    try:
        job = finisher.finish(whole)
        made, opus, mp3 = (_of(part) for part in (job.programme, job.opus, job.mp3))
    finally:
        whole.forget()
    kept = Kept(
        script="unfinished",
        revision=1,
        title=UNFINISHED,
        language="zh",
        seconds=made.seconds,
        opus=opus,
        mp3=mp3,
        film=None,
        cover=b"",
        lines=(),
        line_starts=(),
        mouths=made.mouths,
    )
    made.forget()
    id_ = programmes.keep(kept, consent, purpose, days, is_at_desk=True).result()
    programmes.takes.erase(take, f"kept as programme {id_.hex()[-8:]}")
    return id_


def _of(part: Future[Any]) -> Any:
    from media.finishing.process import FinishingFailed

    try:
        return part.result()
    except FinishingFailed as fault:
        raise StationProblem(
            Words("这段录音没能做成节目", "this recording could not be finished"),
            Words("童声播报站", "broadcast booth"),
            Words("再试一次", "try again"),
        ) from fault


def _opened(programmes: Programmes, take: bytes) -> Any:
    from media.recording.take import Take
    from media.recording.troubles import Trouble

    try:
        found = programmes.takes.read(take, programmes.keys.secret).take
    except Trouble as trouble:
        raise StationProblem(
            Words(trouble.what.zh, trouble.what.en),
            Words("童声播报站", "broadcast booth"),
            Words(trouble.do.zh, trouble.do.en),
        ) from trouble
    return Take(found.samples.copy(), line_starts=found.line_starts, seams=found.seams)
