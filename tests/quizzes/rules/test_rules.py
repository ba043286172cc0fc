from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_packs import made, pair, text, tree

from quizzes.brands import brands_in
from quizzes.fault import Fault
from quizzes.message import Pack
from quizzes.pack import core_pack_folder, read_pack
from quizzes.rules import faults_of
from quizzes.rules.numbers import dialable_in
from quizzes.rules.people import famous_in
from quizzes.rules.punctuation import full_width_in, half_width_in


def told(one: dict[str, Any]) -> list[tuple[str, str]]:
    return [(f.field, f.kind) for f in faults_of(made(one))]


def with_words(zh: str, bands: str = "3-4") -> dict[str, Any]:
    one = pair("p-1", bands=bands)
    syllables = " ".join("a" for c in zh if "\u4e00" <= c <= "\u9fff")
    one["items"][0]["text"] = text(f"{zh}[d1:来]", f"{syllables} lái", "Hi [d1:x]")
    return one


def kinds(faults: list[Fault]) -> set[str]:
    return {fault.kind for fault in faults}


def test_a_good_pack_breaks_no_rule(tiny: Path) -> None:
    assert faults_of(read_pack(tiny)) == []


def test_the_core_pack_breaks_no_rule() -> None:
    assert [f.in_language("en") for f in faults_of(read_pack(core_pack_folder()))] == []


def test_a_broken_rule_is_told_with_its_place(tiny: Path) -> None:
    file = tiny / "messages" / "f01.yaml"
    file.write_text(file.read_text("utf-8").replace("zh: 你好\n", "zh: 微信你好\n", 1), "utf-8")
    file.write_text(file.read_text("utf-8").replace("nǐ hǎo\n", "wēi xìn nǐ hǎo\n", 1), "utf-8")
    (fault,) = faults_of(read_pack(tiny))
    assert (fault.file, fault.field, fault.kind) == (
        "messages/f01.yaml",
        "f01-1-r.sender.zh",
        "real_brand",
    )
    assert fault.line > 1


def test_faults_come_in_the_order_of_the_file(tiny: Path) -> None:
    file = tiny / "messages" / "f01.yaml"
    file.write_text(file.read_text("utf-8").replace("en: Hello\n", "en: Hello，\n"), "utf-8")
    lines = [(f.file, f.line) for f in faults_of(read_pack(tiny))]
    assert len(lines) > 10
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("zh", "kind"),
    [("打58181234", "dialable"), ("微信", "real_brand"), ("好,", "half_width")],
)
def test_what_no_text_may_say_is_told_with_its_language(zh: str, kind: str) -> None:
    assert told(with_words(zh)) == [("p-1-r.text.zh", kind)]


def test_the_english_is_not_much_longer_than_the_chinese() -> None:
    one = pair("p-1")
    one["items"][0]["why"] = text(en="x" * 80)
    assert told(one) == []
    one["items"][0]["why"] = text(en="x" * 81)
    assert told(one) == [("p-1-r.why.en", "english_too_long")]


@pytest.mark.parametrize(
    ("bands", "most"), [("1-2 7-9", 40), ("3-4", 80), ("5-6", 120), ("7-9", 160)]
)
def test_the_youngest_band_sets_the_length(bands: str, most: int) -> None:
    assert told(with_words("好" * (most - 1), bands)) == []
    assert told(with_words("好" * most, bands)) == [("p-1-r.text.zh", "too_long_for_band")]


@pytest.mark.parametrize(
    ("bands", "fear", "is_fault"),
    [
        ("1-2 7-9", 0, False),
        ("1-2 7-9", 1, True),
        ("3-4 5-6", 1, False),
        ("3-4 5-6", 2, True),
        ("5-6", 2, True),
        ("7-9", 2, False),
    ],
)
def test_the_youngest_band_sets_how_frightening(bands: str, fear: int, is_fault: bool) -> None:
    one = pair("p-1", bands=bands)
    one["items"][0]["fear"] = str(fear)
    assert told(one) == [("p-1-r.fear", "too_frightening")] * is_fault


def test_a_pair_shares_at_least_two_features() -> None:
    one = pair("p-1")
    one["same"] = ["gift", "gift"]
    assert told(one) == [("p-1.same", "shares_too_little")]


def test_a_trick_and_its_look_alike_can_be_told_apart() -> None:
    one = pair("p-1")
    one["items"][1]["channel"] = "private_chat"
    assert told(one) == [("p-1-g.text.zh", "same_words")]


@pytest.mark.parametrize(("pairs", "is_fault"), [(20, True), (19, False)])
def test_tricks_and_fine_messages_are_equally_long_from_forty_messages_on(
    pairs: int, is_fault: bool
) -> None:
    pool = [pair(f"p-{n}") for n in range(pairs)]
    for one in pool:
        fine = text("好" * 9 + "[d0:来]", "hǎo " * 9 + "lái", "Hello, [d0:come]")
        one["items"][1]["text"] = fine
    fields = [f.field for f in faults_of(made(*pool))]
    assert fields == ["text.zh", "text.en"] * is_fault


@pytest.mark.parametrize(
    ("pairs", "more", "is_fault"), [(20, 3, True), (20, 2, False), (19, 9, False)]
)
def test_shortcuts_are_as_common_on_both_sides_from_forty_messages_on(
    pairs: int, more: int, is_fault: bool
) -> None:
    pool = [pair(f"p-{n}") for n in range(pairs)]
    for one in pool[:more]:
        one["items"][0]["surface"] = ["stranger", "qr"]
    assert ("surface_unbalanced" in kinds(faults_of(made(*pool)))) == is_fault


def test_a_local_pack_in_chinese_only_needs_no_english() -> None:
    written = tree(pair("p-1"))
    written["languages"] = ["zh"]
    local = Pack.model_validate(_without_english(written))
    assert faults_of(local) == []


def _without_english(written: Any) -> Any:
    if isinstance(written, dict):
        return {name: _without_english(value) for name, value in written.items() if name != "en"}
    return [_without_english(one) for one in written] if isinstance(written, list) else written


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_words_upset_a_rule(words: str) -> None:
    for rule in (dialable_in, brands_in, famous_in, half_width_in, full_width_in):
        found = rule(words)
        assert all(found)
        assert rule(words) == found
