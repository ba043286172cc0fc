"""How kiosk and finishing process talk: a line of JSON, then as many bytes as it announces.

To the process:  {"id", "do": "finish", "line_starts", "bytes"}  and the take's samples
                 {"id", "do": "film", "mouths", "wish", "bytes"}  and the programme's
From it:         {"id": null, "ready": true}               once
                 {"id", "progress": 0…1}
                 {"id", "made": "programme", …, "bytes"}    16-bit stereo samples
                 {"id", "made": "opus"|"mp3"|"film", "bytes"}
                 {"id", "done": true}  or  {"id", "error"}

Everything goes through pipes: no take touches the disk, and none outlives the two processes.
"""

from __future__ import annotations

import json
from typing import IO, Any


class Hangup(EOFError):
    """The other side is gone."""


def send(
    pipe: IO[bytes], message: dict[str, Any], payload: bytes | bytearray | memoryview = b""
) -> None:
    """Writes one message. Raises OSError when nobody reads any more."""
    head = message | ({"bytes": len(payload)} if payload else {})
    pipe.write(json.dumps(head, ensure_ascii=False).encode() + b"\n")
    if payload:
        pipe.write(payload)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[dict[str, Any], bytearray]:
    """Reads one message with its bytes. Raises Hangup at the end, or in the middle of one."""
    line = pipe.readline()
    if not line.endswith(b"\n"):
        raise Hangup
    message: dict[str, Any] = json.loads(line)
    payload = bytearray(message.pop("bytes", 0))
    filled = 0
    with memoryview(payload) as room:
        while filled < len(payload):
            read = pipe.readinto(room[filled:])  # type: ignore[attr-defined]
            if not read:
                raise Hangup
            filled += read
    return message, payload
