"""Puts one screen at a time on the stage and owns its model."""

from __future__ import annotations

import logging
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.shell.heap import give_back_free_pages
from kiosk.shell.screen import ScreenModel

SETTLED_MS = 500  # after a change of screens, when what comes next has been drawn

log = logging.getLogger(__name__)


class Navigator(QObject):
    """Shows a screen model by the QML file that it names. The scene goes before the model.

    Both are deleted by Python's hand (docs/decisions/python-behind-qml.md).
    """

    shown = Signal(QObject)

    def __init__(self, engine: QQmlEngine, stage: QQuickItem) -> None:
        super().__init__()
        self._engine = engine
        self._stage = stage
        self._scene: QQuickItem | None = None
        self._compiled: dict[str, QQmlComponent] = {}
        self.model: ScreenModel | None = None
        self._tidy = QTimer(self)
        self._tidy.setSingleShot(True)
        self._tidy.setInterval(SETTLED_MS)
        self._tidy.timeout.connect(self._settled)
        self._maker: QQmlComponent | None = None
        self._leaving: list[tuple[QQuickItem, ScreenModel | None, QQmlComponent | None]] = []
        self._soon = QTimer(self)  # not within the handler of a touch on what goes
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._delete_what_left)
        stage.widthChanged.connect(self._fit)
        stage.heightChanged.connect(self._fit)

    def show(self, model: ScreenModel) -> None:
        """Takes the old screen off and puts the new one on. Raises RuntimeError on broken QML."""
        component = self._new_component(model.qml)
        scene: Any = component.createWithInitialProperties({"model": model})
        if scene is None:
            raise RuntimeError(component.errorString())
        QQmlEngine.setObjectOwnership(scene, QQmlEngine.ObjectOwnership.CppOwnership)
        old = self._scene, self.model, self._maker
        self._scene, self.model, self._maker = scene, model, component
        scene.setParentItem(self._stage)
        self._fit()
        self._take_off(*old)
        log.info("screen %s", type(model).__name__)
        self.shown.emit(model)

    def clear(self) -> None:
        """Empties the stage before the program ends."""
        old = self._scene, self.model, self._maker
        self._scene = self.model = self._maker = None
        self._take_off(*old)
        self._delete_what_left()
        self._compiled.clear()

    def _take_off(
        self, scene: QQuickItem | None, model: ScreenModel | None, maker: QQmlComponent | None
    ) -> None:
        if scene is not None:
            scene.setVisible(False)
            self._leaving.append((scene, model, maker))
            self._soon.start(0)
            self._tidy.start()
        if model is not None:
            model.leave()

    @Slot()
    def _delete_what_left(self) -> None:
        while self._leaving:
            scene, model, maker = self._leaving.pop(0)
            scene.deleteLater()
            QCoreApplication.sendPostedEvents(scene, QEvent.Type.DeferredDelete.value)
            del scene, maker  # the component takes the scene's wrapper along
            if model is not None:
                shiboken6.delete(model)

    @Slot()
    def _settled(self) -> None:
        """2 ms; without QML's garbage between the free pages they can be given back."""
        self._engine.collectGarbage()
        give_back_free_pages()

    def _new_component(self, qml: str) -> QQmlComponent:
        """One for each scene, as PySide keeps a scene as long as the component that made it.

        The first of each screen stays, so that its QML is compiled once.
        """
        component = QQmlComponent(self._engine, QUrl.fromLocalFile(qml))
        if component.isError():
            raise RuntimeError(component.errorString())
        self._compiled.setdefault(qml, component)
        if self._compiled[qml] is component:
            component = QQmlComponent(self._engine, QUrl.fromLocalFile(qml))
        return component

    @Slot()
    def _fit(self) -> None:
        if self._scene is not None:
            self._scene.setSize(self._stage.size())

    def fit(self) -> None:
        """The stage changed its size."""
        self._fit()
