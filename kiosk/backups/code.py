"""The backup code: what a sealed backup is opened with, on paper and in no backup's clear part."""

from __future__ import annotations

import secrets

from kiosk.problems import StationProblem, Words

DIGITS = 16  # 53 bits; with argon2id a lost stick holds out for centuries
GROUP = 4
FEWEST = 12  # characters of a code that somebody chose


def new_code() -> str:
    """Sixteen digits that nobody has chosen."""
    return "".join(secrets.choice("0123456789") for _ in range(DIGITS))


def in_groups(code: str) -> str:
    """As people read and copy it: 1234 5678 9012 3456."""
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def as_typed(code: str) -> str:
    """However it was typed: without spaces and dashes. Raises StationProblem for a short one."""
    plain = "".join(code.split()).replace("-", "")
    if len(plain) < FEWEST:
        raise StationProblem(
            Words("备份码太短", "the backup code is too short"),
            Words(f"至少 {FEWEST} 个字符", f"at least {FEWEST} characters"),
            Words("用更长的备份码", "take a longer one"),
        )
    return plain
