"""Spoken clauses kept as files, named by all that decides how they sound."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from media.speech.clauses import Clause
from media.speech.kokoro import VOICES
from media.speech.word_marks import WordMark, marks_file, write_marks

RENDERING = 4  # counts up when reading, voices or encoding change, so that old files are not used
ESPEAK_VOICES = {"zh": "cmn-latn-pinyin", "en": "en-us"}
LARGEST_BYTES = 1_500_000_000  # about 2 million characters


class Cache:
    """A folder of spoken clauses. Only whole files ever have their final name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, clause: Clause, engine: str) -> Path:
        """Where a clause lies once it is spoken; the file need not exist."""
        voice = (VOICES if engine == "kokoro" else ESPEAK_VOICES)[clause.language]
        text = [clause.language, clause.words, clause.pinyin]
        said = json.dumps([RENDERING, engine, voice, clause.pace, *text], ensure_ascii=False)
        name = hashlib.sha256(said.encode()).hexdigest()
        return self.folder / name[:2] / f"{name}.opus"

    def find(self, clause: Clause, engine: str) -> Path | None:
        """The kept file of a clause in the best voice; in any voice where there is no better."""
        for kept_engine in ("kokoro",) if engine == "kokoro" else ("kokoro", "espeak"):
            path = self.path_of(clause, kept_engine)
            if path.exists():
                return path
        return None

    def new_file(self) -> Path:
        """A path for the worker to write to, on the same disk. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / f"new-{os.getpid()}-{os.urandom(6).hex()}.opus"

    def keep(self, new: Path, path: Path, marks: Sequence[WordMark] = ()) -> None:
        """Gives a written file its final name in one step, its marks before it. Raises OSError."""
        path.parent.mkdir(exist_ok=True)
        write_marks(new, marks)
        marks_file(new).replace(marks_file(path))
        new.replace(path)

    def tidy(self, largest_bytes: int = LARGEST_BYTES) -> int:
        """Removes what was never finished, and the oldest clauses above a size; gives how many."""
        unfinished = list(self.folder.glob("new-*"))
        kept = [(file, file.stat()) for file in self.folder.glob("??/*.opus")]
        kept.sort(key=lambda entry: entry[1].st_mtime)
        too_much = sum(stat.st_size for _, stat in kept) - largest_bytes
        for file, stat in kept:
            if too_much <= 0:
                break
            unfinished.append(file)
            too_much -= stat.st_size
        for file in unfinished:
            file.unlink(missing_ok=True)
            marks_file(file).unlink(missing_ok=True)
        return len(unfinished)
