"""What another thread has found out reaches the glass, unless who asked has gone."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from kiosk.shell.hand_over import HandOver


class Asking(QObject):
    changed = Signal()

    def __init__(self):
        super().__init__()
        self.heard = []

    def hear(self, found):
        self.heard.append(found.result())
        self.changed.emit()


@pytest.fixture
def asked(qapp):
    hand_over, asking, question = HandOver(), Asking(), Future()
    hand_over.when(question, asking.hear)
    yield asking, question
    QCoreApplication.processEvents()


def test_an_answer_comes_in_a_later_turn(asked):
    asking, question = asked
    question.set_result(5)
    assert asking.heard == []
    QCoreApplication.processEvents()
    assert asking.heard == [5]


def test_who_has_gone_is_not_told(asked):
    asking, question = asked
    asking.deleteLater()
    QCoreApplication.sendPostedEvents(asking, QEvent.Type.DeferredDelete.value)
    question.set_result(5)
    QCoreApplication.processEvents()
    assert asking.heard == []
