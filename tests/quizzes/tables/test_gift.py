from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import kinds

from quizzes.tables.gift_in import BrokenGift, questions_in
from quizzes.tables.gift_out import messages_gift
from quizzes.tables.imports import read_files


def several(words: str) -> list[Any]:
    return list(questions_in(words))


def one(words: str) -> Any:
    (question,) = questions_in(words)
    return question


def read(folder: Path, tree: Any, words: str) -> Any:
    (folder / "m.gift").write_text(words, "utf-8")
    return read_files([folder / "m.gift"], tree)


def test_title_words_answers_and_feedback_are_read() -> None:
    question = one("::Q1:: 中奖啦 {=马上停下#有红灯 ~可以放心做 ####告诉大人}")
    assert (question.title, question.words, question.feedback) == ("Q1", "中奖啦", "告诉大人")
    assert [(a.words, a.weight, a.feedback) for a in question.answers] == [
        ("马上停下", 100, "有红灯"),
        ("可以放心做", 0, ""),
    ]


def test_escaped_signs_are_words() -> None:
    assert one(r"1 \= 1 \{a\} \: \# \~ \\ x\ny {T}").words == "1 = 1 {a} : # ~ \\ x\ny"


def test_weights_are_read() -> None:
    assert [a.weight for a in one("x {=a ~%50%b ~%-25.5%c}").answers] == [100, 50, -25.5]


def test_comments_categories_and_lines_are_kept_apart() -> None:
    first, second = several("// hi\n$CATEGORY: 安全/F01 皮肤\n\n\na {T}\n\n// b\nb {F}")
    assert (first.category, first.line, second.line) == ("安全/F01 皮肤", 5, 8)
    assert first.notes == ((1, "hi"),) and second.notes == ((7, "b"),)


@pytest.mark.parametrize(
    "words, kind",
    [
        ("a {}", "essay"), ("a", "description"), ("a {#3:1}", "numerical"), ("a {=b =c}", "short"),
        ("a {=b ~c} d", "gap"), ("a {=b -> c =d -> e}", "matching"), ("a {TRUE#no#yes}",
        "true_false"), ("[html]<p>a&amp;b</p> {=b ~c}", "choice"),
    ],
)  # fmt: skip
def test_every_kind_of_question_is_known(words: str, kind: str) -> None:
    assert one(words).kind == kind


def test_html_becomes_plain_words() -> None:
    assert one("[html]<p>a&amp;b</p> {=b ~c}").words == "a&b"


@pytest.mark.parametrize("words", ["a {=b ~c", "a } b", "a {{=b}}", "a {b}", "a {=b -> c =d}"])
def test_a_broken_question_names_its_line_and_the_next_is_read(words: str) -> None:
    broken, whole = several(f"\n\n{words}\n\nx {{T}}")
    assert isinstance(broken, BrokenGift) and str(broken) == "3"
    assert whole.words == "x"


@given(st.text("ab=~#{}:\\\n/-> %$[]", max_size=60))
def test_any_words_are_read_without_a_traceback(words: str) -> None:
    list(questions_in(words))


def test_a_question_with_the_three_answers_becomes_a_message(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    found = read(tmp_path, tiny_tree, "::q-1::把[d2:验证码]发我{~放心做 =马上停下#要码 ~先问大人}")
    values = found.rows[0].values
    assert (values["key"], values["text.zh"], values["why.zh"], values["id"]) == (
        "R", "把[d2:验证码]发我", "要码", "q-1",
    )  # fmt: skip


def test_what_gift_has_no_place_for_is_asked_for_by_column(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    (found,) = read(tmp_path, tiny_tree, "\n把[d2:验证码]发我{=R#要码 ~A ~G}").faults
    assert (found.kind, found.line) == ("gift_needs", 2)
    assert "骗术 trick" in found.says["zh"] and "为什么 why zh" not in found.says["zh"]


def test_notes_before_a_question_fill_columns(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    words = "// glow: 骗术 = 催\n// glow: pair = f09-1\n快{=R ~A ~G}"
    values = read(tmp_path, tiny_tree, words).rows[0].values
    assert (values["trick"], values["pair"]) == ("hurry", "f09-1")


def test_a_note_that_names_no_column_is_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    found = read(tmp_path, tiny_tree, "// glow: 天气 = 晴\n快{=R ~A ~G}").faults
    assert kinds(found)[0] == "gift_glow" and found[0].line == 1


def test_true_and_false_ask_what_true_means(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    assert "gift_true_false" in kinds(read(tmp_path, tiny_tree, "快转账{F}").faults)


def test_true_and_false_are_read_when_it_is_said(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = read(tmp_path, tiny_tree, "// glow: true = G\n\n快转账{F}\n\n带水笔{T}").rows
    assert [row.values["key"] for row in rows] == ["R", "G"]


def test_a_matching_of_two_is_a_pair(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = read(tmp_path, tiny_tree, "::f09-1::配对{=带水笔 -> 先问大人 =快转账 -> 马上停下}").rows
    assert [(r.values["pair"], r.values["key"]) for r in rows] == [("f09-1", "A"), ("f09-1", "R")]


@pytest.mark.parametrize(
    "words, kind",
    [
        ("首都是？{=北京 ~上海}", "gift_answers"), ("配{=a -> b =c -> d}", "gift_answers"),
        ("快{~R ~A ~G}", "gift_right"), ("快{=R =A ~G}", "gift_right"), ("一加一{#2}", "gift_kind"),
        ("快{=R ~A", "gift_broken"), ("// nothing", "gift_empty"),
    ],
)  # fmt: skip
def test_what_can_be_no_message_is_told(
    tmp_path: Path, tiny_tree: dict[str, Any], words: str, kind: str
) -> None:
    assert kinds(read(tmp_path, tiny_tree, words).faults)[0] == kind


def test_words_changed_in_the_question_go_before_the_notes(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    words = messages_gift(tiny_tree).decode().replace("：你好！过来 {", "：你好！快[d3\\:过来] {")
    found = read(tmp_path, tiny_tree, words)
    assert {row.values["text.zh"] for row in found.rows} == {"你好！快[d3:过来]"}


def test_asking_is_worth_as_much_in_moodle_as_on_the_station(tiny_tree: dict[str, Any]) -> None:
    words = messages_gift(tiny_tree).decode()
    assert "=马上停下#你好\n  ~%100%先问大人\n  ~可以放心做" in words
    assert "~马上停下\n  ~%50%先问大人\n  =可以放心做#你好" in words
