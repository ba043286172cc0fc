"""Screens that follow each other quickly: QML must never take one model for another."""

import ast
from pathlib import Path

import kiosk
from kiosk.crash.crash_screen import CrashScreen

HOME = Path(kiosk.__file__).parent
FROM_QT = {"QObject", "QQuickItem", "QQuickView"}


def _classes():
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node


def _connected_methods(node):
    """Names of own methods that a class connects a signal to."""
    for call in ast.walk(node):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr == "connect"
            and isinstance(call.args[0], ast.Attribute)
            and ast.unparse(call.args[0].value) == "self"
        ):
            yield call.args[0].attr


def test_each_method_that_a_signal_calls_is_a_slot_of_its_class():
    classes = {node.name: node for node in _classes()}

    def family(name):
        for base in classes[name].bases if name in classes else ():
            yield from family(ast.unparse(base))
        yield name

    def method(name, wanted):
        for one in reversed(list(family(name))):
            for node in classes[one].body if one in classes else ():
                if isinstance(node, ast.FunctionDef) and node.name == wanted:
                    return node
        return None  # a signal

    looked_at, without = 0, []
    for name, node in classes.items():
        if not FROM_QT & set(family(name)):
            continue
        for wanted in _connected_methods(node):
            found = method(name, wanted)
            if found is not None:
                looked_at += 1
                if not any("Slot" in ast.unparse(one) for one in found.decorator_list):
                    without.append(f"{name}.{wanted}")
    assert looked_at > 50
    assert without == []


def test_a_desk_comes_again_with_its_tabs_however_quickly_it_was_left(glass):
    from PySide6.QtTest import QTest

    station = glass()
    station.start()
    own = station.station
    for wait_ms in (0, 20, 60, 600) * 3:
        own.desks._enter_staff_desk(1)
        QTest.qWait(60)
        assert station.finger.find("tab_packs")
        station.screen.openTab("packs")
        QTest.qWait(100)
        own.navigator.show(CrashScreen(own.reading))
        QTest.qWait(100)
        own.go_attract()
        QTest.qWait(wait_ms)
    assert own.navigator._leaving == []
