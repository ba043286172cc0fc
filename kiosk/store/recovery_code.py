"""The code of the owner's recovery sheet: 32 digits, so that the pad of the door can type it.

31 are random (103 bits), the last one checks them: H. M. Damm, Total anti-symmetrische
Quasigruppen (Marburg 2004), notices each wrong digit and each two that changed places.
"""

from __future__ import annotations

import secrets

DIGITS, GROUP = 32, 4
GROUPS = DIGITS // GROUP
_DAMM = (
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
)  # fmt: skip


def new_code() -> str:
    """A new code from the system's source of chance."""
    random = f"{secrets.randbelow(10 ** (DIGITS - 1)):0{DIGITS - 1}d}"
    return random + str(_check(random))


def in_groups(code: str) -> list[str]:
    """The code as it is printed and typed: eight groups of four digits."""
    return [code[start : start + GROUP] for start in range(0, DIGITS, GROUP)]


def is_well_typed(code: str) -> bool:
    """Whether these are 32 digits of which the last agrees with the others."""
    return len(code) == DIGITS and code.isascii() and code.isdigit() and _check(code) == 0


def _check(digits: str) -> int:
    at = 0
    for digit in digits:
        at = int(_DAMM[at][int(digit)])
    return at
