"""Whether a `.glowpack` is, byte for byte, what `build` makes: then no byte of it is unproved.

What a zip says beside its files (dates, modes, comments, gaps) is in no sum of the manifest. In
a signed pack it must be what the builder writes, so that there is one file for one signature.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import BinaryIO
from zipfile import ZipInfo

LOCAL = struct.Struct("<4s5H3L2H")
LISTED = struct.Struct("<4s4B4H3L5H2L")
END = struct.Struct("<4s4H2LH")
VERSION, UNIX, STORED, MIDNIGHT, LONG_AGO, UTF_8 = 20, 3, 0, 0, 1 << 5 | 1, 0x800
PLAIN_FILE = 0o100644 << 16


def is_as_built(file: BinaryIO, infos: Iterable[ZipInfo]) -> bool:
    """Whether the zip holds these entries as the builder stores them, and nothing between.

    The files' own bytes are checked by who reads them. Raises OSError.
    """
    place, listing, count = 0, b"", 0
    for info in infos:
        name = info.filename.encode()
        about = (0 if name.isascii() else UTF_8, STORED, MIDNIGHT, LONG_AGO, info.CRC)
        size = info.file_size
        head = LOCAL.pack(b"PK\3\4", VERSION, *about, size, size, len(name), 0) + name
        file.seek(place)
        if file.read(len(head)) != head:
            return False
        listing += LISTED.pack(
            b"PK\1\2", VERSION, UNIX, VERSION, 0, *about, size, size, len(name), 0, 0, 0, 0,
            PLAIN_FILE, place,
        )  # fmt: skip
        listing += name
        place += len(head) + size
        count += 1
    end = END.pack(b"PK\5\6", 0, 0, count, count, len(listing), place, 0)
    file.seek(place)
    return file.read(len(listing) + len(end) + 1) == listing + end
