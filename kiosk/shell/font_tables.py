"""A TrueType font cut down to some characters. What the tables hold: OpenType, ISO/IEC 14496-22."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator
from struct import pack, unpack_from

NEW_NAMES = (("LXGW", "Glow"), ("霞鹜", "微光"))  # the copy is another font, so it has another name
KEPT = ("head", "hhea", "maxp", "OS/2", "hmtx", "gasp", "vhea", "vmtx")
_COMPOSITE, _MORE = -1, 0x0020
_WORDS = 0x0001
_SCALES = ((0x0008, 2), (0x0040, 4), (0x0080, 8))  # flag, bytes of the scale that follows


def with_characters(font: bytes, characters: Iterable[str]) -> bytes:
    """The font with these characters; glyphs keep their numbers, those of others are empty.

    Raises ValueError, LookupError or struct.error for a font that is made otherwise.
    """
    tables = {tag: font[at : at + size] for tag, at, size in _directory(font)}
    if unpack_from(">h", tables["head"], 50) != (1,):
        raise ValueError("the offsets of its glyphs are short")
    starts = _numbers(tables["loca"])
    glyphs = tables["glyf"]
    mapped = _mapped(tables["cmap"], sorted(set(map(ord, characters))))
    kept = sorted(_with_parts({0, *mapped.values()}, glyphs, starts))
    small, new_starts, at = [], array("I", bytes(4 * len(starts))), 0
    for number in kept:
        small.append(glyphs[starts[number] : starts[number + 1]])
        new_starts[number] = len(small[-1])
    for number, size in enumerate(new_starts):
        new_starts[number], at = at, at + size
    made = {tag: tables[tag] for tag in KEPT if tag in tables}
    made |= {
        "glyf": b"".join(small),
        "loca": _bytes(new_starts),
        "cmap": _cmap(mapped),
        "name": _renamed(tables["name"]),
        "post": pack(">I", 0x30000) + tables["post"][4:32],  # 3.0: glyphs have no names
    }
    return _file(font[:4], made)


def _directory(font: bytes) -> Iterator[tuple[str, int, int]]:
    (count,) = unpack_from(">H", font, 4)
    for n in range(count):
        tag, _, at, size = unpack_from(">4sIII", font, 12 + 16 * n)
        yield tag.decode("ascii"), at, size


def _numbers(data: bytes) -> array[int]:
    numbers = array("I", data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _bytes(numbers: array[int]) -> bytes:
    swapped = array("I", numbers)
    if sys.byteorder == "little":
        swapped.byteswap()
    return swapped.tobytes()


def _mapped(cmap: bytes, codes: list[int]) -> dict[int, int]:
    """The glyphs of those codes that the font has. Raises LookupError without all of Unicode."""
    (count,) = unpack_from(">H", cmap, 2)
    subtables = [unpack_from(">HHI", cmap, 4 + 8 * n) for n in range(count)]
    at = next(at for _, _, at in subtables if unpack_from(">H", cmap, at) == (12,))
    (groups,) = unpack_from(">I", cmap, at + 12)
    wanted, found = set(codes), dict[int, int]()
    for n in range(groups):
        first, last, glyph = unpack_from(">III", cmap, at + 16 + 12 * n)
        if last - first < len(wanted):
            inside = [code for code in range(first, last + 1) if code in wanted]
        else:
            inside = [code for code in codes if first <= code <= last]
        found |= {code: glyph + code - first for code in inside}
    return dict(sorted(found.items()))


def _with_parts(numbers: set[int], glyphs: bytes, starts: array[int]) -> set[int]:
    """These glyphs and all that they are put together from."""
    found, waiting = set(numbers), list(numbers)
    while waiting:
        number = waiting.pop()
        new = set(_parts(glyphs[starts[number] : starts[number + 1]])) - found
        found |= new
        waiting += new
    return found


def _parts(glyph: bytes) -> Iterator[int]:
    if not glyph or unpack_from(">h", glyph) != (_COMPOSITE,):
        return
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, number = unpack_from(">HH", glyph, at)
        yield number
        at += 8 if flags & _WORDS else 6
        at += sum(size for flag, size in _SCALES if flags & flag)


def _cmap(mapped: dict[int, int]) -> bytes:
    groups = b"".join(pack(">III", code, code, glyph) for code, glyph in mapped.items())
    table = pack(">HHIII", 12, 0, 16 + len(groups), 0, len(mapped)) + groups
    return pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _renamed(names: bytes) -> bytes:
    for old, new in NEW_NAMES:
        for encoding in ("utf-16-be", "utf-8"):
            names = names.replace(old.encode(encoding), new.encode(encoding))
    return names


def _file(kind: bytes, tables: dict[str, bytes]) -> bytes:
    head = kind + pack(">HHHH", len(tables), 0, 0, 0)
    at, directory, body = 12 + 16 * len(tables), b"", b""
    for tag, data in sorted(tables.items()):
        padded = data + bytes(-len(data) % 4)
        total = sum(_numbers(padded)) & 0xFFFFFFFF
        directory += pack(">4sIII", tag.encode("ascii"), total, at + len(body), len(data))
        body += padded
    return head + directory + body
