"""The station's sound cues: their names, their captions, and where their files lie.

Wooden and bell-like, short and soft; made by code (media.sounds.make), so that none is borrowed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

EDITION = 1  # counts up when a cue sounds different, so that old files are not played


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound cue with what it says in words, for those who don't hear it."""

    name: str
    zh: str
    en: str


CUES = {
    cue.name: cue
    for cue in (
        Cue("tap", "轻敲一下", "a light tap"),
        Cue("back", "退回一步", "a step back"),
        Cue("page", "翻过一页", "a page turns"),
        Cue("step", "脚步声", "a footstep"),
        Cue("strike", "木槌一敲", "a wooden mallet strikes"),
        Cue("shield", "举起盾牌", "a shield goes up"),
        Cue("wave", "挥手放行", "a wave of the hand"),
        Cue("reveal", "斗篷落下", "the cloak falls"),
        Cue("glow", "微光亮起", "a small glow lights up"),
        Cue("clue", "找到线索", "a clue is found"),
        Cue("gentle_no", "再想一想", "think again"),
        Cue("fanfare", "欢快的铃声", "happy bells"),
        Cue("goodbye", "再见的铃声", "bells say goodbye"),
        Cue("start", "出发的铃声", "a bell to set off"),
        Cue("door", "敲门声", "a knock on the door"),
    )
}


def sound_file(folder: Path, name: str) -> Path:
    """Where the WAV of a cue lies under `folder`. Raises KeyError for an unknown cue."""
    return folder / f"edition-{EDITION}" / f"{CUES[name].name}.wav"


def are_made(folder: Path) -> bool:
    """Whether every cue has its file."""
    return all(sound_file(folder, name).exists() for name in CUES)
