"""The town around the cards looks as the whole town behind them would."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from kiosk.shell.window import QML_FOLDER

HOME = Path(QML_FOLDER).parents[1] / "home"
ART = HOME.parents[1] / "media" / "art"
SCENE = """
import QtQuick
import Glow
import "{home}"

Item {{
    Binding {{ target: Theme; property: "screenWidth"; value: {wide} }}
    Binding {{ target: Theme; property: "screenHeight"; value: {high} }}
    Binding {{ target: Theme; property: "art"; value: "{art}" }}
    Rectangle {{ anchors.fill: parent; color: Theme.night }}
    {town}
    Grid {{
        id: places
        x: Theme.mm * 12
        y: Theme.mm * 54
        columns: {columns}
        spacing: Theme.gap * 2
        Repeater {{
            model: {count}
            Slab {{
                required property int index
                width: {card[0]}
                height: {card[1]}
                isPressed: index === 0
            }}
        }}
    }}
}}
"""
WHOLE = "Backdrop {{}}"
AROUND = """TownAround {{
    objectName: "around"
    anchors.fill: parent
    grid: places
    count: {count}
    cardWidth: {card[0]}
    cardHeight: {card[1]}
}}"""
# Sizes that cut whole pixels off the town: else a Backdrop shows it half a pixel off, blurred.
GLASSES = {
    "three in a row": dict(wide=1920, high=1080, columns=3, count=3, card=(587.3, 636.1)),
    "two by two, one short": dict(wide=1280, high=801, columns=2, count=3, card=(530, 260)),
    "in a column": dict(wide=768, high=1376, columns=1, count=3, card=(640, 300)),
    "not 16:9": dict(wide=1024, high=768, columns=2, count=2, card=(420.5, 380)),
    "over the edge": dict(wide=1024, high=606, columns=1, count=1, card=(1200, 700)),
    "none": dict(wide=640, high=480, columns=1, count=0, card=(100, 100)),
}


@pytest.fixture
def seen(qapp, tmp_path):
    """The picture of a scene, and the view that shows it."""
    views = []

    def show(town, **what):
        file = tmp_path / f"Scene{len(views)}.qml"
        scene = SCENE.format(home=HOME.as_uri(), art=ART.as_uri(), town=town.format(**what), **what)
        file.write_text(scene, "utf-8")
        view = QQuickView()
        views.append(view)
        view.engine().addImportPath(str(QML_FOLDER))
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.resize(QSize(what["wide"], what["high"]))
        view.setSource(QUrl.fromLocalFile(str(file)))
        assert view.errors() == []
        view.show()
        QTest.qWait(30)
        return view.grabWindow(), view

    yield show
    for view in views:
        view.close()
        view.setSource(QUrl())


@pytest.mark.parametrize("glass", GLASSES.values(), ids=GLASSES)
def test_it_looks_the_same(seen, glass):
    whole, _ = seen(WHOLE, **glass)
    around, _ = seen(AROUND, **glass)
    assert around.size() == whole.size()
    one, other = (
        bytes(picture.convertToFormat(picture.Format.Format_RGB32).constBits())
        for picture in (whole, around)
    )
    furthest = max(abs(a - b) for a, b in zip(one[::3], other[::3], strict=True))
    assert furthest <= 2  # a shape that is cut is smoothed anew at its edge


def test_behind_three_cards_a_third_of_it_is_not_there(seen):
    glass = GLASSES["three in a row"]
    _, view = seen(AROUND, **glass)
    pieces = view.rootObject().findChild(object, "around").property("pieces").toVariant()
    pixels = sum(piece.width() * piece.height() for piece in pieces)
    assert pixels < 0.62 * glass["wide"] * glass["high"]
