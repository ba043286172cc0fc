"""Ways to spoil a file, all from one source of chance: a seed gives the same file again."""

from __future__ import annotations

import random
from collections.abc import Callable

MOST_BYTES = 400_000  # work is limited by size, never by the clock
NASTY = [
    "\0", "\ufeff", "\u202e", "\u2028", "\ud7ff", "\ue000", "\uffff", "\U0010ffff", "é", "\u0301",
    "\x7f", "\x85", "\t", "\r", "𠀀", "㐀", "〇", "“", "’", "，", "１２３", "①", "👩‍👩‍👧", "[d2:",
    "[s:", "]", "|", "/", "//", "*", "{", "}", "{value}", "{0}", "%s", "~", "=", "#", "\\", "::",
]  # fmt: skip
VALUES = [
    "", "null", "~", "[]", "{}", "[[]]", "{a: {b: c}}", "- x", "true", "no", "1e999", "-1", "nan",
    "inf", "9" * 400, "0x10", "1_000", "１", "²", "½", "2026-02-30", "9999999-01-01", "&a x", "*a",
    "!!python/object:os.system x", "<<: *a", "[d2:x]", "R", "G", "f01-1-r", "../../x", "\ud83d",
    "'", '"', ":", "a: b: c", "|", ">", "? a", "%YAML 9.9", "---", "...", "=1+1", "@x", "x" * 5000,
]  # fmt: skip

Mutation = Callable[[random.Random, bytes], bytes]


def flip_bytes(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 30))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] if chance.random() < 0.7 else data[at:]


def leave_out(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randint(1, 200) :]


def repeat(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    piece = data[at : at + chance.randint(1, 60)]
    return data[:at] + piece * chance.choice((2, 10, 2000)) + data[at:]


def double_lines(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    end = at + chance.randint(1, 12)
    return b"\n".join([*lines[:end], *lines[at:end], *lines[end:]])


def swap_lines(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    i, j = (chance.randrange(len(lines)) for _ in range(2))
    lines[i], lines[j] = lines[j], lines[i]
    return b"\n".join(lines)


def swap_values(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    with_value = [at for at, line in enumerate(lines) if b":" in line or b"," in line]
    if len(with_value) < 2:
        return data
    i, j = chance.sample(with_value, 2)
    sign = b":" if b":" in lines[i] and b":" in lines[j] else b","
    (a, s, b), (c, t, d) = lines[i].partition(sign), lines[j].partition(sign)
    lines[i], lines[j] = a + s + d, c + t + b
    return b"\n".join(lines)


def other_value(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    head, sign, _ = lines[at].partition(chance.choice((b":", b",", b"=", b"- ")))
    lines[at] = head + sign + b" " + chance.choice(VALUES).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def indent(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    for _ in range(chance.choice((1, 5))):
        at = chance.randrange(len(lines))
        blank = chance.choice((b" ", b"  ", b"\t", b"- ", b"        "))
        lines[at] = blank + lines[at] if chance.random() < 0.5 else lines[at].lstrip()
    return b"\n".join(lines)


def put_nasty(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.choice((1, 1, 4))):
        at = chance.randrange(len(data) + 1)
        sign = chance.choice(NASTY).encode("utf-8", "surrogatepass")
        data = data[:at] + sign * chance.choice((1, 1, 50)) + data[at:]
    return data


def nest(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    opening, closing = chance.choice(((b"[", b"]"), (b"{", b"}"), (b"{a: ", b"}"), (b"- ", b"")))
    n = chance.choice((5, 40, 3000))
    return data[:at] + opening * n + b"x" + closing * n + data[at:]


def huge_number(chance: random.Random, data: bytes) -> bytes:
    digits = [at for at, sign in enumerate(data) if 48 <= sign <= 57]
    if not digits:
        return data
    at = chance.choice(digits)
    return data[:at] + chance.choice((b"9" * 30, b"9" * 5000, b"-", b"1e400", b"0")) + data[at:]


def other_encoding(chance: random.Random, data: bytes) -> bytes:
    words = data.decode("utf-8", "replace")
    return words.encode(chance.choice(("utf-16", "utf-16-be", "gb18030", "big5")), "replace")


def marks_and_line_ends(chance: random.Random, data: bytes) -> bytes:
    old, new = chance.choice(
        (
            (b"", b"\xef\xbb\xbf"),
            (b"\n", b"\r\n"),
            (b"\n", b"\r"),
            (b'"', b"'"),
            (b":", "：".encode()),
        )
    )
    return new + data if not old else data.replace(old, new, chance.choice((-1, 3)))


ON_BYTES: tuple[Mutation, ...] = (flip_bytes, cut, leave_out, repeat)
ON_WORDS: tuple[Mutation, ...] = (
    *ON_BYTES, double_lines, swap_lines, swap_values, other_value, other_value, indent, put_nasty,
    nest, huge_number, other_encoding, marks_and_line_ends,
)  # fmt: skip


def spoil(chance: random.Random, data: bytes, ways: tuple[Mutation, ...]) -> bytes:
    """The data after one to three of these ways."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        if data:
            data = chance.choice(ways)(chance, data)[:MOST_BYTES]
    return data
