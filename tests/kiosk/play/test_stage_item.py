"""The item under the finger: touches become the game's touches, its surface becomes the glass."""

import gc

import pygame
import pytest
from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QEventPoint, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.play.stage_item import StageItem


def event_of(kind, state, *more):
    """Point 1 in that state; `more` are further ids and states."""
    told = [(1, state), *more]
    points = [QEventPoint(n, how, QPointF(50, 60), QPointF(50, 60)) for n, how in told]
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


def fingers_sent(most_fingers, *events):
    """What the game is told: kinds and numbers of fingers."""
    item = StageItem()
    taken = []
    item.take_surface(None, lambda touch: taken.append((touch.kind, touch.finger)), most_fingers)
    for event in events:
        item.touchEvent(event)
    return taken


def test_a_game_of_one_finger_hears_of_the_first_alone(qapp):
    state, kind = QEventPoint.State, QEvent.Type
    assert fingers_sent(
        1,
        event_of(kind.TouchBegin, state.Pressed),
        event_of(kind.TouchUpdate, state.Stationary, (2, state.Pressed)),
        event_of(kind.TouchUpdate, state.Updated, (2, state.Updated)),
        event_of(kind.TouchUpdate, state.Released, (2, state.Updated)),
        event_of(kind.TouchUpdate, state.Pressed, (2, state.Updated)),
        event_of(kind.TouchEnd, state.Released, (2, state.Released)),
    ) == [("press", 0), ("move", 0), ("release", 0), ("press", 0), ("release", 0)]


def test_a_game_of_two_fingers_hears_of_both_under_numbers_that_stay(qapp):
    state, kind = QEventPoint.State, QEvent.Type
    assert fingers_sent(
        2,
        event_of(kind.TouchBegin, state.Pressed),
        event_of(kind.TouchUpdate, state.Stationary, (7, state.Pressed)),
        event_of(kind.TouchUpdate, state.Stationary, (7, state.Stationary), (9, state.Pressed)),
        event_of(kind.TouchUpdate, state.Released, (7, state.Updated), (9, state.Updated)),
        event_of(kind.TouchUpdate, state.Pressed, (7, state.Stationary)),
        event_of(kind.TouchEnd, state.Released, (7, state.Released)),
    ) == [
        ("press", 0), ("press", 1), ("release", 0), ("move", 1),
        ("press", 0), ("release", 0), ("release", 1),
    ]  # fmt: skip


def test_when_the_system_takes_touches_away_every_finger_lets_go(qapp):
    state, kind = QEventPoint.State, QEvent.Type
    sent = fingers_sent(
        2,
        event_of(kind.TouchBegin, state.Pressed, (2, state.Pressed)),
        event_of(kind.TouchCancel, state.Stationary, (2, state.Stationary)),
        event_of(kind.TouchBegin, state.Pressed),
    )
    assert sent == [("press", 0), ("press", 1), ("release", 0), ("release", 1), ("press", 0)]


RED, BLUE = (200, 30, 20), (10, 40, 220)


@pytest.fixture
def window(qapp):
    glass = QQuickWindow()
    glass.resize(330, 210)
    glass.show()
    yield glass
    glass.close()


def surface_of(colour, size=(330, 210)):
    surface = pygame.Surface(size, pygame.SRCALPHA, 32)
    surface.fill((*colour, 255))
    return surface


def item_on(window, surface):
    item = StageItem()
    item.setParentItem(window.contentItem())
    item.setSize(QSizeF(*surface.get_size()))
    item.take_surface(surface, lambda touch: None)
    return item


def seen(window, x, y):
    return QColor(window.grabWindow().pixel(x, y)).getRgb()[:3]


def test_every_pixel_of_the_surface_is_on_the_glass(window):
    surface = surface_of(RED)
    for x in range(330):
        for y in range(210):
            surface.set_at((x, y), (x % 256, y, 77, 255))
    item = item_on(window, surface)
    shown = window.grabWindow()
    wrong = [
        (x, y) for x in range(330) for y in range(210)
        if QColor(shown.pixel(x, y)).getRgb()[:3] != (x % 256, y, 77)
    ]  # fmt: skip
    assert item.width() == 330
    assert wrong == []


def test_what_is_drawn_in_a_box_shows_after_it_was_named(window):
    surface = surface_of(RED)
    item = item_on(window, surface)
    assert seen(window, 100, 100) == RED
    surface.fill((*BLUE, 255), (90, 90, 40, 40))
    item.show_drawn([(90, 90, 40, 40)])
    assert seen(window, 100, 100) == BLUE
    assert seen(window, 5, 5) == RED


def test_only_what_lies_under_a_box_is_painted_again(window):
    surface = surface_of(RED)
    item = item_on(window, surface)
    assert seen(window, 1, 1) == RED
    surface.fill((*BLUE, 255))
    item.show_drawn([(0, 0, 10, 10)])
    assert (seen(window, 9, 9), seen(window, 10, 10)) == (BLUE, RED)
    item.show_drawn(None)
    assert seen(window, 200, 200) == BLUE


def test_more_boxes_than_marks_are_all_painted(window):
    surface = surface_of(RED)
    item = item_on(window, surface)
    assert seen(window, 1, 1) == RED
    surface.fill((*BLUE, 255))
    item.show_drawn([(20 * n, 20, 10, 10) for n in range(15)])
    assert {seen(window, 20 * n + 5, 25) for n in range(15)} == {BLUE}


def test_where_nothing_was_drawn_nothing_is_painted(window):
    surface = surface_of(RED)
    item = item_on(window, surface)
    assert seen(window, 1, 1) == RED
    surface.fill((*BLUE, 255))
    item.show_drawn([])
    assert seen(window, 1, 1) == RED


def test_another_surface_takes_the_place_of_the_first(window):
    item = item_on(window, surface_of(RED))
    assert seen(window, 100, 100) == RED
    item.take_surface(surface_of(BLUE), lambda touch: None)
    assert seen(window, 100, 100) == BLUE


def test_the_last_picture_stays_after_the_game_let_go_of_it(window):
    surface = surface_of(RED)
    item = item_on(window, surface)
    assert seen(window, 100, 100) == RED
    item.let_go()
    del surface
    gc.collect()
    assert seen(window, 100, 100) == RED


def test_a_window_that_was_hidden_shows_the_surface_again(window):
    surface = surface_of(RED)
    item = item_on(window, surface)
    assert seen(window, 100, 100) == RED
    window.hide()
    window.releaseResources()
    surface.fill((*BLUE, 255))
    window.show()
    item.show_drawn(None)
    assert seen(window, 100, 100) == BLUE


def test_the_window_outlives_the_item(window):
    item = item_on(window, surface_of(RED))
    assert seen(window, 100, 100) == RED
    item.setParentItem(None)
    del item
    gc.collect()
    assert window.contentItem().window() is window
    assert window.isVisible()
