"""Asks the system to read what a cold start will need, while Python still reads its own modules."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

QT_LIBRARIES = (
    "Core", "Gui", "Qml", "Quick", "QmlModels", "QmlMeta", "QmlWorkerScript", "Network", "OpenGL",
    "DBus", "XcbQpa", "Svg", "Widgets",
)  # fmt: skip
MODULES = ("QtCore", "QtGui", "QtQml", "QtQuick")
PLUGINS = ("platforms/libqxcb.so", "imageformats/libqsvg.so")


def read_ahead(more: Path) -> None:
    """Qt's files and those of the folder `more`. Returns at once; the disk works on.

    Does nothing where the system can't be asked.
    """
    if not hasattr(os, "posix_fadvise"):
        return
    for file in (*qt_files(), *more.glob("*")):
        try:
            handle = os.open(file, os.O_RDONLY)
        except OSError:
            continue
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_WILLNEED)
        os.close(handle)


def qt_files() -> Iterator[Path]:
    """Libraries, modules and plugins that Qt loads until its first picture."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return
    folder = Path(spec.origin).parent
    libraries = folder / "Qt" / "lib"
    yield from (libraries / f"libQt6{name}.so.6" for name in QT_LIBRARIES)
    yield from sorted(libraries.glob("libicu*.so.*"))
    yield from (folder / f"{name}.abi3.so" for name in MODULES)
    yield from sorted(folder.glob("libpyside6*.so.*"))
    yield from (folder / "Qt" / "plugins" / name for name in PLUGINS)
