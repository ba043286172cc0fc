"""A helper in the test's own process: the rules are the real ones, the answers there at once."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from kiosk.local_pack.answers import Answers


class Helper:
    def __init__(self, data):
        self._answers = Answers(data)

    def ask(self, ask, **question):
        told = Future()
        told.set_result(self._answers.to({"ask": ask, **question}))
        return told


@pytest.fixture
def helper(room):
    return Helper(room.store.folder)
