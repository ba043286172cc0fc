"""What a recorder's trouble is called in the booth's words, where a child reads it with pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from media.recording.recorder import Snapshot

KEYS = {
    "NoRecordingParts": "trouble_parts",
    "NoMicrophone": "trouble_none",
    "MicrophoneGone": "trouble_gone",
    "MicrophoneStalled": "trouble_stalled",
    "MicrophoneSilent": "trouble_silent",
    "MicrophoneMuted": "trouble_muted",
    "SoundServerGone": "trouble_server",
    "DiskNearlyFull": "trouble_seal",
    "DiskTrouble": "trouble_seal",
}


def trouble_key(shot: Snapshot | None) -> str:
    """The text for what holds recording up, else for what is odd, else for the disk; or ""."""
    if shot is None:
        return ""
    found = shot.trouble or shot.doubt or shot.seal_trouble
    return "" if found is None else KEYS[type(found).__name__]
