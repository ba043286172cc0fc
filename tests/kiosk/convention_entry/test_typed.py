"""What has been typed, and the record that it makes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from kiosk.convention_entry.typed import MOST, Typed, cut, lines_of, record_of

TODAY = date(2026, 11, 22)
WHOLE = Typed(title="好习惯公约", issuer="少年宫", print="海报", day="20240601")


def test_source_issuer_name_and_a_day_that_has_been_are_all_needed():
    assert WHOLE.missing(TODAY) == []
    assert Typed().missing(TODAY) == ["title", "issuer", "print", "day"]
    for day in ("20240231", "2024060", "20271231", "18000101", ""):
        assert WHOLE.with_text("day", day).missing(TODAY) == ["day"]


def test_blank_lines_and_blanks_around_a_line_do_not_count():
    assert lines_of(" 一行；\n\n　两行。 \n") == ["一行；", "两行。"]


def test_a_line_around_one_comma_has_two_halves():
    assert cut("要善于网上学习，不浏览不良信息；") == "要善于网上学习，|不浏览不良信息；"
    assert cut("强身健体。") == "强身健体。"
    assert cut("一，二，三。") == "一，二，三。"


def test_the_record_names_its_source_with_the_day():
    record = record_of(WHOLE.with_text("first", "先想，再发。\n说真话。"), "ab")
    assert record["source"] == "海报（2024-06-01）" and record["year"] == "2024"
    assert [line["id"] for line in record["lines"]] == ["typed-ab-1", "typed-ab-2"]
    assert record["lines"][0]["text"]["zh"] == "先想，|再发。"


def test_the_same_person_twice_is_one_person_alone():
    assert Typed(first_by=1, second_by=1).is_alone
    assert not Typed(first_by=1, second_by=2).is_alone


@given(some.sampled_from(sorted(MOST)), some.text(max_size=3000))
def test_what_was_typed_comes_back_from_the_store_as_it_was(field, text):
    typed = Typed(ticked=("print",), first_by=3, draft="00").with_text(field, text)
    assert Typed.of(typed.kept()) == typed
