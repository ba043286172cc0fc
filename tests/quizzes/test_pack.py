from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_packs import pair, tree, write

from quizzes.fault import Fault, PackFaults
from quizzes.fault_words import DO, SAYS
from quizzes.pack import core_pack_folder, read_pack
from quizzes.rules import faults_of


def faults(folder: Path) -> list[Fault]:
    with pytest.raises(PackFaults) as caught:
        read_pack(folder)
    return caught.value.faults


def kinds(folder: Path) -> list[tuple[str, int, str]]:
    return [(f.file, f.line, f.kind) for f in faults(folder)]


def line_of(path: Path, words: str) -> int:
    lines = path.read_text("utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if words in line)


def test_a_good_folder_becomes_a_pack_that_knows_where_each_item_is_written(tiny: Path) -> None:
    pack = read_pack(tiny)
    file = tiny / "messages" / "f01.yaml"
    assert [p.id for p in pack.pairs] == ["f01-1", "f01-2"]
    assert pack.place_of("f01-2-a") == ("messages/f01.yaml", line_of(file, "id: f01-2-a"))


def test_the_core_pack_has_no_faults() -> None:
    assert [fault.in_language("en") for fault in faults_of(read_pack(core_pack_folder()))] == []


def test_all_faults_of_all_files_are_told_at_once_with_file_line_and_field(tmp_path: Path) -> None:
    data = tree(pair("f01-1"), pair("f01-2"))
    data["version"] = "new"
    data["skills"][0]["rule"]["pinyin"] = "nǐ"
    data["pairs"][0]["items"][1]["key"] = "R"
    data["pairs"][1]["level"] = "easy"
    folder = write(tmp_path / "p", data)
    messages = folder / "messages/f01.yaml"
    found = [(f.file, f.line, f.field) for f in faults(folder)]
    second_key = line_of(messages, "id: f01-1-g") + 2
    assert found == [
        ("messages/f01.yaml", second_key, "f01-1-g.key"),
        ("messages/f01.yaml", line_of(messages, "level: easy"), "f01-2.level"),
        ("pack.yaml", 3, "version"),
        ("skills.yaml", line_of(folder / "skills.yaml", "rule:") + 2, "F01.rule.pinyin"),
    ]


def test_a_fault_is_told_in_both_languages_with_what_to_do(tmp_path: Path) -> None:
    data = tree(pair("f01-1"))
    data["pairs"][0]["items"][0]["fear"] = "9"
    (fault,) = faults(write(tmp_path / "p", data))
    assert fault.in_language("zh").endswith("f01-1-r.fear: 数字大于 2。请写 2 或更小的数。")
    assert fault.in_language("en").endswith("The number is above 2. Write 2 or less.")
    assert set(fault.as_json()) == {"file", "line", "field", "says", "do"}


def test_a_folder_that_is_not_there_is_one_fault(tmp_path: Path) -> None:
    assert [f.kind for f in faults(tmp_path / "nothing")] == ["folder_missing"]


def test_an_empty_folder_lacks_a_header_and_content_and_nothing_else_is_said(
    tmp_path: Path,
) -> None:
    assert kinds(tmp_path) == [("", 0, "nothing_here"), ("pack.yaml", 0, "file_missing")]


def test_skills_that_are_used_must_be_listed(tiny: Path) -> None:
    (tiny / "skills.yaml").unlink()
    assert kinds(tiny) == [("skills.yaml", 0, "file_missing")]


@pytest.mark.parametrize("stray", ["convention", "mesages"])
def test_a_folder_under_a_name_that_nobody_reads_is_told(tiny: Path, stray: str) -> None:
    (tiny / stray).mkdir()
    (tiny / ".schemas").mkdir()
    assert kinds(tiny) == [(stray, 0, "file_name_odd")]


@pytest.mark.parametrize(
    ("words", "line", "kind"),
    [
        ("a: &x 1\nb: *x\n", 1, "anchor"),
        ("id: tiny\nid: tiny\n", 2, "key_twice"),
        ("a: 1\n---\nb: 2\n", 2, "two_documents"),
        ("a: !!python/name:os.system\n", 1, "anchor"),
        ("title: 'oops\n", 2, "bad_yaml"),
        ("a: 1\n\tb: 2\n", 2, "bad_yaml"),
        ("? [a]\n: b\n", 1, "odd_key"),
        ("", 1, "file_empty"),
        ("# only a remark\n", 1, "file_empty"),
        ("a: 1\nb: \x00\n", 2, "bad_character"),
        ("[" * 5000, 1, "too_deep"),
        ("- a\n", 1, "model_type"),
    ],
)
def test_what_yaml_may_not_hold_is_refused_by_line(
    tiny: Path, words: str, line: int, kind: str
) -> None:
    (tiny / "pack.yaml").write_text(words, "utf-8")
    assert ("pack.yaml", line, kind) in kinds(tiny)


def test_a_thousand_laughs_are_refused_at_once(tiny: Path) -> None:
    laughs = ["a0: &a0 [ha]"] + [f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]" for n in range(1, 1000)]
    (tiny / "skills.yaml").write_text("\n".join(laughs), "utf-8")
    assert {f.kind for f in faults(tiny)} == {"anchor"}


def test_a_file_in_another_encoding_is_named_with_the_line(tiny: Path) -> None:
    (tiny / "skills.yaml").write_bytes("- id: F01\n  title: 你好\n".encode("gb18030"))
    assert kinds(tiny) == [("skills.yaml", 2, "not_utf8")]


def test_a_byte_order_mark_from_a_windows_editor_does_no_harm(tiny: Path) -> None:
    words = (tiny / "pack.yaml").read_bytes()
    (tiny / "pack.yaml").write_bytes(b"\xef\xbb\xbf" + words.replace(b"\n", b"\r\n"))
    assert read_pack(tiny).id == "tiny"


def test_one_broken_file_does_not_hide_the_faults_of_another(tiny: Path) -> None:
    (tiny / "messages" / "f02.yaml").write_text("- pair: 'x\n", "utf-8")
    (tiny / "skills.yaml").write_text("[]\n", "utf-8")
    found = kinds(tiny)
    assert ("messages/f02.yaml", 2, "bad_yaml") in found
    assert ("skills.yaml", 1, "none_here") in found


def test_a_messages_file_of_another_name_is_not_passed_over_in_silence(tiny: Path) -> None:
    (tiny / "messages" / "f02.yml").write_text("- x\n", "utf-8")
    assert kinds(tiny) == [("messages/f02.yml", 0, "file_name_odd")]


def test_values_stay_the_words_that_were_written(tmp_path: Path) -> None:
    data = tree(pair("f01-1"))
    data["pairs"][0]["same"] = ["no", "1.10", "12:30"]
    assert read_pack(write(tmp_path / "p", data)).pairs[0].same == ("no", "1.10", "12:30")


def test_a_file_that_can_not_be_read_is_a_fault(tiny: Path) -> None:
    (tiny / "skills.yaml").unlink()
    (tiny / "skills.yaml").symlink_to(tiny / "skills.yaml")
    assert kinds(tiny) == [("skills.yaml", 0, "file_unreadable")]


def test_every_kind_of_fault_has_words_in_both_languages() -> None:
    assert set(SAYS) == set(DO)
    assert all(zh and en for table in (SAYS, DO) for zh, en in table.values())


def branches(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for step, value in steps:
        found.append((*path, step))
        if isinstance(value, dict | list):
            found += branches(value, (*path, step))
    return found


GOOD = tree(pair("f01-1"), pair("f01-2", key="A"))
PLACES = [place for place in branches(GOOD) if place not in (("skills",), ("pairs",))]
JUNK = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(["R", "G", "d1", "-1", "1e9", "9" * 30, "nan", "inf", "[d2:x", "true", "3.5"]),
    st.lists(st.sampled_from(["3-4", "x", "money"]), max_size=3),
    st.dictionaries(st.sampled_from(["zh", "en", "pinyin", "x"]), st.text(max_size=5), max_size=3),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), JUNK), min_size=1, max_size=4))
def test_no_junk_gets_anything_but_faults_in_plain_words(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[tuple[Any, ...], Any]]
) -> None:
    data = copy.deepcopy(GOOD)
    for place, junk in changes:
        branch: Any = data
        try:
            for step in place[:-1]:
                branch = branch[step]
            branch[place[-1]] = copy.deepcopy(junk)
        except (KeyError, IndexError, TypeError):
            continue
    try:
        read_pack(write(tmp_path_factory.mktemp("junk"), data))
    except PackFaults as error:
        for fault in error.faults:
            assert fault.kind in SAYS, fault
            assert "…" not in fault.do["en"] + fault.do["zh"], fault
