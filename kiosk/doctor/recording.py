"""The booth: is its microphone there, was it measured, and can memory be swapped out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.doctor.finding import Finding, attention, ok
from kiosk.problems import Words

if TYPE_CHECKING:
    from kiosk.store import Settings

SWAPS, BLOCKS = Path("/proc/swaps"), Path("/sys/block")
ANSWER_SECONDS = 20
LIST_MICROPHONES = """
import json
from media.recording.microphones import list_microphones
from media.recording.troubles import Trouble
try:
    told = {"found": [[one.name, one.label] for one in list_microphones()]}
except Trouble as trouble:
    told = {"trouble": [f"{trouble.what.zh}，请{trouble.do.zh}", str(trouble)]}
print(json.dumps(told))
"""
AT_THE_DESK = Words("在工作人员后台的「话筒」里选", "choose one at the staff desk, “Microphone”")


def recording_checks(folder: Path) -> list[Finding]:
    """The microphone and, while the station records, its levels and the swap."""
    from kiosk.store import Settings
    from kiosk.store.glance import glance

    seen = glance(folder)
    settings = seen.settings if seen is not None else Settings()
    microphone = check_microphone(settings)
    if not settings.recording_on:
        return [microphone]
    is_there = microphone.state == "ok"
    return [microphone, *([check_calibration(settings)] if is_there else []), check_swap()]


def check_microphone(settings: Settings) -> Finding:
    """Asks in a process of its own: a dead sound server can hang who asks."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", LIST_MICROPHONES],
            capture_output=True,
            text=True,
            timeout=ANSWER_SECONDS,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        told = json.loads(done.stdout) if done.returncode == 0 else {"trouble": ["?", "?"]}
    except subprocess.TimeoutExpired:
        told = {"trouble": [f"{ANSWER_SECONDS} 秒没有回答", f"no answer in {ANSWER_SECONDS} s"]}
    if "trouble" in told:
        zh, en = told["trouble"]
        says = Words(f"查不到话筒：{zh}", f"microphones can't be listed: {en}")
        return attention("microphone", says)
    return judge_microphones(settings.microphone, [tuple(one) for one in told["found"]])


def judge_microphones(wanted: str, found: list[tuple[str, str]]) -> Finding:
    """`found` are names and labels, the default first; `wanted` is the remembered name or ""."""
    if not found:
        return attention(
            "microphone",
            Words(
                "没有话筒：播报站只能练读",
                "no microphone: in the booth children only practise",
            ),
            Words("接上话筒再录音", "plug one in to record"),
        )
    labels = dict(found)
    if not wanted:
        label = found[0][1]
        return ok("microphone", f"话筒：{label}（默认）", f"microphone: {label} (the default)")
    if wanted in labels:
        return ok("microphone", f"话筒：{labels[wanted]}", f"microphone: {labels[wanted]}")
    return attention(
        "microphone",
        Words(f"选好的话筒 {wanted} 不在", f"the chosen microphone {wanted} is not there"),
        Words(f"插好它，或者{AT_THE_DESK.zh}", f"plug it in, or {AT_THE_DESK.en}"),
    )


def check_calibration(settings: Settings) -> Finding:
    """Whether staff have tried the microphone in this room."""
    if settings.microphone_levels is None:
        return attention(
            "microphone_levels",
            Words(
                "话筒还没有在这个房间试过，播报站用一般的标准",
                "the microphone was not tried in this room; the booth uses the usual range",
            ),
            Words(
                "在工作人员后台的「话筒」里点「试一试话筒」",
                "touch “Try the microphone” at the staff desk, “Microphone”",
            ),
        )
    noise, voice = (round(level) for level in settings.microphone_levels)
    return ok(
        "microphone_levels",
        f"话筒已试过：房间 {noise} dB，说话 {voice} dB",
        f"the microphone was tried: room {noise} dB, voice {voice} dB",
    )


def check_swap() -> Finding:
    """Whether a take in memory may be written to a disk that everybody can read."""
    plain = plain_swaps(SWAPS, BLOCKS)
    if not plain:
        return ok("swap", "内存不会写到没加密的磁盘上", "no memory goes to a plain disk")
    names = ", ".join(plain)
    return attention(
        "swap",
        Words(
            f"播报站能录音，而内存可能被写到磁盘上（{names}）",
            f"the booth records, and memory can be swapped out to the disk ({names})",
        ),
        Words(
            "sudo swapoff -a，并从 /etc/fstab 里去掉；或者用加密的交换区（整个磁盘已加密就不用管）",
            "sudo swapoff -a and take it out of /etc/fstab, or use an encrypted swap "
            "(nothing to do where the whole disk is encrypted)",
        ),
    )


def plain_swaps(swaps: Path, blocks: Path) -> list[str]:
    """The swaps in use that lie neither in memory (zram) nor on an encrypted device."""
    try:
        lines = swaps.read_text("utf-8").splitlines()[1:]
    except OSError:  # no such thing on this system
        return []
    names = [line.split()[0] for line in lines if line.strip()]
    return [name for name in names if not _is_safe(Path(name).resolve().name, blocks)]


def _is_safe(device: str, blocks: Path) -> bool:
    """zram, dm-crypt, or built on nothing but these (LVM on LUKS)."""
    if device.startswith("zram"):
        return True
    try:
        if (blocks / device / "dm" / "uuid").read_text("utf-8").startswith("CRYPT-"):
            return True
        below = [one.name for one in (blocks / device / "slaves").iterdir()]
    except OSError:  # a plain partition or a file
        return False
    return bool(below) and all(_is_safe(one, blocks) for one in below)
