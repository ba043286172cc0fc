from __future__ import annotations

from collections import Counter
from pathlib import Path

import bad_archives
import bad_sources
import bad_tables
import pytest
from collection import collection, said, told
from faults_page import PAGE, page

from quizzes.fault_words import DO, SAYS

BAD = collection()
EXPECTED = said()


def test_the_good_ones_say_nothing(tmp_path: Path) -> None:
    assert bad_sources.faults_in(bad_sources.GOOD) == []
    for name in ("good.csv", "good.gift"):
        assert bad_tables.faults_in(bad_tables.TABLES / name) == []
    book = tmp_path / "good.xlsx"
    book.write_bytes(bad_tables.workbook(bad_tables.rows()))
    assert bad_tables.faults_in(book) == []
    assert bad_archives.faults_in(bad_archives.good_town(tmp_path)) == []


@pytest.mark.parametrize("name", BAD)
def test_a_bad_thing_says_just_what_is_wrong_with_it(name: str, tmp_path: Path) -> None:
    faults = BAD[name].says(tmp_path)
    assert told(faults) == EXPECTED[name]
    for fault in faults:
        for told_words, template in ((fault.says, SAYS), (fault.do, DO)):
            for words, sentence in zip(told_words.values(), template[fault.kind], strict=True):
                assert words.count("…") <= sentence.count("…"), "a gap was not filled"


def test_there_is_a_bad_thing_for_each_line_of_what_is_said() -> None:
    assert list(EXPECTED) == list(BAD)
    assert all(EXPECTED.values())


def test_there_are_at_least_sixty_kinds_of_five_sorts() -> None:
    kinds = {fault["kind"] for faults in EXPECTED.values() for fault in faults}
    assert len(kinds) >= 60
    sorts = Counter(bad.sort for bad in BAD.values())
    assert set(sorts) == {"YAML", "XLSX", "CSV", "GIFT", "zip"}
    assert min(sorts.values()) >= 5


def test_the_page_of_faults_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python tests/bad_packs/collection.py"
