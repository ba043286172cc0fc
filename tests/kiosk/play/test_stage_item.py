"""The item under the finger: touches become the game's touches."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QPointingDevice, QTouchEvent

from kiosk.play.stage_item import StageItem


def event_of(kind, state):
    points = [QEventPoint(1, state, QPointF(50, 60), QPointF(50, 60))]
    return QTouchEvent(
        kind, QPointingDevice.primaryPointingDevice(), Qt.KeyboardModifier.NoModifier, points
    )


def test_a_touch_that_the_system_takes_away_lets_go_without_acting(qapp):
    item = StageItem()
    taken = []
    item._taker = lambda touch: taken.append((touch.kind, touch.x >= 0))
    state = QEventPoint.State
    item.touchEvent(event_of(QEvent.Type.TouchBegin, state.Pressed))
    item.touchEvent(event_of(QEvent.Type.TouchCancel, state.Updated))
    item.touchEvent(event_of(QEvent.Type.TouchBegin, state.Pressed))
    assert [touch for touch in taken if touch[0] != "move"] == [
        ("press", True), ("release", False), ("press", True)
    ]  # fmt: skip
