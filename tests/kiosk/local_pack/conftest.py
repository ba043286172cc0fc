"""A station's data folder, and what its helper would answer."""

from __future__ import annotations

import copy

import pytest

from kiosk.local_pack.answers import Answers
from kiosk.local_pack.edits import with_words


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    return Answers(tmp_path_factory.mktemp("data")).examples()


@pytest.fixture
def content(examples):
    """An example whose two messages somebody has changed."""
    made = copy.deepcopy(next(one for one in examples if one["trick"] == "too_good"))
    for side in ("r", "g"):
        made[side]["text"] = with_words(
            made[side]["text"], made[side]["text"]["zh"].replace("皮肤", "宠物")
        )
    return made


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def read(data):
    """The same content with pinyin for its new words."""

    def look(content):
        told = Answers(data).look("own-0", 1, content)
        for place, pinyin in told["pinyin"].items():
            side, field = place.split(".")
            content[side][field]["pinyin"] = pinyin
        return content

    return look
