"""The table of words as a file."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.keyboard.make_table import common_characters, counted_words, write_table
from kiosk.keyboard.syllables import Part
from kiosk.keyboard.words_table import WordsTable

KEYS = [a + b for a in "abc" for b in ("", "b", "zz")]


def of(*letters):
    return [Part(syllable, True, len(syllable)) for syllable in letters]


def test_words_of_a_spelling_come_by_how_often_they_are_counted(table):
    assert [one.words for one in table.words(of("ba"))] == ["吧", "爸"]


def test_spellings_typed_in_full_come_before_those_that_go_on(table):
    assert [one.words for one in table.words(of("x", "an"))] == ["西安"]
    assert [one.words for one in table.words(of("xi"))] == ["西", "先", "县", "信"]


@pytest.fixture(scope="module")
def long_lines(tmp_path_factory):
    """Lines far longer than what is read at once."""
    file = tmp_path_factory.mktemp("long") / "table"
    words = [
        ("字" * len(key), "'".join(f"{letter}{end}" for letter in key), number)
        for key in KEYS
        for number, end in enumerate(["", *string.ascii_lowercase * 40])
    ]
    write_table(file, words)
    opened = WordsTable(file)
    yield opened
    opened.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(key=st.text("abcz", min_size=1, max_size=4))
def test_a_line_is_found_exactly_if_it_is_there(long_lines, key):
    assert bool(long_lines.words(of(*key))) == (key in KEYS)


def test_a_file_that_is_no_table_is_refused(tmp_path):
    (tmp_path / "empty").touch()
    (tmp_path / "cut").write_bytes(b"# fingertip-glow pinyin 1\nba\tba:\xe5")
    for name in ("empty", "cut"):
        with pytest.raises(ValueError, match="no table of words"):
            WordsTable(tmp_path / name)


def test_the_table_is_written_whole_or_not_at_all(tmp_path):
    def words():
        yield "爸爸", "ba'ba", 9
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        write_table(tmp_path / "table", words())
    assert list(tmp_path.iterdir()) == []


def test_seldom_words_and_other_scripts_are_left_out():
    lines = ["诈骗 842 n", "詐騙 842 n", "T恤 90 n", "冷僻词 1 n", "骗 12 v", "騙 12 v", "broken"]
    assert dict(counted_words(lines)) == {"诈骗": 842, "骗": 12, "騙": 0}


def test_all_common_characters_can_be_typed():
    assert len(common_characters()) == 6763
