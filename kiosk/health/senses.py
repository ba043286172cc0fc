"""Lights about what it says and hears: sound, voice, microphone."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.health.light import Light, State
from kiosk.problems import Words

if TYPE_CHECKING:
    from kiosk.doctor.finding import Finding
    from kiosk.store import Settings


def sound(cards: Path = Path("/proc/asound/cards"), runtime: str | None = None) -> Light:
    """Whether Linux knows a sound card or a sound server runs; elsewhere it isn't checked."""
    if not sys.platform.startswith("linux"):
        return Light(
            "sound",
            "watch",
            Words("在这个系统上查不到声音设备。", "Sound can't be checked on this system."),
            Words("请听一听有没有声音。", "Listen whether there is any."),
        )
    run = runtime if runtime is not None else os.environ.get("XDG_RUNTIME_DIR", "")
    servers = ("pulse/native", "pipewire-0")
    has_server = bool(run) and any((Path(run) / name).exists() for name in servers)
    has_server = has_server or (bool(os.environ.get("PULSE_SERVER")) and runtime is None)
    has_card = cards.exists() and "[" in cards.read_text("utf-8", "replace")
    if has_server or has_card:
        return Light("sound", "ok", Words("找到了声音设备。", "A sound device was found."))
    return Light(
        "sound",
        "mend",
        Words("没有找到声音设备。", "No sound device was found."),
        Words("接上音箱，再到「设置」里试音。", "Attach loudspeakers, then try the test tone."),
    )


def voice() -> Light:
    """Kokoro, else espeak-ng, else nobody reads aloud."""
    from kiosk.doctor.sound import check_voice

    found = check_voice()
    if found.state == "ok":
        return Light("voice", "ok", Words("朗读用的是好声音。", "The good voice reads aloud."))
    if found.state == "attention":
        return Light(
            "voice",
            "watch",
            Words("没有好声音，用机器声代替。", "A plain voice stands in for the good one."),
            Words("请管理电脑的人联网运行 scripts/setup。", "Have scripts/setup run on a network."),
        )
    return Light(
        "voice",
        "mend",
        Words("没有声音能朗读。", "Nothing can read aloud."),
        Words("请管理电脑的人运行 kiosk doctor，照着做。",
              "Have kiosk doctor run, and do what it says."),
    )  # fmt: skip


def microphone(settings: Settings) -> Light:
    """The booth's, where it records. Asks in a process of its own."""
    if not settings.recording_on:
        says = Words("播报站只练读，不用话筒。", "The booth only practises and needs none.")
        return Light("microphone", "ok", says)
    from kiosk.doctor.recording import check_microphone

    return _light(check_microphone(settings))


def _light(found: Finding) -> Light:
    states: dict[str, State] = {"ok": "ok", "attention": "watch", "missing": "mend"}
    do = None if found.do is None else Words(f"请{found.do.zh}。", _sentence(found.do.en))
    says = Words(f"{found.says.zh}。", _sentence(found.says.en))
    return Light("microphone", states[found.state], says, do)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
