from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kiosk.packs.import_export import export, import_
from quizzes.glowpack.build import build
from quizzes.message import Pack
from quizzes.pack import read_pack
from quizzes.source_tree import source_of
from quizzes.source_yaml import source_files
from quizzes.tables.xlsx_out import workbook

QUIZZES = Path(__file__).parents[2] / "quizzes"
ONE_OF_EACH = QUIZZES / "one_of_each"
sys.path.insert(0, str(QUIZZES))  # for tiny_packs


def run(command: Any, *asked: object) -> Result:
    """Calls a command; anything but an exit is a bug."""
    return CliRunner().invoke(command, [*map(str, asked), "--lang", "en"], catch_exceptions=False)


def outcome(command: Any, *asked: object) -> Any:
    return json.loads(run(command, *asked, "--json").output)


def alike(pack: Pack) -> Pack:
    return pack.model_copy(update={"places": {}})


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The source folder of a pack with one pair."""
    from tiny_packs import pair, tree, write

    return write(tmp_path / "tiny", tree(pair("f01-1")))


@pytest.fixture
def more(tmp_path: Path) -> Path:
    """A CSV with another pair of the same skill."""
    from tiny_packs import made, pair

    from quizzes.tables.csv_out import messages_csv

    path = tmp_path / "more.csv"
    path.write_bytes(messages_csv(source_of(made(pair("f01-2")))["pairs"]))
    return path


def test_a_workbook_becomes_a_source_folder_with_the_same_pack(tmp_path: Path, tiny: Path) -> None:
    assert run(export, tiny, "--format", "xlsx", "--out", tmp_path / "a.xlsx").exit_code == 0
    assert run(import_, tmp_path / "a.xlsx", "--out", tmp_path / "b").exit_code == 0
    assert alike(read_pack(tmp_path / "b")) == alike(read_pack(tiny))


def test_a_glowpack_becomes_a_source_folder_with_its_pictures(tmp_path: Path) -> None:
    built = build(ONE_OF_EACH, tmp_path / "one.glowpack")
    assert run(export, built, "--format", "yaml", "--out", tmp_path / "b").exit_code == 0
    assert alike(read_pack(tmp_path / "b")) == alike(read_pack(ONE_OF_EACH))


@pytest.mark.parametrize("kind", ["xlsx", "csv", "gift"])
def test_what_was_exported_changes_nothing_when_it_comes_back(
    tmp_path: Path, tiny: Path, kind: str
) -> None:
    run(export, tiny, "--format", kind, "--out", tmp_path / f"a.{kind}")
    before = {path: path.read_bytes() for path in tiny.rglob("*.yaml")}
    assert outcome(import_, tmp_path / f"a.{kind}", "--out", tiny) == {"faults": [], "written": []}
    assert {path: path.read_bytes() for path in tiny.rglob("*.yaml")} == before


def test_new_messages_get_a_file_of_their_own(tmp_path: Path, tiny: Path, more: Path) -> None:
    hand_written = (tiny / "messages/f01.yaml").read_bytes()
    told = outcome(import_, more, "--out", tiny)
    assert told["written"] == [str(tiny / "messages/f01_2.yaml")]
    assert (tiny / "messages/f01.yaml").read_bytes() == hand_written
    assert [pair.id for pair in read_pack(tiny).pairs] == ["f01-1", "f01-2"]


def test_a_changed_message_is_refused_until_it_is_forced(tmp_path: Path, tiny: Path) -> None:
    tree = source_of(read_pack(tiny))
    tree["pairs"][0]["items"][0]["why"]["en"] = "Because"
    (tmp_path / "a.xlsx").write_bytes(workbook(tree))
    asked = (import_, tmp_path / "a.xlsx", "--out", tiny)
    refused = outcome(*asked)
    assert "--force" in refused["faults"][0]["do"]["en"]
    assert read_pack(tiny).pairs[0].r.why.en == "Hello"
    assert run(*asked, "--force").exit_code == 0
    assert read_pack(tiny).pairs[0].r.why.en == "Because"


def test_faults_are_listed_all_at_once_and_nothing_is_written(tmp_path: Path, tiny: Path) -> None:
    tree = source_of(read_pack(tiny))
    for item in tree["pairs"][0]["items"]:
        item["channel"] = "pigeon"
    (tmp_path / "a.xlsx").write_bytes(workbook(tree))
    result = run(import_, tmp_path / "a.xlsx", "--out", tmp_path / "b", "--json")
    faults = json.loads(result.output)["faults"]
    assert result.exit_code == 1 and not (tmp_path / "b").exists()
    assert [(f["file"], f["line"]) for f in faults] == [
        ("a.xlsx [消息 Messages]", 2),
        ("a.xlsx [消息 Messages]", 3),
    ]
    assert faults[0]["field"] == "从哪里来 channel (P2)"


def test_a_fault_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"x")
    asked = [str(tmp_path / "a.xlsx"), "--out", str(tmp_path / "b"), "--lang"]
    chinese = CliRunner().invoke(import_, [*asked, "zh"]).output
    english = CliRunner().invoke(import_, [*asked, "en"]).output
    assert "a.xlsx: 名字是 .xlsx，里面却不是 Excel 工作簿。" in chinese
    assert "a.xlsx: It is called .xlsx but is no workbook" in english


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path, tiny: Path) -> None:
    (tmp_path / "a.csv").write_text("mine")
    asked = (export, tiny, "--format", "csv", "--out", tmp_path / "a.csv")
    assert run(*asked).exit_code == 1
    assert (tmp_path / "a.csv").read_text() == "mine"
    assert run(*asked, "--force").exit_code == 0


def test_import_into_a_folder_with_strange_files_leaves_them(tmp_path: Path, tiny: Path) -> None:
    run(export, tiny, "--format", "xlsx", "--out", tmp_path / "a.xlsx")
    (tmp_path / "b").mkdir()
    (tmp_path / "b/README.md").write_text("mine")
    assert run(import_, tmp_path / "a.xlsx", "--out", tmp_path / "b").exit_code == 0
    assert (tmp_path / "b/README.md").read_text() == "mine"


def test_gift_gives_a_draft_that_shows_what_is_missing(tmp_path: Path, tiny: Path) -> None:
    (tmp_path / "m.gift").write_text("把[d2:验证码]发我{=马上停下#要码 ~先问大人 ~可以放心做}")
    draft = tmp_path / "d.xlsx"
    result = run(import_, tmp_path / "m.gift", "--out", tiny, "--draft", draft)
    assert result.exit_code == 1 and draft.is_file()
    again = outcome(import_, draft, "--out", tiny)["faults"]
    assert {fault["line"] for fault in again} == {2}


def test_proposed_pinyin_waits_for_a_person(tmp_path: Path, tiny: Path, more: Path) -> None:
    pytest.importorskip("pypinyin")
    more.write_text(more.read_text("utf-8-sig").replace("nǐ hǎo guò lái", ""), "utf-8-sig")
    draft = tmp_path / "d.xlsx"
    asked = (import_, more, "--out", tiny, "--propose-pinyin", "--draft", draft)
    assert "nobody has read it" in run(*asked).output
    told = outcome(import_, draft, "--out", tiny)["faults"]
    assert {fault["field"].split(" (")[0] for fault in told} == {"审阅日期 reviewed_on"}


def test_content_rules_are_told_with_rows_and_the_folder_is_written(
    tmp_path: Path, tiny: Path
) -> None:
    tree = source_of(read_pack(tiny))
    tree["pairs"][0]["items"][0]["why"] |= {"zh": "打13800138000", "pinyin": "dǎ"}
    (tmp_path / "a.xlsx").write_bytes(workbook(tree))
    told = outcome(import_, tmp_path / "a.xlsx", "--out", tmp_path / "b")
    assert ("a.xlsx [消息 Messages]", 2) in {(f["file"], f["line"]) for f in told["faults"]}
    assert (tmp_path / "b/pack.yaml").is_file()


def test_neither_out_nor_draft_is_misuse(tmp_path: Path) -> None:
    assert run(import_, tmp_path / "a.xlsx").exit_code == 2


def test_a_folder_that_can_not_be_written_is_told_without_a_traceback(
    tmp_path: Path, tiny: Path
) -> None:
    (tmp_path / "file").write_text("")
    result = run(export, tiny, "--format", "csv", "--out", tmp_path / "file/a.csv")
    assert result.exit_code == 1 and "can't be written" in result.output


def test_a_pack_that_is_not_there_is_one_fault(tmp_path: Path) -> None:
    for name in ("nothing", "nothing.glowpack"):
        asked = (export, tmp_path / name, "--format", "csv", "--out", tmp_path / "a.csv")
        assert run(*asked).exit_code == 1


def test_source_files_of_the_specimen_are_written_as_they_stand() -> None:
    pack = read_pack(ONE_OF_EACH)
    names = {p.relative_to(ONE_OF_EACH).as_posix() for p in ONE_OF_EACH.rglob("*.yaml")}
    assert source_files(source_of(pack), pack.places).keys() == names


def test_five_minutes_of_a_teacher(tmp_path: Path) -> None:
    from kiosk.command_line import main

    folder, book = tmp_path / "my-pack", tmp_path / "my-pack.xlsx"
    assert run(main, "pack", "new", folder).exit_code == 0
    assert run(main, "pack", "export", folder, "--format", "xlsx", "--out", book).exit_code == 0
    tree = source_of(read_pack(folder))
    pair = json.loads(json.dumps(tree["pairs"][0])) | {"pair": "another"}
    for item in pair["items"]:
        item["id"] = f"another-{item['key'].lower()}"
    book.write_bytes(workbook(tree | {"pairs": [*tree["pairs"], pair]}))
    assert run(main, "pack", "import", book, "--out", folder).exit_code == 0
    assert run(main, "pack", "check", folder).exit_code == 0
    assert len(read_pack(folder).pairs) == len(tree["pairs"]) + 1
