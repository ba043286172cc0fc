from __future__ import annotations

from pathlib import Path

import pytest
from tiny_packs import made, pair, text

from quizzes.brands import brands_in
from quizzes.fault import Fault
from quizzes.pack import read_pack
from quizzes.rules import dialable_in, faults_of


def faults_with(zh: str, bands: str = "3-4") -> list[tuple[str, str]]:
    one = pair("p-1", bands=bands)
    syllables = " ".join("a" for c in zh if "\u4e00" <= c <= "\u9fff")
    for item, light in zip(one["items"], (1, 0), strict=True):
        item["text"] = text(f"{zh}[d{light}:来]", f"{syllables} lái", f"Hi [d{light}:x]")
    return [(f.field, f.kind) for f in faults_of(made(one)) if f.field.startswith("p-1-r")]


def kinds(faults: list[Fault]) -> set[str]:
    return {fault.kind for fault in faults}


def test_a_good_pack_breaks_no_rule(tiny: Path) -> None:
    assert faults_of(read_pack(tiny)) == []


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


@pytest.mark.parametrize("words", ["打 13800138000", "138-0013-8000", "88888", "0512 5818 1234"])
def test_a_number_that_might_be_dialled_is_a_fault(words: str) -> None:
    assert len(dialable_in(words)) == 1


@pytest.mark.parametrize("words", ["110", "96110 或 12355", "2026-11-22", "1000 块", "12:30–14:30"])
def test_hotlines_dates_and_small_numbers_are_fine(words: str) -> None:
    assert dialable_in(words) == []


@pytest.mark.parametrize(
    ("words", "brand"),
    [("加我微信", "微信"), ("加qq群", "QQ"), ("去京东买", "京东"), ("on TIKTOK!", "TikTok")],
)
def test_real_brands_are_found(words: str, brand: str) -> None:
    assert brands_in(words) == [brand]


@pytest.mark.parametrize("words", ["北京东路小学", "圈圈聊天", "USB站", "a qqq"])
def test_words_that_only_look_like_brands_are_fine(words: str) -> None:
    assert brands_in(words) == []


@pytest.mark.parametrize("zh", ["好,", "好!", "(好)", "好.", "好:", '"好"'])
def test_half_width_marks_in_the_chinese_are_a_fault(zh: str) -> None:
    assert ("p-1-r.text.zh", "half_width") in faults_with(zh)


@pytest.mark.parametrize("zh", ["好，", "3.5 元", "12:30", "（好）……"])
def test_full_width_marks_and_numbers_are_fine(zh: str) -> None:
    assert faults_with(zh) == []


@pytest.mark.parametrize(
    ("bands", "most"), [("1-2 7-9", 40), ("3-4", 80), ("5-6", 120), ("7-9", 160)]
)
def test_the_youngest_band_sets_the_length(bands: str, most: int) -> None:
    assert faults_with("好" * (most - 1), bands) == []
    assert faults_with("好" * most, bands) == [("p-1-r.text.zh", "too_long_for_band")]


def test_tricks_and_fine_messages_are_equally_long() -> None:
    one = pair("p-1")
    one["items"][1]["text"] = text("好" * 9 + "[d0:来]", "hǎo " * 9 + "lái", "Hello, [d0:come]")
    assert [f.field for f in faults_of(made(one))] == ["text.zh", "text.en"]


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
