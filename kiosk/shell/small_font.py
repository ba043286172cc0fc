"""A small copy of the reading font, with the characters of the station's own texts alone.

A Chinese font keeps its glyphs in the order of Unicode, and the system brings a file into memory
64 KiB at a time: each character on the glass takes that much, 5 MiB at home. In the copy they lie
side by side. The whole font stands behind it for whatever else people write.
"""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path
from struct import error as TooShort

from kiosk import __version__

log = logging.getLogger(__name__)

PROGRAM = Path(__file__).parents[2]
WRITTEN = ("kiosk/**/*", "games/**/*", "quizzes/packs/**/*")
KINDS = (".yaml", ".qml", ".py")
LATIN = "".join(map(chr, range(0x20, 0x7F)))


def small_copy(font: Path, folder: Path) -> Path | None:
    """The copy in `folder`, made where it is missing (0.2 s); None where none can be made."""
    try:
        written = font.stat().st_mtime_ns
        copy = folder / f"{font.stem}-{__version__}-{written:x}{font.suffix}"
        if not copy.is_file():
            _make(copy, font)
    except (OSError, ValueError, LookupError, TooShort) as fault:
        log.warning("no small copy of %s: %s", font.name, fault)
        return None
    return copy


def our_characters() -> set[str]:
    """Each character that screens, games or the core pack have."""
    files = (file for pattern in WRITTEN for file in PROGRAM.glob(pattern))
    return set(LATIN).union(*(f.read_text("utf-8") for f in files if f.suffix in KINDS))


def _make(copy: Path, font: Path) -> None:
    from kiosk.shell.font_tables import with_characters

    small = with_characters(font.read_bytes(), our_characters())
    copy.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=copy.parent, prefix=".font-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(small)
            file.flush()
            os.fsync(file.fileno())  # else a power cut could leave a whole name on an empty file
        for old in copy.parent.glob(f"{font.stem}-*"):
            old.unlink()
        Path(name).rename(copy)
    finally:
        Path(name).unlink(missing_ok=True)
