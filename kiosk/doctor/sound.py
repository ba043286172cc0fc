"""Sound and voice: a device to play on, the speech engine, and how many texts are ready."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kiosk.doctor.finding import Finding, attention, missing, ok
from kiosk.problems import StationProblem, Words

OPEN_MIXER = "import pygame; pygame.mixer.init(48000, -16, 2, 1024); print(pygame.mixer.get_init())"


def check_sound() -> Finding:
    """Opens the mixer in a process of its own: a dead sound server can hang who asks."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", OPEN_MIXER],
            capture_output=True,
            text=True,
            timeout=20,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        why = "" if done.returncode == 0 else (done.stderr.strip().splitlines() or ["?"])[-1]
    except subprocess.TimeoutExpired:
        why = "no answer within 20 s"
    server = _sound_server()
    if not why:
        return ok("sound", f"声音可以播放（{server}）", f"sound plays ({server})")
    return missing(
        "sound",
        Words(f"没有声音（{server}）：{why}", f"no sound ({server}): {why}"),
        Words(
            "接上音箱；没有声音服务时：sudo apt-get install pulseaudio，再重新登录",
            "attach loudspeakers; without a sound server: "
            "sudo apt-get install pulseaudio, then log in again",
        ),
    )


def _sound_server() -> str:
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    for name, socket in (("PipeWire", "pipewire-0"), ("PulseAudio", "pulse/native")):
        if (runtime / socket).exists():
            return name
    return "ALSA"


def check_voice() -> Finding:
    """Kokoro, else espeak-ng, else silence."""
    from media.speech.voice_files import is_installed, voice_folder

    folder = voice_folder()
    if is_installed(folder):
        return ok("voice", f"好声音 Kokoro（{folder}）", f"the good voice, Kokoro ({folder})")
    if _has_espeak():
        return attention(
            "voice",
            Words(
                f"没有好声音（{folder}），用 espeak-ng 代替",
                f"no good voice ({folder}); espeak-ng stands in",
            ),
            Words("联网运行 scripts/setup", "run scripts/setup with a network"),
        )
    return missing(
        "voice",
        Words("没有语音引擎", "there is no speech engine"),
        Words(
            "sudo apt-get install espeak-ng，再联网运行 scripts/setup",
            "sudo apt-get install espeak-ng, then scripts/setup",
        ),
    )


def _has_espeak() -> bool:
    asked = "from media.speech.espeak import Espeak; Espeak()"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True,
        timeout=30,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return done.returncode == 0


def check_texts(folder: Path) -> Finding:
    """How many texts of the active packs are rendered in the best voice."""
    from kiosk.content import Content
    from media.speech.speaker import Utterance, Voice

    try:
        texts = Content(lambda _kind, _detail: None).texts_to_say()
    except StationProblem as problem:
        says = Words(problem.what.zh, problem.what.en)
        return missing("texts", says, problem.do)
    wanted = {
        Utterance(t.in_language(lang), t.pinyin_for(lang), lang)
        for t in texts
        for lang in ("zh", "en")
    }
    ready, total = Voice(folder / "voice").ready_count(wanted)
    says = Words(f"已备好的朗读 {ready}/{total}", f"texts ready to be heard: {ready}/{total}")
    if ready == total:
        return Finding("texts", "ok", says)
    return attention(
        "texts",
        says,
        Words("没人使用时会自动准备", "the rest is made while nobody is at the station"),
    )
