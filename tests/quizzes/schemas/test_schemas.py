"""The schemas that editors use: frozen, true to the models, and true to what is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from specimen import FOLDER as ONE_OF_EACH

from quizzes.branches import BRANCHES, HEADER
from quizzes.pack import core_pack_folder
from quizzes.schemas import FOLDER, first_line, frozen, names
from quizzes.schemas.make import as_file, made

PLACES = [HEADER, *(branch.place for branch in BRANCHES)]


class _Editor(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: numbers are numbers, dates are words."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def files(place: str) -> Iterator[Path]:
    for folder in (ONE_OF_EACH, core_pack_folder()):
        yield from sorted((folder / place).glob("*.yaml") if place[-1] == "/" else [folder / place])


def faults(place: str, written: Any) -> list[str]:
    return [error.json_path for error in Draft7Validator(frozen(place)).iter_errors(written)]


@pytest.mark.parametrize("place", PLACES)
def test_a_schema_never_changes_once_it_is_there(place: str) -> None:
    name = names()[place]
    assert (FOLDER / name).read_text("utf-8") == as_file(made(place)), (
        f"The models no longer fit {name}, which writers' editors already use. Take the change "
        "back, or raise the version in quizzes/branches.py, run `python -m quizzes.schemas` and "
        "keep the old file beside the new one."
    )


@pytest.mark.parametrize("branch", BRANCHES, ids=lambda branch: branch.stem)
def test_older_versions_stay(branch: Any) -> None:
    for version in range(1, branch.version + 1):
        assert (FOLDER / f"{branch.stem}-{version}.schema.json").exists()


@pytest.mark.parametrize("place", PLACES)
def test_what_is_written_in_our_packs_fits(place: str) -> None:
    Draft7Validator.check_schema(frozen(place))
    found = [file for file in files(place) if file.exists()]
    assert found
    for file in found:
        words = file.read_text("utf-8")
        for loader in (_Editor, yaml.CBaseLoader):
            assert faults(place, yaml.load(words, Loader=loader)) == [], file


@pytest.mark.parametrize("place", PLACES)
def test_every_field_is_explained_in_both_languages(place: str) -> None:
    for model in frozen(place)["$defs"].values():
        for field in model["properties"].values():
            assert re.search("[一-鿿].*[.。] .*[A-Za-z]{3}", field["description"])


@pytest.mark.parametrize(
    ("place", "old", "new", "path"),
    [
        ("messages/", "key: R", "key: S", "$[0].items[0].key"),
        ("messages/", "[d3:", "[d9:", "$[0].items[0].text.zh"),
        ("messages/", "bands: [1-2, 3-4, 5-6, 7-9]", "bands: []", "$[0].bands"),
        ("messages/", "fear: 0", "fear: 9", "$[0].items[0].fear"),
        ("messages/", "key: G", "key: G\n      trick: hurry", "$[0].items[1]"),
        ("messages/", "sòng nǐ yí", "song4 nǐ yí", "$[0].items[0].text.pinyin"),
        ("conversations/", "stage: minor", "stage: later", "$[0].items[0].stages[1].stage"),
        ("links/", "what: login_page", "what: web", "$[0].what"),
        ("labels/", "keep: nobody", "keep: none", "$[0].keep"),
        ("photos/", "hide: mask", "hide: cover", "$[0].regions[0].hide"),
        ("threads/", "good: [like]", "good: [love]", "$[0].comments[0].good[0]"),
        ("calls.yaml", "fear: 0", "", "$[0]"),
        ("conventions/", "先想一想，|再", "先|想一想，|再", "$[0].lines[0].text.zh"),
        ("conventions/", "order_matters: false", "order_matters: maybe", "$[0].order_matters"),
        ("cases/", "lines: [think, kind]", "lines: [a, b, c]", "$[0].lines"),
        ("agreements.yaml", "text:", "case:", "$[0]"),
        ("scripts/", "*拍了照*", "*拍了照", "$[0].versions[0].text.zh"),
        ("stories/", "rights:", "right:", "$[0]"),
        ("hotlines.yaml", "checked_on: 2026-11-22", "checked_on: 22.11.", "$[0].checked_on"),
        ("pack.yaml", "seq: 1", "seq: first", "$.seq"),
    ],
)
def test_what_is_wrong_is_marked_where_it_stands(place: str, old: str, new: str, path: str) -> None:
    words = next(file for file in files(place) if file.exists()).read_text("utf-8")
    assert old in words
    written = yaml.load(words.replace(old, new, 1), Loader=_Editor)
    assert path in faults(place, written)


def test_a_file_can_say_which_schema_it_follows() -> None:
    assert first_line("messages/").endswith("=../.schemas/messages-1.schema.json\n")
    assert first_line("calls.yaml").endswith("=.schemas/calls-1.schema.json\n")
