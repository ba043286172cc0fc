"""The specimen pack: every kind is read, kept, and written again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel
from specimen import FOLDER, change, one_of_each

from quizzes.branches import BRANCHES
from quizzes.kinds.convention import LineText
from quizzes.kinds.script import Speech
from quizzes.marked_text import FromMarks, MessageBody
from quizzes.message import Pack
from quizzes.pack import core_pack_folder, read_pack
from quizzes.rules import faults_of
from quizzes.text import Text, han_count


def test_there_is_at_least_one_of_each_kind_and_nothing_is_wrong_with_it() -> None:
    pack = one_of_each()
    assert all(getattr(pack, branch.name) for branch in BRANCHES)
    assert pack.art == ("trip.svg",)
    assert [fault.in_language("en") for fault in faults_of(pack)] == []


def test_every_record_and_item_knows_its_file_and_line() -> None:
    pack = one_of_each()
    for branch in BRANCHES[1:]:
        for record in getattr(pack, branch.name):
            for thing in (record, *getattr(record, "items", ())):
                file, line = pack.place_of(thing.id)
                assert thing.id in (FOLDER / file).read_text("utf-8").splitlines()[line - 1]


@pytest.mark.parametrize("folder", [FOLDER, core_pack_folder()], ids=lambda folder: folder.name)
def test_every_kind_survives_the_way_through_json(folder: Path) -> None:
    pack = read_pack(folder)
    dumped = pack.model_dump(mode="json", by_alias=True)
    again = Pack.model_validate(dumped)
    assert again.model_dump(mode="json", by_alias=True) == dumped
    for branch in BRANCHES:
        assert getattr(again, branch.name) == getattr(pack, branch.name)
        assert dumped[branch.name] == [
            record.model_dump(mode="json", by_alias=True) for record in getattr(pack, branch.name)
        ]
    assert Pack.model_validate_json(pack.model_dump_json(by_alias=True)) == again


@pytest.mark.parametrize(
    ("model", "zh", "en"),
    [
        (MessageBody, "[s:你好]，[d2:来]", "[s:Hi], [d2:come]"),
        (LineText, "你好，|来；", "Hi, |come;"),
        (LineText, "你好，来。", "Hi, come."),
        (Speech, "*你*好，/来", "*Hi*, / come"),
    ],
)
def test_what_was_marked_can_be_marked_again(model: type[FromMarks], zh: str, en: str) -> None:
    written = {"zh": zh, "pinyin": "nǐ hǎo lái", "en": en}
    assert model.model_validate(written).as_written() == written


def test_a_line_knows_its_halves_without_the_marks_around_them() -> None:
    think, *_, far = one_of_each().conventions[0].lines
    assert think.text.zh == "先想一想，再点发送。"
    assert think.halves == (
        Text("先想一想", "xiān xiǎng yi xiǎng", "Think first"),
        Text("再点发送", "zài diǎn fā sòng", "then press send"),
    )
    assert far.halves == ()


def test_a_script_comes_in_phrases_with_pauses_stress_and_pinyin() -> None:
    first = one_of_each().scripts[0].versions[0]
    assert [(p.text.zh, p.pause) for p in first.speech.phrases] == [
        ("大家好！", "long"), ("路上有垃圾，", "short"), ("有人拍了照，", "short"),
        ("很快就有人来打扫。", "long"),
    ]  # fmt: skip
    took = first.speech.phrases[2]
    assert [took.text.zh[a:b] for a, b in took.stress_zh] == ["拍了照"]
    assert [took.text.en[a:b] for a, b in took.stress_en] == ["took a picture"]
    assert took.text.pinyin == "yǒu rén pāi le zhào"
    assert first.seconds == pytest.approx(60 * 21 / 140)


def test_boss_and_look_alike_open_alike_and_the_marks_say_when_they_tell() -> None:
    pair = one_of_each().conversations[0]
    boss, look_alike = pair.stages_of(pair.boss), pair.stages_of(pair.look_alike)
    assert boss[0] == look_alike[0]
    assert [stage.name for stage in boss] == [
        "bait", "private_chat", "minor", "threat_and_secrecy", "parents_phone", "again",
    ]  # fmt: skip
    assert (pair.boss.first_telling, pair.look_alike.first_telling) == (1, 1)
    assert [stage.lights for stage in pair.boss.stages] == [(1,), (4,), (4, 3), (2,), (2, 3)]


def test_the_first_telling_stage_comes_later_where_the_marks_do(specimen: Path) -> None:
    for words in ("[d1:来圈圈聊天加我]", "[d1:Add me on Circle Chat]"):
        change(specimen, "conversations/skins.yaml", words, words[4:-1])
    assert read_pack(specimen).conversations[0].boss.first_telling == 2


def test_a_boss_may_go_on_harmlessly_before_it_tells(specimen: Path) -> None:
    for old, new in (
        ("- stage: private_chat\n          bubbles:", "- bubbles:"),
        ("[d1:来圈圈聊天加我]", "来圈圈聊天加我"),
        ("[d1:Add me on Circle Chat]", "Add me on Circle Chat"),
    ):
        change(specimen, "conversations/skins.yaml", old, new)
    boss = read_pack(specimen).conversations[0].boss
    assert (boss.stages[0].name, boss.first_telling) == ("goes_on", 2)


def test_a_call_that_needs_no_call_says_so() -> None:
    assert {case.id: case.needs_no_call for case in one_of_each().calls} == {
        "money-gone": False, "sad": True, "rubber": True,
    }  # fmt: skip


def kept_only(folder: Path, *names: str) -> Path:
    for path in folder.iterdir():
        if path.name not in ("pack.yaml", *names):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return folder


@pytest.mark.parametrize("place", ["conventions", "scripts", "stories", "hotlines.yaml"])
def test_a_pack_may_hold_one_kind_alone(specimen: Path, place: str) -> None:
    pack = read_pack(kept_only(specimen, place))
    assert [b.name for b in BRANCHES if getattr(pack, b.name)] == [place.removesuffix(".yaml")]


def test_remarks_for_editors_are_passed_over(specimen: Path) -> None:
    (specimen / ".schemas").mkdir()
    (specimen / ".schemas" / "x.yaml").write_text("- : : :", "utf-8")
    (specimen / "messages" / ".draft.yaml").write_text("- : : :", "utf-8")
    assert read_pack(specimen) == one_of_each()


def without_english(written: Any) -> Any:
    if isinstance(written, dict):
        return {
            k: without_english(v) for k, v in written.items() if k != "en" or "zh" not in written
        }
    return [without_english(v) for v in written] if isinstance(written, list) else written


def test_a_local_pack_needs_chinese_only(specimen: Path) -> None:
    import yaml

    for file in specimen.rglob("*.yaml"):
        written = without_english(yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader))
        if file.name == "pack.yaml":
            written["languages"] = ["zh"]
        file.write_text(yaml.dump(written, allow_unicode=True, Dumper=yaml.CSafeDumper), "utf-8")
    pack = read_pack(specimen)
    assert pack.pairs[0].r.text.en == pack.scripts[0].versions[0].speech.text.en == ""
    body = pack.pairs[0].r.body
    assert body.cues_zh and not body.cues_en
    assert body.cues("en") == body.cues_zh  # of the words that show in English too
    dumped = pack.model_dump(mode="json", by_alias=True)
    assert Pack.model_validate(dumped) == pack.model_copy(update={"places": {}})


def test_every_other_pack_needs_both_languages(specimen: Path) -> None:
    from specimen import told

    assert told(specimen, "skills.yaml", 'en: "Free skins"', 'en: ""') == [
        (0, "F01.title.en", "empty")
    ]


def test_models_of_every_kind_are_frozen() -> None:
    def models(value: Any) -> list[BaseModel]:
        if isinstance(value, tuple):
            return [model for one in value for model in models(one)]
        if not isinstance(value, BaseModel):
            return []
        return [
            value,
            *(m for name in type(value).model_fields for m in models(getattr(value, name))),
        ]

    assert all(model.model_config.get("frozen") for model in models(one_of_each()))


def test_the_convention_of_2001_is_exactly_its_seventy_characters() -> None:
    convention = read_pack(core_pack_folder()).conventions[0]
    assert "".join(line.text.zh for line in convention.lines) == (
        "要善于网上学习，不浏览不良信息；要诚实友好交流，不侮辱欺诈他人；"
        "要增强自护意识，不随意约会网友；要维护网络安全，不破坏网络秩序；"
        "要有益身心健康，不沉溺虚拟时空。"
    )
    halves = [half for line in convention.lines for half in line.halves]
    assert [han_count(half.zh) for half in halves] == [7] * 10
    assert all(half.zh.startswith("要不"[at % 2]) for at, half in enumerate(halves))
    for line in convention.lines:
        assert {(g.half, g.bands) for g in line.glosses} == {
            (half, bands) for half in ("1", "2") for bands in (("1-2", "3-4"), ("5-6", "7-9"))
        }
    assert "".join(line.cue.zh for line in convention.lines if line.cue) == "学说护守健"


def test_children_dial_only_the_hotlines_meant_for_them() -> None:
    hotlines = read_pack(core_pack_folder()).hotlines
    assert [h.id for h in hotlines if h.who == "child"] == ["110", "12355", "12356"]
    assert [h.id for h in hotlines if h.who == "not_dialled"] == ["12381"]
