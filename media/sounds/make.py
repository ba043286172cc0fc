"""Makes all sounds: `python -m media.sounds.make DIR`. Takes two or three seconds."""

from __future__ import annotations

import argparse
import shutil
import sys
import wave
from pathlib import Path

from media.sounds import BEDS, CUES, all_files, bed_file, sound_file
from media.sounds.instruments import RATE_HZ, Sound
from media.sounds.music import make_bed
from media.sounds.scores import make_cue


def make_all(folder: Path) -> list[Path]:
    """Writes every cue and bed as 16-bit WAV; gives the files. Raises OSError.

    Files that are there already are left as they are, and files of older editions go.
    """
    edition = sound_file(folder, CUES[0]).parent
    edition.mkdir(parents=True, exist_ok=True)
    for name in CUES:
        if not sound_file(folder, name).exists():
            write_wav(sound_file(folder, name), make_cue(name))
    for name in BEDS:
        if not bed_file(folder, name).exists():
            write_wav(bed_file(folder, name), make_bed(name))
    for old in folder.glob("edition-*"):
        if old != edition:
            shutil.rmtree(old, ignore_errors=True)
    return all_files(folder)


def write_wav(path: Path, sound: Sound) -> None:
    """Writes mono samples, whole or not at all."""
    unfinished = path.with_suffix(".unfinished")
    try:
        with wave.open(str(unfinished), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes((sound * 32767).round().astype("<i2").tobytes())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m media.sounds.make", description=__doc__)
    parser.add_argument("folder", type=Path)
    try:
        files = make_all(parser.parse_args().folder)
    except OSError as trouble:
        sys.stderr.write(f"The sounds can't be written: {trouble}\n")
        return 1
    sys.stdout.write(f"{len(files)} sounds in {files[0].parent}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
