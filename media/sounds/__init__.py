"""The station's sounds: the names of cues and music beds, and where their files lie.

Wooden and bell-like, short and soft; made by code (media.sounds.make), so that none is borrowed.
What a cue says in words, for those who don't hear it, is the shell's: kiosk/shell/words.yaml.
"""

from __future__ import annotations

from pathlib import Path

EDITION = 3  # counts up when anything sounds different, so that old files are not played

CUES = (
    "tap",
    "back",
    "page",
    "step",
    "strike",
    "shield",
    "wave",
    "reveal",
    "glow",
    "clue",
    "gentle_no",
    "fanfare",
    "goodbye",
    "start",
    "door",
    "finish_hurry",
    "finish_secrecy",
    "finish_move_away",
    "finish_code_grabber",
    "finish_too_good",
    "finish_threat",
    "friend_joy",
    "lamp",
    "boss_bubble",
    "stamp",
    "count",
    "on_air",
    "off_air",
    "cheer",
    "booth_opening",
    "booth_closing",
    "test_tone",
)
BEDS = ("attract", "home", "trail", "booth")


def sound_file(folder: Path, name: str) -> Path:
    """Where the WAV of a cue lies under `folder`. Raises KeyError for an unknown cue."""
    if name not in CUES:
        raise KeyError(name)
    return _edition(folder) / f"{name}.wav"


def bed_file(folder: Path, name: str) -> Path:
    """Where the WAV of a music bed lies under `folder`. Raises KeyError for an unknown bed."""
    if name not in BEDS:
        raise KeyError(name)
    return _edition(folder) / f"bed_{name}.wav"


def all_files(folder: Path) -> list[Path]:
    """Every sound's file: cues first, as they are wanted first."""
    return [
        *(sound_file(folder, name) for name in CUES),
        *(bed_file(folder, name) for name in BEDS),
    ]


def are_made(folder: Path) -> bool:
    """Whether every sound has its file."""
    return all(file.exists() for file in all_files(folder))


def _edition(folder: Path) -> Path:
    return folder / f"edition-{EDITION}"
