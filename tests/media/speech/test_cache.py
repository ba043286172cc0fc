import os
from dataclasses import replace

import pytest

from media.speech.cache import Cache
from media.speech.clauses import Clause

CLAUSE = Clause(0, 2, "你好", "nǐ hǎo", "zh")


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path)


def keep(cache: Cache, clause: Clause, engine: str, size: int = 1):
    new = cache.new_file()
    new.write_bytes(b"x" * size)
    path = cache.path_of(clause, engine)
    cache.keep(new, path)
    return path


def test_a_kept_clause_is_found_again(cache):
    path = keep(cache, CLAUSE, "kokoro")
    assert cache.find(CLAUSE, "kokoro") == path


def test_other_pinyin_pace_or_language_is_another_file(cache):
    others = [
        cache.path_of(Clause(0, 2, "你好", "ní hǎo", "zh"), "kokoro"),
        cache.path_of(Clause(0, 2, "你好", "nǐ hǎo", "en"), "kokoro"),
        cache.path_of(replace(CLAUSE, pace=140), "kokoro"),
        cache.path_of(CLAUSE, "espeak"),
        cache.path_of(CLAUSE, "kokoro"),
    ]
    assert len(set(others)) == len(others)


def test_the_same_words_at_another_place_are_the_same_file(cache):
    moved = Clause(7, 9, "你好", "nǐ hǎo", "zh")
    assert cache.path_of(moved, "kokoro") == cache.path_of(CLAUSE, "kokoro")


def test_the_good_voice_does_not_take_the_other_ones_file(cache):
    keep(cache, CLAUSE, "espeak")
    assert cache.find(CLAUSE, "kokoro") is None


def test_files_of_the_good_voice_are_played_also_when_it_is_gone(cache):
    path = keep(cache, CLAUSE, "kokoro")
    keep(cache, CLAUSE, "espeak")
    assert cache.find(CLAUSE, "espeak") == cache.find(CLAUSE, "none") == path


def test_tidying_removes_what_was_never_finished(cache):
    unfinished = cache.new_file()
    unfinished.write_bytes(b"half")
    cache.tidy()
    assert not unfinished.exists()


def test_tidying_removes_the_oldest_above_the_size(cache):
    old = keep(cache, CLAUSE, "espeak", size=100)
    os.utime(old, (1, 1))
    new = keep(cache, CLAUSE, "kokoro", size=100)
    cache.tidy(largest_bytes=150)
    assert (old.exists(), new.exists()) == (False, True)
