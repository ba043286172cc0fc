from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny_packs import made, pair

from quizzes.message import Pack
from quizzes.pack import core_pack_folder, read_pack
from quizzes.source_tree import source_of
from quizzes.source_yaml import source_files
from quizzes.tables.csv_out import messages_csv
from quizzes.tables.gift_out import messages_gift
from quizzes.tables.imports import import_files
from quizzes.tables.xlsx_out import workbook
from quizzes.text import Language

PACKS = {"core": core_pack_folder(), "one_of_each": Path(__file__).parents[1] / "one_of_each"}
AS_IT_IS = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def alike(pack: Pack) -> Any:
    """A pack without where it was written."""
    return pack.model_copy(update={"places": {}})


def through_xlsx(folder: Path, tree: Any) -> Any:
    (folder / "all.xlsx").write_bytes(workbook(tree))
    return import_files([folder / "all.xlsx"]).whole


def write(folder: Path, files: Mapping[str, str]) -> Any:
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, "utf-8")
    return folder


@pytest.fixture(params=PACKS)
def pack(request: Any) -> Any:
    return read_pack(PACKS[request.param])


def test_a_whole_pack_comes_back_from_a_workbook(tmp_path: Path, pack: Pack) -> None:
    assert alike(through_xlsx(tmp_path, source_of(pack))) == alike(pack)


def test_a_whole_pack_comes_back_from_its_source_files(tmp_path: Path, pack: Pack) -> None:
    files = {name: words for name, words in source_files(source_of(pack), pack.places).items()}
    files |= {f"art/{name}": "a picture" for name in pack.art}
    again = read_pack(write(tmp_path, files))
    assert alike(again) == alike(pack)


def test_source_files_stay_the_same_byte_for_byte(tmp_path: Path, pack: Pack) -> None:
    files = source_files(source_of(pack))
    pictures = {f"art/{name}": "a picture" for name in pack.art}
    again = read_pack(write(tmp_path, files | pictures))
    assert source_files(source_of(again)) == files


def test_messages_go_back_to_the_files_they_came_from() -> None:
    pack = read_pack(core_pack_folder())
    messages = {f for f, _ in pack.places.values() if f.startswith("messages/")}
    assert messages <= source_files(source_of(pack), pack.places).keys()


def test_the_order_of_pairs_is_kept_when_skills_alternate(tmp_path: Path) -> None:
    pack = made(pair("b", "F02"), pair("a", "F01"), pair("c", "F02"))
    again = read_pack(write(tmp_path, source_files(source_of(pack))))
    assert [p.id for p in again.pairs] == ["b", "a", "c"]


def test_messages_come_back_from_csv(tmp_path: Path, pack: Pack) -> None:
    tree = source_of(pack)
    (tmp_path / "m.csv").write_bytes(messages_csv(tree["pairs"]))
    assert import_files([tmp_path / "m.csv"], tree).whole.pairs == pack.pairs


@pytest.mark.parametrize("language", ["zh", "en"])
def test_messages_come_back_from_gift(tmp_path: Path, pack: Pack, language: Language) -> None:
    tree = source_of(pack)
    (tmp_path / "m.gift").write_bytes(messages_gift(tree, language))
    assert import_files([tmp_path / "m.gift"], tree).whole.pairs == pack.pairs


def test_the_same_pack_gives_the_same_workbook(tiny_tree: dict[str, Any]) -> None:
    assert workbook(tiny_tree) == workbook(tiny_tree)


SIGNS = st.sampled_from(
    ["=1+1", "+", "-5", "@x", "'", '"', "“”", "，。", "：", "\n", " ", "01", "1.10", "2026-11-22",
     "😀", "~", "#", "{", "}", ":", "->", "\\", "\\n", "//", "%50%", "<b>", "&amp;", "_x0041_",
     "TRUE", "null", "é", "、", ",", ";", "\t", "ａ", "\u3000", "::", "$CATEGORY:", "【", "#REF"]
)  # fmt: skip
TEXTS = st.lists(SIGNS | st.text("ab~=#{}:\\/'\"", max_size=4), min_size=1, max_size=8).map(
    lambda pieces: "".join(pieces).strip()
)
WORDS = TEXTS.filter(lambda words: words and not words.isspace())


def written(words: str) -> Any:
    tree = pair("f01-1")
    for item in tree["items"]:
        item["why"] = {"zh": words, "pinyin": "", "en": words}
        item["sender"] = {"zh": "好", "pinyin": "hǎo", "en": words}
        body = item["text"]
        item["text"] = {
            "zh": body["zh"] + words, "pinyin": body["pinyin"], "en": body["en"] + words
        }  # fmt: skip
    tree["same"] = [words, "game"]
    return source_of(made(tree))


@given(words=WORDS)
@AS_IT_IS
def test_any_words_come_back_from_a_workbook(tmp_path: Path, words: str) -> None:
    tree = written(words)
    assert source_of(through_xlsx(tmp_path, tree)) == tree


@given(words=WORDS)
@AS_IT_IS
def test_any_words_come_back_from_csv(tmp_path: Path, words: str) -> None:
    tree = written(words)
    (tmp_path / "m.csv").write_bytes(messages_csv(tree["pairs"]))
    assert source_of(import_files([tmp_path / "m.csv"], tree).whole) == tree


@given(words=WORDS)
@AS_IT_IS
def test_any_words_come_back_from_gift(tmp_path: Path, words: str) -> None:
    tree = written(words)
    (tmp_path / "m.gift").write_bytes(messages_gift(tree))
    assert source_of(import_files([tmp_path / "m.gift"], tree).whole) == tree


@given(words=st.text(min_size=1, max_size=30).filter(lambda words: "[" not in words + "]"))
@AS_IT_IS
def test_any_words_come_back_from_source_files(tmp_path: Path, words: str) -> None:
    tree = source_of(made(pair("f01-1"))) | {"source": "x" + words + "x"}
    again = read_pack(write(tmp_path, source_files(tree)))
    assert again.source == "x" + words + "x"


def test_a_very_long_text_comes_back(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    tree = tiny_tree | {"source": "长" * 1999}
    assert through_xlsx(tmp_path, tree).source == "长" * 1999
