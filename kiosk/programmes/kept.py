"""A finished take as it is handed over to be kept, and as it is found again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from quizzes.text import Language, Text


@dataclass(frozen=True, slots=True)
class Kept:
    """A programme in plain: it lives in memory only, on its way to the seal or from it.

    `opus`, `mp3`, `film` (MP4) and `cover` (PNG) are whole files. `lines` are what was read, one
    for each entry of `line_starts` (seconds); neither holds anything that a child made up.
    `figure`, `studio` and `mouths` (media.finishing's) let the newsreader speak on the wall.
    """

    script: str
    revision: int
    title: Text
    language: Language
    seconds: float
    opus: bytes
    mp3: bytes
    film: bytes | None
    cover: bytes
    lines: tuple[Text, ...]
    line_starts: tuple[float, ...]
    is_fictional: bool = False
    figure: str = ""
    studio: str = ""
    mouths: bytes = b""

    def about(self) -> bytes:
        """Everything but the files, as JSON."""
        told: dict[str, Any] = {
            "script": self.script,
            "revision": self.revision,
            "title": as_list(self.title),
            "language": self.language,
            "seconds": self.seconds,
            "lines": [as_list(line) for line in self.lines],
            "line_starts": list(self.line_starts),
            "is_fictional": self.is_fictional,
            "figure": self.figure,
            "studio": self.studio,
            "mouths": self.mouths.hex(),
        }
        return json.dumps(told, ensure_ascii=False).encode()


def kept_from(about: bytes, files: dict[str, bytes]) -> Kept:
    """The programme again; a file that was not sealed with it is empty, a film None."""
    told = json.loads(about)
    return Kept(
        script=told["script"],
        revision=told["revision"],
        title=Text(*told["title"]),
        language=told["language"],
        seconds=told["seconds"],
        opus=files.get("opus", b""),
        mp3=files.get("mp3", b""),
        film=files.get("film"),
        cover=files.get("cover", b""),
        lines=tuple(Text(*line) for line in told["lines"]),
        line_starts=tuple(told["line_starts"]),
        is_fictional=told["is_fictional"],
        figure=told["figure"],
        studio=told["studio"],
        mouths=bytes.fromhex(told["mouths"]),
    )


def as_list(text: Text) -> list[str]:
    """A text for JSON."""
    return [text.zh, text.pinyin, text.en]
