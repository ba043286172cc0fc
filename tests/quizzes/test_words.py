"""A words file is read without YAML where it is plain, and means what YAML says it does."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from quizzes.text import Text
from quizzes.words import WordsFault, plain_entries, read_words

ROOT = Path(__file__).parents[2]
FILES = [
    file
    for folder in ("kiosk", "games")
    for file in sorted((ROOT / folder).rglob("*.yaml"))
    if file.name in ("words.yaml", "nicknames.yaml")
]
named = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))


@named
def test_it_means_what_yaml_says(file):
    written = file.read_text("utf-8")
    assert plain_entries(written) == yaml.load(written, Loader=yaml.CBaseLoader)


@named
def test_no_text_ends_at_a_comma_that_lacks_quotes(file):
    entries = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)
    assert {part for entry in entries.values() for part in entry} <= {"zh", "pinyin", "en"}


@pytest.mark.parametrize(
    "written",
    [
        "a: {zh: 好, en: one, two}",
        "a: {zh: 好, en: 'quoted'}",
        'a: {zh: 好, en: "a \\" sign"}',
        "a: {zh: 好, en: *x}",
        "a: {zh: 好, en: yes: no}",
        "a: {zh: 好, en: five # six}",
        "a: {zh: 好, en: }",
        "a:\n  zh: 好\n  en: good",
        "a: {zh: 好, en: good}\na: {zh: 坏, en: bad}",
        "a: {zh: 好, en: good }",
    ],
)
def test_what_could_mean_something_else_is_left_to_yaml(written):
    assert plain_entries(written) is None


def test_what_yaml_alone_can_read_is_read_all_the_same(tmp_path):
    file = tmp_path / "words.yaml"
    file.write_text("a:\n  zh: 好\n  pinyin: hǎo\n  en: 'it''s good'\n", "utf-8")
    assert read_words(file)["a"].en == "it's good"


def test_a_text_without_english_is_named(tmp_path):
    file = tmp_path / "words.yaml"
    file.write_text("a: {zh: 好}\n", "utf-8")
    with pytest.raises(WordsFault, match="a: needs zh and en"):
        read_words(file)


def test_what_nobody_has_put_into_english_shows_in_chinese_with_its_pinyin():
    text = Text("你好", "nǐ hǎo", "")
    assert (text.in_language("en"), text.pinyin_for("en")) == ("你好", "nǐ hǎo")
    assert Text("你好", "nǐ hǎo", "Hello").pinyin_for("en") == ""
