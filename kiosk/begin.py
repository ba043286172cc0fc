"""The shortest way to the glass: the plain command line is read here, all else is click's.

Importing click and the commands takes 40 ms and 4 MiB, which a station that opens has no use for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, NoReturn

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST, LARGEST = 320, 8000  # pixels of a side


class Plain(NamedTuple):
    """What `kiosk` without a command may be told."""

    data: Path | None = None
    windowed: tuple[int, int] | None = None
    lang: str | None = None


def plain_options(arguments: Sequence[str]) -> Plain | None:
    """`--data D`, `--windowed WxH` and `--lang zh|en`, each well said; None: click is to answer."""
    names, values = arguments[::2], arguments[1::2]
    told = dict(zip(names, values, strict=False))
    if len(names) != len(values) or len(told) != len(names):
        return None
    data, windowed, lang = (told.pop(f"--{name}", None) for name in Plain._fields)
    size = glass_size(windowed) if windowed is not None else None
    if told or data == "" or (windowed is None) != (size is None) or lang not in (None, "zh", "en"):
        return None
    from pathlib import Path

    return Plain(Path(data) if data is not None else None, size, lang)


def glass_size(said: str) -> tuple[int, int] | None:
    """(width, height) of WxH in pixels; None for what is no size of a glass."""
    width, cross, height = said.partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        return None
    size = int(width), int(height)
    return size if all(SMALLEST <= side <= LARGEST for side in size) else None


def begin(asked: Plain) -> NoReturn:
    """Opens the station and ends the process with its exit code."""
    _hash_without_openssl()
    read_packs_without_plugins()
    from kiosk.data_folder import data_folder
    from kiosk.read_ahead import read_ahead

    read_ahead(data_folder(asked.data) / "fonts")
    from kiosk.open_station import open_station

    sys.exit(open_station(*asked))


def _hash_without_openssl() -> None:
    """hashlib then uses Python's own SHA: 4 ms less, and 3 MiB of libcrypto are not loaded."""
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]


def read_packs_without_plugins() -> None:
    """Else pydantic, when packs are read, looks through all that is installed: 1.5 MiB, 30 ms."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # its own switch
    none = ModuleType("pydantic.plugin._loader")  # it imports importlib.metadata all the same
    vars(none)["get_plugins"] = tuple
    sys.modules.setdefault(none.__name__, none)
