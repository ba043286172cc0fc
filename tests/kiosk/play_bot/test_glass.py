"""The bot's glass is the play screen's: the sums of Theme.qml, worked out by Qt itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.play_bot.glass import DIAGONAL_INCHES, GLASSES, stage_size

# In a process of its own: a Qt application would stay for all other tests.
PROGRAM = """
import json, sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from kiosk.shell.window import QML_FOLDER, px_per_mm

app = QGuiApplication(["glass", "-platform", "offscreen"])
engine = QQmlEngine()
text = (QML_FOLDER / "Glow" / "Theme.qml").read_text("utf-8").replace("pragma Singleton", "")
component = QQmlComponent(engine)
component.setData(text.encode(), QUrl())
theme = component.create()
found = []
for width, height, band, inches, is_low in json.load(sys.stdin):
    theme.setProperty("pxPerMm", px_per_mm(width, height, inches))
    height = round(height * (1 if not is_low else 0.6 if height > width else 0.75))
    theme.setProperty("screenWidth", width)
    theme.setProperty("screenHeight", height)
    theme.setProperty("band", band)
    mm, target, gap = (theme.property(name) for name in ("mm", "target", "gap"))
    bar = target + mm * 7 + gap
    found.append([mm, 0 if height > width else bar, bar + mm * 3 if height > width else 0])
print(json.dumps(found))
"""


@pytest.mark.parametrize("is_low", [False, True])
@pytest.mark.parametrize("inches", [DIAGONAL_INCHES, 10.1, 55])
def test_the_stage_is_as_large_as_the_play_screen_makes_it(inches: float, is_low: bool) -> None:
    asked = [(*glass, band, inches, is_low) for glass in GLASSES for band in ("1-2", "5-6")]
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=json.dumps(asked), capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    for (width, height, band, *_), (mm, top, bottom) in zip(
        asked, json.loads(run.stdout), strict=True
    ):
        size = stage_size(width, height, band, inches, is_low=is_low)
        assert size.px_per_mm == pytest.approx(mm)
        assert size.clear_top == pytest.approx(top, abs=1)
        assert size.clear_bottom == pytest.approx(bottom, abs=1)


def test_low_reach_leaves_as_much_of_the_glass_as_the_window_does() -> None:
    main = (Path(__file__).parents[3] / "kiosk/shell/qml/Main.qml").read_text("utf-8")
    assert "root.height > root.width ? 0.6 : 0.75" in main
