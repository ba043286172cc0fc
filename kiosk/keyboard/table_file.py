"""Where the table of words lies on this machine, and a helper process that makes a missing one."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

from kiosk.keyboard.words_table import WordsTable

log = logging.getLogger(__name__)

NAME = "pinyin-1.table"  # another form of the file gets another number


def set_up_file() -> Path:
    """Where `scripts/setup` puts it: in the environment that the program runs in."""
    return Path(sys.prefix) / "share" / "fingertip-glow" / NAME


def own_file() -> Path:
    """Where a station puts one that it makes itself: the user's cache."""
    from platformdirs import user_cache_path

    return user_cache_path("fingertip-glow") / NAME


class TableFile:
    """Finds the table when the keyboard opens; a missing one is made behind, once in a run."""

    def __init__(self) -> None:
        self._maker: subprocess.Popen[bytes] | None = None

    def open(self) -> WordsTable | None:
        """The table; None while there is none: it is being made, or could not be."""
        for file in (set_up_file(), own_file()):
            try:
                return WordsTable(file)
            except FileNotFoundError:
                continue
            except (OSError, ValueError) as fault:
                log.warning("the table of words can't be used: %s", fault)
        self._make()
        return None

    @property
    def is_making(self) -> bool:
        """Whether a helper process is still at it."""
        return self._maker is not None and self._maker.poll() is None

    def _make(self) -> None:
        if self._maker is not None:
            return
        command = [sys.executable, "-m", "kiosk.keyboard.make_table", str(own_file())]
        try:
            self._maker = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
        except OSError as fault:
            log.warning("the table of words is not made: %s", fault)
