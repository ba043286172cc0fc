"""Looks at a VNC server on loopback as a person would: its picture, a tap (RFC 6143, raw)."""

from __future__ import annotations

import socket
import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

SECONDS_TO_ANSWER = 20


@dataclass(frozen=True)
class Picture:
    """Pixels row by row, three bytes each (red, green, blue)."""

    width: int
    height: int
    rgb: bytes

    def colours(self) -> int:
        """Give how many different colours are seen on a grid of every seventh pixel."""
        return len(self._sample())

    def is_blank(self) -> bool:
        """Tell whether one colour covers nearly everything, as on a black or a grey screen."""
        sample = self._sample()
        return max(sample.values()) > 0.97 * sum(sample.values())

    def save_png(self, path: Path) -> None:
        """Write a PNG (ISO/IEC 15948), colour type 2."""
        row = self.width * 3
        lines = (b"\0" + self.rgb[at : at + row] for at in range(0, len(self.rgb), row))
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(lines), 6)), (b"IEND", b""))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks))

    def _sample(self) -> Counter[bytes]:
        return Counter(self.rgb[at : at + 3] for at in range(0, len(self.rgb) - 2, 21))


def _chunk(name: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", checksum)


class VncScreen:
    """One connection to a VNC server that asks for no password."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), SECONDS_TO_ANSWER)
        self._take(12)
        self._socket.sendall(b"RFB 003.008\n")
        if 1 not in self._take(self._take(1)[0]):
            raise ConnectionError("the VNC server wants a password")
        self._socket.sendall(b"\x01")
        if self._take(4) != b"\0\0\0\0":
            raise ConnectionError("the VNC server refused us")
        self._socket.sendall(b"\x01")
        self.width, self.height = struct.unpack(">HH", self._take(4))
        self._take(16)
        self._take(struct.unpack(">I", self._take(4))[0])
        true_colour = struct.pack(">BBBBHHHBBB3x", 32, 24, 0, 1, 255, 255, 255, 16, 8, 0)
        self._socket.sendall(b"\0\0\0\0" + true_colour + struct.pack(">BxHi", 2, 1, 0))

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def tap(self, x: int, y: int) -> None:
        """Press and lift the pointer at a place in pixels."""
        for buttons in (0, 1, 0):
            self._socket.sendall(struct.pack(">BBHH", 5, buttons, x, y))

    def picture(self) -> Picture:
        """Give the whole screen as it is now."""
        self._socket.sendall(struct.pack(">BBHHHH", 3, 0, 0, 0, self.width, self.height))
        frame = bytearray(self.width * self.height * 4)
        missing = self.width * self.height
        while missing > 0:
            kind = self._take(1)[0]
            if kind == 0:
                for _ in range(struct.unpack(">xH", self._take(3))[0]):
                    missing -= self._take_rectangle(frame)
            elif kind == 3:
                self._take(3)
                self._take(struct.unpack(">I", self._take(4))[0])
            elif kind != 2:
                raise ConnectionError(f"the VNC server sent an unknown message {kind}")
        rgb = bytearray(self.width * self.height * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = frame[2::4], frame[1::4], frame[0::4]
        return Picture(self.width, self.height, bytes(rgb))

    def _take_rectangle(self, frame: bytearray) -> int:
        x, y, width, height, _ = struct.unpack(">HHHHi", self._take(12))
        pixels = self._take(width * height * 4)
        for line in range(height):
            at = ((y + line) * self.width + x) * 4
            frame[at : at + width * 4] = pixels[line * width * 4 : (line + 1) * width * 4]
        return width * height

    def _take(self, count: int) -> bytes:
        taken = bytearray()
        while len(taken) < count:
            part = self._socket.recv(min(count - len(taken), 1 << 20))
            if not part:
                raise ConnectionError("the VNC server hung up")
            taken += part
        return bytes(taken)
