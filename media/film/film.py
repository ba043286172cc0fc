"""The film of a programme: the newsreader speaks it, 1280×720, 25 moments a second, H.264 and AAC.

Only what changes is drawn: a pose repaints the figure's box, a new line the captions, and both
are kept as the planes that the encoder wants. A moment at which nothing changes has no frame of
its own: the one before lasts longer, as in films that a phone takes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import av
import numpy as np
import pygame
from numpy.typing import NDArray

from media.film.acting import FRAMES_A_SECOND, Pose
from media.film.reel import Reel, Wish

RATE_HZ = 48_000
AUDIO_BITS_PER_SECOND = 128_000
# A figure before a still ground needs no long search: a third less time at the same size.
VIDEO = {
    "preset": "veryfast",
    "crf": "23",
    "x264-params": "subme=1:me=dia:ref=1:weightp=0:bframes=0",
}
BT709 = 1  # the number of the colour space that players expect of a high-definition film
POSES_KEPT = 120
HELD = 5  # moments that a frame may last, so that a player finds every fifth of a second

Report = Callable[[float], None]
Planes = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]


class Canvas:
    """The planes of a frame (4:2:0), into which pictures are laid."""

    def __init__(self, ground: pygame.Surface) -> None:
        self.width, self.height = ground.get_size()
        self.whole = np.zeros((self.height * 3 // 2, self.width), np.uint8)
        flat = self.whole[self.height :].reshape(2, self.height // 2, self.width // 2)
        self._planes: Planes = (self.whole[: self.height], flat[0], flat[1])
        self.lay((0, 0), as_planes(ground))

    def lay(self, corner: tuple[int, int], planes: Planes) -> None:
        """Lays planes with their upper left at `corner`, of even numbers."""
        x, y = corner
        for half, (target, part) in enumerate(zip(self._planes, planes, strict=True)):
            left, top = (x, y) if half == 0 else (x // 2, y // 2)
            high, wide = part.shape
            target[top : top + high, left : left + wide] = part


def as_planes(picture: pygame.Surface) -> Planes:
    """A picture with even sides as luma and two quarter-size chroma planes (BT.709)."""
    wide, high = picture.get_size()
    pixels = np.frombuffer(pygame.image.tobytes(picture, "BGRA"), np.uint8).reshape(high, wide, 4)
    frame = av.VideoFrame.from_ndarray(pixels, format="bgra")
    made: NDArray[np.uint8] = np.asarray(
        frame.reformat(format="yuv420p", dst_colorspace=BT709).to_ndarray(), dtype=np.uint8
    )
    chroma = made[high:].reshape(2, high // 2, wide // 2)
    return made[:high], chroma[0], chroma[1]


def make_film(
    samples: bytes | bytearray,
    mouths: bytes,
    wish: Wish,
    out: Path | None = None,
    report: Report = lambda share: None,
) -> bytes:
    """The film of a programme's samples as MP4: written to `out`, or given back as bytes.

    Raises OSError where `out` can't be written or a drawing or font is missing.
    """
    reel = Reel(wish, mouths)
    sound = np.frombuffer(samples, "<i2").reshape(-1, 2)
    memory = io.BytesIO()
    target: Any = memory if out is None else str(out)
    options = {} if out is None else {"movflags": "faststart"}  # needs a file to read again
    with av.open(target, "w", format="mp4", options=options) as film:
        _write(film, reel, sound, report)
    return memory.getvalue()


def _write(
    film: av.container.OutputContainer, reel: Reel, sound: NDArray[np.int16], report: Report
) -> None:
    video = cast(av.VideoStream, film.add_stream("libx264", rate=FRAMES_A_SECOND))
    video.width, video.height, video.pix_fmt = *reel.picture.size, "yuv420p"
    video.options = dict(VIDEO)
    video.codec_context.colorspace = video.codec_context.color_primaries = BT709
    video.codec_context.color_trc = BT709
    audio = cast(av.AudioStream, film.add_stream("aac", rate=RATE_HZ, layout="stereo"))
    audio.bit_rate = AUDIO_BITS_PER_SECOND
    block = RATE_HZ // FRAMES_A_SECOND
    count, shown = -(-len(sound) // block), -HELD
    for number, (planes, has_changed) in enumerate(_frames(reel, count)):
        if has_changed or number - shown >= HELD or number == count - 1:
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, FRAMES_A_SECOND)
            film.mux(video.encode(frame))
            shown = number
        part = np.ascontiguousarray(sound[number * block : (number + 1) * block]).reshape(1, -1)
        heard = av.AudioFrame.from_ndarray(part, "s16", "stereo")
        heard.sample_rate, heard.pts = RATE_HZ, number * block
        film.mux(audio.encode(heard))
        if number % FRAMES_A_SECOND == 0:
            report(number / count)
    film.mux(video.encode(None))
    film.mux(audio.encode(None))


def _frames(reel: Reel, count: int) -> Iterator[tuple[NDArray[np.uint8], bool]]:
    """The planes of each moment and whether they differ from the one before.

    The same array again and again, changed where the film does.
    """
    canvas = Canvas(reel.ground)
    kept: dict[Pose, Planes] = {}
    pose: Pose | None = None
    line: int | None = None
    for number in range(count):
        wanted = reel.pose(number)
        moved = wanted != pose
        if moved:
            if wanted not in kept:
                if len(kept) >= POSES_KEPT:
                    kept.pop(next(iter(kept)))
                kept[wanted] = as_planes(reel.figure(wanted)[1])
            pose = wanted
            canvas.lay(reel.picture.box.topleft, kept[pose])
        lit = reel.line(number)
        has_changed = moved or lit not in (None, line)
        if lit is not None and has_changed:
            if lit != line:
                line, (box, shown) = lit, reel.caption(lit)
                caption = as_planes(shown)
            canvas.lay(box.topleft, caption)
        yield canvas.whole, has_changed
