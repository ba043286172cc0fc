"""The bindings of OpenGL and of the network are left out, and nobody may count on them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
ABSENT = (
    "QtOpenGL", "QQuickFramebufferObject", "QOpenGL",
    "QtNetwork", "QNetworkAccess", "etworkAccessManager", "QLocalServer", "QLocalSocket",
)  # fmt: skip
PROGRAM = [
    file
    for folder in ("kiosk", "games", "media", "quizzes")
    for file in (ROOT / folder).rglob("*.py")
    if file.name != "left_out.py"
]


@pytest.mark.parametrize("name", ABSENT)
def test_nothing_of_ours_says(name):
    assert [file for file in PROGRAM if name in file.read_text("utf-8")] == []


def test_quick_paints_without_them_and_who_asks_for_one_is_told():
    program = """
from kiosk.shell.left_out import leave_parts_out
leave_parts_out()
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickPaintedItem, QQuickView
app = QGuiApplication([])
class Item(QQuickPaintedItem):
    def paint(self, painter):
        painter.fillRect(0, 0, 9, 9, "red")
view = QQuickView(); view.resize(20, 20); view.show()
item = Item(view.contentItem()); item.setSize(view.size())
picture = view.grabWindow()
print(picture.pixelColor(3, 3).name())
for name in ("QtOpenGL.QOpenGLWindow", "QtNetwork.QTcpSocket"):
    module, _, part = name.partition(".")
    try:
        getattr(__import__(f"PySide6.{module}", fromlist=[part]), part)
    except ImportError as told:
        print(told)
"""
    software = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(ROOT), "HOME": "/nonexistent", **software},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    colour, *told = ended.stdout.splitlines()
    assert colour == "#ff0000"
    assert len(told) == 2
    assert all("left out" in line for line in told)
