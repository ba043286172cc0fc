"""Whatever stands in a source file, what comes back is faults in plain words."""

from __future__ import annotations

import copy
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from specimen import FOLDER

from quizzes.branches import BRANCHES
from quizzes.fault_words import SAYS
from quizzes.message import Pack

Way = tuple[Any, ...]


def read(name: str) -> Any:
    return yaml.load((FOLDER / name).read_text("utf-8"), Loader=yaml.CBaseLoader)


def tree() -> dict[str, Any]:
    branches = {
        b.name: [
            record
            for file in (sorted((FOLDER / b.place).glob("*.yaml")) if b.is_folder else [b.place])
            for record in read(str(file))
        ]
        for b in BRANCHES
    }
    return {**read("pack.yaml"), **branches, "art": ["trip.svg"]}


def ways(data: Any, way: Way = ()) -> list[Way]:
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for step, value in steps:
        found.append((*way, step))
        if isinstance(value, dict | list):
            found += ways(value, (*way, step))
    return found


GOOD = tree()
JUNK = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.sampled_from(
        ["R", "again", "-1", "1e9", "nan", "[d2:x", "[d0:x]", "a|b|c", "*", "//", "true"]
    ),
    st.lists(st.sampled_from(["3-4", "adult", "think", "0.5"]), max_size=5),
    st.dictionaries(
        st.sampled_from(["zh", "en", "pinyin", "text", "phrases", "halves", "id"]),
        st.text(max_size=5),
        max_size=3,
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ways(GOOD)), JUNK), min_size=1, max_size=4))
def test_no_junk_in_any_kind_gets_anything_but_known_faults(changes: list[tuple[Way, Any]]) -> None:
    data = copy.deepcopy(GOOD)
    for way, junk in changes:
        branch: Any = data
        try:
            for step in way[:-1]:
                branch = branch[step]
            branch[way[-1]] = copy.deepcopy(junk)
        except (KeyError, IndexError, TypeError):
            continue
    try:
        Pack.model_validate(data)
    except ValidationError as error:
        for details in error.errors():
            assert details["type"] in SAYS, details
