"""The microphones of this machine, by the names that people know them by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from media.recording import port_audio, sound_server
from media.recording.troubles import MicrophoneGone, NoMicrophone

NO_CARD = 0xFFFFFFFF  # libpulse's PA_INVALID_INDEX


@dataclass(frozen=True)
class Microphone:
    """`name` is what the caller remembers; `label` is what people read."""

    name: str
    label: str
    is_default: bool = False
    is_muted: bool = False
    via_server: bool = True


def list_microphones() -> tuple[Microphone, ...]:
    """All that could be recorded from, the default one first; loudspeakers' monitors are none.

    Raises SoundServerGone, NoRecordingParts.
    """
    found = _of_the_server() if sound_server.is_expected() else _of_port_audio()
    return tuple(sorted(_told_apart(found), key=lambda mic: not mic.is_default))


def find_microphone(name: str | None = None) -> Microphone:
    """The one of this name, or the default one.

    Raises NoMicrophone, MicrophoneGone, SoundServerGone, NoRecordingParts.
    """
    microphones = list_microphones()
    if not microphones:
        raise MicrophoneGone if name else NoMicrophone
    if name is None:
        return microphones[0]
    for microphone in microphones:
        if microphone.name == name:
            return microphone
    raise MicrophoneGone


def _of_the_server() -> list[Microphone]:
    with sound_server.connected("booth-microphones") as pulse:
        default = pulse.server_info().default_source_name
        return [
            Microphone(source.name, label_of(source), source.name == default, bool(source.mute))
            for source in pulse.source_list()
            if not is_monitor(source)
        ]


def is_monitor(source: Any) -> bool:
    """Whether this source of libpulse's is what a loudspeaker plays."""
    return int(source.monitor_of_sink) != NO_CARD or str(source.name).endswith(".monitor")


def label_of(source: Any) -> str:
    """The device's own name where it has one: 「USB PnP Audio Device」, not the card's path."""
    product = source.proplist.get("device.product.name", "")
    return str(product or source.description or source.name).strip()


def _of_port_audio() -> list[Microphone]:
    with port_audio.fresh() as sounddevice:
        default = sounddevice.default.device[0]
        return [
            Microphone(device["name"], device["name"], at == default, via_server=False)
            for at, device in enumerate(sounddevice.query_devices())
            if device["max_input_channels"] > 0
        ]


def _told_apart(microphones: list[Microphone]) -> list[Microphone]:
    """Two of the same make become 「… 1」 and 「… 2」."""
    alike = Counter(microphone.label for microphone in microphones)
    seen: Counter[str] = Counter()
    apart = []
    for microphone in microphones:
        seen[microphone.label] += 1
        number = f" {seen[microphone.label]}" if alike[microphone.label] > 1 else ""
        apart.append(replace(microphone, label=microphone.label + number))
    return apart
