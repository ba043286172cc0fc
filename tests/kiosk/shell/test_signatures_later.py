"""PySide6 loads the parts that word its errors late, and words them as ever."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = "from kiosk.shell.signatures_later import leave_signatures_for_later as l; l(); "
QT = "import sys, types, PySide6.QtQuick as q, PySide6.QtCore as c; "
LOADED = """
names = [name for name, module in sys.modules.items()
         if name.startswith("shibokensupport.signature.") and type(module) is types.ModuleType]
print(len(names))
"""
MISTAKES = """
for mistake in (lambda: c.QObject().setObjectName(4), lambda: c.QObject(nothing=3),
                lambda: c.QTimer.singleShot("soon", print), lambda: q.QQuickItem().setX()):
    try:
        mistake()
    except (TypeError, AttributeError, ValueError) as fault:
        print(type(fault), fault)
"""
SOURCES = "import difflib, http.cookies, linecache; print(len(linecache.cache))"


def said(*steps: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", "".join(steps)], capture_output=True, text=True, check=True
    )
    return ended.stdout


def test_left_alone_pyside_loads_a_dozen_modules_to_describe_signatures() -> None:
    assert int(said(QT, LOADED)) > 8


def test_after_the_call_it_loads_four() -> None:
    assert int(said(LATER, QT, LOADED)) <= 4


def test_a_wrong_argument_is_explained_as_ever() -> None:
    explained = said(LATER, QT, MISTAKES)
    assert "setObjectName(name: str, /)" in explained
    assert explained == said(QT, MISTAKES)


@pytest.mark.parametrize(("first", "fewest", "most"), [("", 10, 1000), (LATER, 0, 4)])
def test_the_source_of_what_is_imported_beside_it_is_not_read(
    first: str, fewest: int, most: int
) -> None:
    assert fewest <= int(said(first, QT, SOURCES)) <= most
