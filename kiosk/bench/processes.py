"""What a process and its children cost, from /proc (proc(5)): memory by PSS, CPU time."""

from __future__ import annotations

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
SPEECH_MARKS = ("media.speech", "media/speech")


def tree(pid: int) -> list[int]:
    """The process and all its living descendants."""
    found = [pid]
    for one in found:
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += [int(child) for child in children.read_text().split()]
            except OSError:  # the thread ended meanwhile
                continue
    return found


def without_speech(pids: list[int]) -> list[int]:
    """The same without speech workers, which are counted apart."""
    return [pid for pid in pids if not any(mark in _command(pid) for mark in SPEECH_MARKS)]


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""


def pss_mib(pids: list[int], field: str = "Pss") -> float:
    """Proportional set size of all of them, in MiB.

    With "Pss_Anon" only what is theirs alone: the share of a library that several programs use
    changes whenever one of them starts or ends.
    """
    total = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:  # ended meanwhile
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith(f"{field}:"))
    return total / 1024


def cpu_seconds(pids: list[int]) -> float:
    """User and system time of all of them so far."""
    total = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS
