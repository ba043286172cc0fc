"""Makes all sound cues: `python -m media.sounds.make DIR`. Takes well under a second."""

from __future__ import annotations

import argparse
import sys
import wave
from collections.abc import Callable
from pathlib import Path

from media.sounds import CUES, sound_file
from media.sounds.instruments import (
    RATE_HZ,
    Sound,
    bell,
    breath,
    finished,
    glide,
    note,
    together,
    wood,
)

LOUDEST = 0.45  # −6.9 dBFS: no cue is ever louder

C5, D5, E5, G5, A5, C6, D6, E6, G6 = (note(m) for m in (72, 74, 76, 79, 81, 84, 86, 88, 91))
G3, C4, E4, G4, A4 = (note(m) for m in (55, 60, 64, 67, 69))


def _row(notes: tuple[float, ...], apart: float, length: float) -> Sound:
    """Bells one after the other."""
    return together(*((at * apart, 1.0, bell(pitch, length)) for at, pitch in enumerate(notes)))


# Peak level of each cue, as a share of LOUDEST, and how it is made.
SCORES: dict[str, tuple[float, Callable[[], Sound]]] = {
    "tap": (0.45, lambda: wood(C5, 0.12, knock=0.2)),
    "back": (0.45, lambda: together((0, 1, wood(G4, 0.16)), (0.07, 0.8, wood(E4, 0.2)))),
    "page": (0.4, lambda: together((0, 1, breath(0.24, 3800)), (0.16, 0.3, wood(A4, 0.12)))),
    "step": (0.4, lambda: together((0, 1, wood(note(43), 0.16)), (0, 0.5, breath(0.12, 900)))),
    "strike": (
        1.0,
        lambda: together(
            (0, 0.4, breath(0.12, 2600, seed=3)),
            (0.09, 1, wood(C4, 0.4, knock=0.6)),
            (0.09, 0.6, wood(note(48), 0.4)),
        ),
    ),
    "shield": (0.85, lambda: together((0, 1, wood(G3, 0.5)), (0.02, 0.7, bell(G4, 0.9)))),
    "wave": (0.6, lambda: together((0, 1, breath(0.35, 2200)), (0.08, 0.35, glide(E5, A5, 0.3)))),
    "reveal": (
        0.75,
        lambda: together((0, 0.8, breath(0.45, 1700)), (0.3, 0.7, _row((D5, A5), 0.09, 0.9))),
    ),
    "glow": (0.8, lambda: _row((E5, A5, C6, E6), 0.09, 1.2)),
    "clue": (0.75, lambda: together((0, 1, wood(E5, 0.25)), (0.09, 0.8, bell(C6, 0.8)))),
    "gentle_no": (0.6, lambda: together((0, 1, wood(E4, 0.3)), (0.16, 0.9, wood(D5 / 2, 0.4)))),
    "fanfare": (
        1.0,
        lambda: together(
            (0, 0.8, _row((C5, E5, G5, C6), 0.13, 1.1)),
            (0.52, 0.5, wood(C5, 0.5)),
            (0.65, 0.7, _row((G5, E6, G6), 0.0, 1.5)),
        ),
    ),
    "goodbye": (0.7, lambda: _row((G5, E5, D5, C5), 0.2, 1.4)),
    "start": (0.75, lambda: together((0, 1, wood(G4, 0.3)), (0.12, 1, _row((C5, G5), 0.12, 1.1)))),
    "door": (0.8, lambda: together((0, 1, wood(note(50), 0.2)), (0.18, 0.9, wood(note(50), 0.25)))),
}


def make_cue(name: str) -> Sound:
    """The samples of one cue."""
    level, play = SCORES[name]
    return finished(play(), level * LOUDEST)


def make_all(folder: Path) -> list[Path]:
    """Writes every cue as 16-bit WAV; gives the files. Raises OSError."""
    files = []
    for name in CUES:
        path = sound_file(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        with wave.open(str(unfinished), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes((make_cue(name) * 32767).astype("<i2").tobytes())
        files.append(unfinished.replace(path))
    return files


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m media.sounds.make", description=__doc__)
    parser.add_argument("folder", type=Path)
    try:
        files = make_all(parser.parse_args().folder)
    except OSError as trouble:
        sys.stderr.write(f"The sound cues can't be written: {trouble}\n")
        return 1
    sys.stdout.write(f"{len(files)} sound cues in {files[0].parent}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
