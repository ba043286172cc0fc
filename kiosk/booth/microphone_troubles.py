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


def trouble_key(shot: Snapshot | None, may_be_still: bool = False) -> str:
    """The text for what holds recording up, else for what is odd, else for the disk; or "".

    Some microphones give plain zeros while nobody speaks: where one `may_be_still`, that is
    nothing odd.
    """
    if shot is None:
        return ""
    found = shot.trouble or shot.doubt or shot.seal_trouble
    key = "" if found is None else KEYS[type(found).__name__]
    return "" if may_be_still and key == "trouble_silent" else key
