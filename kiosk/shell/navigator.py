"""Puts one screen at a time on the stage and owns its model."""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl, Signal
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from kiosk.shell.heap import give_back_free_pages
from kiosk.shell.screen import ScreenModel

SETTLED_MS = 500  # after a change of screens, when the old one has been deleted

log = logging.getLogger(__name__)


class Navigator(QObject):
    """Shows a screen model by the QML file that it names. The scene goes before the model."""

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
        self._used_makers: list[QQmlComponent] = []
        stage.widthChanged.connect(self._fit)
        stage.heightChanged.connect(self._fit)

    def show(self, model: ScreenModel) -> None:
        """Takes the old screen off and puts the new one on. Raises RuntimeError on broken QML."""
        component = self._new_component(model.qml)
        scene: Any = component.createWithInitialProperties({"model": model})
        if scene is None:
            raise RuntimeError(component.errorString())
        QQmlEngine.setObjectOwnership(scene, QQmlEngine.ObjectOwnership.CppOwnership)
        old_scene, old_model = self._scene, self.model
        self._scene, self.model = scene, model
        self._retire(component)
        scene.setParentItem(self._stage)
        self._fit()
        self._drop(old_scene, old_model)
        log.info("screen %s", type(model).__name__)
        self.shown.emit(model)

    def clear(self) -> None:
        """Empties the stage before the program ends."""
        old_scene, old_model = self._scene, self.model
        self._scene = self.model = None
        self._drop(old_scene, old_model)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]
        self._maker = None
        self._used_makers.clear()
        self._compiled.clear()

    def _drop(self, scene: QQuickItem | None, model: ScreenModel | None) -> None:
        if scene is not None:
            scene.setVisible(False)
            scene.deleteLater()
            self._tidy.start()
        if model is not None:
            model.leave()
            model.setParent(scene if scene is not None else None)

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

    def _retire(self, next_maker: QQmlComponent) -> None:
        """The last component stays until its scene is deleted: PySide takes the scene along."""
        if self._maker is not None:
            self._used_makers.append(self._maker)
        self._maker = next_maker

    def _settled(self) -> None:
        self._used_makers.clear()
        give_back_free_pages()

    def _fit(self) -> None:
        if self._scene is not None:
            self._scene.setSize(self._stage.size())

    def fit(self) -> None:
        """The stage changed its size."""
        self._fit()
