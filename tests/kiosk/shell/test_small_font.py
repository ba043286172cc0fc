"""The small copy of the reading font: the same letters, next to each other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

from kiosk.shell.font_files import font_files, has_reading_font
from kiosk.shell.fonts import add_fonts
from kiosk.shell.small_font import our_characters, small_copy

pytestmark = pytest.mark.skipif(not has_reading_font(), reason="no TrueType reading font here")
STRANGE = "翀"  # in a child's name, but in none of our texts


@pytest.fixture(scope="module")
def font():
    return font_files()[0]


@pytest.fixture(scope="module")
def copy(font, tmp_path_factory):
    return small_copy(font, tmp_path_factory.mktemp("fonts"))


def raw(file):
    """The font in a file, large enough that a difference would show."""
    return QRawFont(str(file), 100)


@pytest.mark.parametrize("letters", ["指尖微光", "Hello, 123!", "āǎǚ", "「。…"])
def test_its_letters_are_the_same(qapp, copy, font, letters):
    small, whole = raw(copy), raw(font)
    numbers = small.glyphIndexesForString(letters)
    assert numbers == whole.glyphIndexesForString(letters)
    assert 0 not in numbers
    for number in numbers:
        assert small.pathForGlyph(number) == whole.pathForGlyph(number)
    assert small.advancesForGlyphIndexes(numbers) == whole.advancesForGlyphIndexes(numbers)


def test_lines_are_as_high(qapp, copy, font):
    small, whole = raw(copy), raw(font)
    assert (small.ascent(), small.descent()) == (whole.ascent(), whole.descent())


def test_it_has_every_character_of_our_texts_that_the_font_has(qapp, copy, font):
    small, whole = raw(copy), raw(font)
    ours = [ord(c) for c in our_characters() if c > " "]
    lacking = [
        chr(c) for c in ours if whole.supportsCharacter(c) and not small.supportsCharacter(c)
    ]
    assert lacking == []


def test_it_takes_a_tenth_of_the_room(copy, font):
    assert copy.stat().st_size < font.stat().st_size / 10


def test_others_characters_come_from_the_whole_font_behind_it(qapp, tmp_path):
    families = add_fonts(tmp_path)
    assert families[0] != families[1]
    assert not raw(next(tmp_path.glob("*.ttf"))).supportsCharacter(ord(STRANGE))
    assert QRawFont.fromFont(QFontDatabase.font(families[1], "", 20)).supportsCharacter(
        ord(STRANGE)
    )


def test_a_new_font_makes_a_new_copy_and_the_old_one_goes(font, tmp_path):
    mine = tmp_path / font.name
    mine.write_bytes(font.read_bytes())
    first = small_copy(mine, tmp_path / "copies")
    assert small_copy(mine, tmp_path / "copies") == first
    os.utime(mine, ns=(1, 1))
    second = small_copy(mine, tmp_path / "copies")
    assert second != first
    assert [*(tmp_path / "copies").iterdir()] == [second]


@pytest.mark.parametrize("content", [b"", b"OTTO\0\0\0\0", b"\0\1\0\0\0\1" + bytes(60)])
def test_a_file_that_is_no_such_font_is_left_as_it_is(tmp_path, content):
    (tmp_path / "odd.ttf").write_bytes(content)
    assert small_copy(tmp_path / "odd.ttf", tmp_path / "copies") is None


def test_without_room_for_a_copy_the_font_itself_is_used(qapp, tmp_path):
    (tmp_path / "fonts").write_text("a file where the folder should be")
    assert add_fonts(Path(tmp_path / "fonts")) == add_fonts()
