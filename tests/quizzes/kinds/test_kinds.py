"""One change to the specimen pack, and what is told: lines below the change, field, kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from specimen import change, told

from quizzes.fault import PackFaults
from quizzes.pack import read_pack

Told = list[tuple[int, str, str]]
FILES = {
    "conversation": "conversations/skins.yaml",
    "link": "links/vote.yaml",
    "label": "labels/about_me.yaml",
    "photo": "photos/trip.yaml",
    "thread": "threads/sports_day.yaml",
    "call": "calls.yaml",
    "convention": "conventions/class.yaml",
    "case": "cases/class.yaml",
    "agreement": "agreements.yaml",
    "script": "scripts/snapshots.yaml",
    "story": "stories/paper_boat.yaml",
    "hotline": "hotlines.yaml",
    "header": "pack.yaml",
}
BOX = "box: [0.06, 0.30, 0.30, 0.18]"
WRONG: list[tuple[str, str, str, Told]] = [
    ("conversation", "stage: threat_and_secrecy", "stage: private_chat",
     [(0, "boss-skins-r.stages.3.stage", "stage_order")]),
    ("conversation", "- stage: minor\n          bubbles:", "- bubbles:",
     [(0, "boss-skins-r.stages.2", "stage_unnamed")]),
    ("conversation", "        - bubbles:\n", "        - stage: minor\n          bubbles:\n",
     [(0, "boss-skins-g.stages.1.stage", "stage_of_a_boss")]),
    ("conversation", "who: them", "who: stranger",
     [(0, "boss-skins.opening.1.who", "literal_error")]),
    ("conversation", "key: G", "key: R", [(0, "boss-skins-g.key", "literal_error")]),
    ("conversation", "[s:今天]就", "今天就",
     [(2, "boss-skins.opening.1.text.en", "cues_differ")]),
    ("link", "what: login_page", "what: web", [(0, "one-vote.what", "literal_error")]),
    ("link", "skill: F16", "skill: F99", [(0, "one-vote.skill", "unknown_skill")]),
    ("link", "surface: [hurry]", "surface: [hurry, hurry]",
     [(0, "one-vote-r.surface", "twice")]),
    ("link", "[d2:请先输入账号和密码]", "请先输入账号和密码",
     [(0, "one-vote-r.text.zh", "cue_count"), (2, "one-vote-r.text.en", "cues_differ")]),
    ("label", "may_know: []", "may_know: [family]", [(0, "code.may_know", "knowers_differ")]),
    ("label", "may_know: [everyone]", "may_know: [friends]",
     [(0, "colour.may_know", "knowers_differ")]),
    ("label", "keep: family", "keep: friends", [(0, "door-number.keep", "literal_error")]),
    ("label", "- id: colour", "- id: code", [(0, "code.id", "twice")]),
    ("photo", BOX, "box: [0.06, 0.30, 0.99, 0.18]", [(0, "sign.box", "region_outside")]),
    ("photo", BOX, "box: [0.06, 0.30, 0.30]", [(0, "sign.box.4", "missing")]),
    ("photo", BOX, "box: [0.06, 0.30, 0.30, 0.60]", [(33, "ball.box", "regions_overlap")]),
    ("photo", "picture: trip.svg", "picture: sea.svg",
     [(0, "trip.picture", "unknown_picture")]),
    ("photo", "id: ball", "id: cloud", [(0, "cloud.id", "twice")]),
    ("thread", "good: [ask_source, tell_adult]", "good: [like]",
     [(0, "rumour.good", "like_for_harm")]),
    ("thread", "good: [like, gentle_reply]", "good: [report]",
     [(0, "dark.good", "report_for_fine")]),
    ("thread", "good: [like]", "good: []", [(0, "kind.good", "none_here")]),
    ("thread", "[i-like, blue-sky]", "[i-like, sea]",
     [(0, "sports-day.rewrite.right.1.2", "unknown_block")]),
    ("thread", "id: dark", "id: kind", [(0, "kind.id", "twice")]),
    ("thread", "Your drawing is ugly.", "Your drawing is shit.",
     [(-3, "sports-day.rewrite.hurtful", "rude_word")]),
    ("call", 'whom: ["110"]', 'whom: ["119"]', [(0, "money-gone.whom.1", "unknown_hotline")]),
    ("call", "whom: [adult]", "whom: []", [(0, "rubber.whom", "none_here")]),
    ("convention", "|再点发送", "再点发送", [(0, "think.text.zh", "cut_odd")]),
    ("convention", "先想一想，|", "先|想一想，|", [(0, "think.text.zh", "cut_odd")]),
    ("convention", "checked_by: content desk", 'checked_by: ""',
     [(0, "our-class.checked_by", "string_too_short")]),
    ("convention", 'source: "Written for the tests (自编); an invented class"', "source:",
     [(0, "our-class.source", "string_type")]),
    ("convention", "- [rest, far]", "- [rest, near]",
     [(0, "our-class.pairs.1.2", "unknown_line")]),
    ("convention", "- [rest, far]", "- [rest, rest]", [(0, "our-class.pairs.1.2", "twice")]),
    ("convention", "half: 1", "half: 3", [(0, "think.glosses.1.half", "literal_error")]),
    ("convention", "- id: rest\n", "- id: rest\n      glosses:\n        - bands: [3-4]\n"
     '          half: 1\n          text: {zh: "好", pinyin: hǎo, en: "Good"}\n',
     [(3, "rest.glosses.1.half", "half_of_whole")]),
    ("convention", 'zh: "发送"', 'zh: "发出"', [(0, "think.gaps.1.words.zh", "gap_outside")]),
    ("convention", "order_matters: false", "order_matters: maybe",
     [(0, "our-class.order_matters", "bool_parsing")]),
    ("convention", "wǒ men bān", "wǒ bān", [(0, "our-class.title.pinyin", "pinyin_missing")]),
    ("case", "convention: our-class", "convention: yours",
     [(0, "angry.convention", "unknown_convention")]),
    ("case", "lines: [think, kind]", "lines: [sleep]", [(0, "angry.lines.1", "unknown_line")]),
    ("case", "lines: [think, kind]", "lines: [think, kind, far]",
     [(0, "angry.lines", "too_long")]),
    ("agreement", "有人说话，先放下屏幕。", "有人和我们说话的时候，先把手里的屏幕放下。",
     [(0, "agree-look-up.text.zh", "zh_too_long"),
      (1, "agree-look-up.text.pinyin", "pinyin_missing")]),
    ("script", "pace: 140", "pace: 240", [(0, "snapshots.versions.1.pace", "pace_for_band")]),
    ("script", "*拍了照*", "*拍了照", [(0, "snapshots.versions.1.text.zh", "broken_stress")]),
    ("script", "*took a picture*, /", "*took a picture*,",
     [(0, "snapshots.versions.1.text.en", "phrases_differ")]),
    ("script", "pāi le zhào", "pāi zhào",
     [(0, "snapshots.versions.1.text.pinyin", "pinyin_missing")]),
    ("script", "persons: []", "persons: [{name: 王小明}]",
     [(0, "snapshots.persons.1.approval", "missing")]),
    ("script", "fictional: false", "fictional: perhaps",
     [(0, "snapshots.fictional", "bool_parsing")]),
    ("story", "right: 1", "right: 4", [(0, "paper-boat.questions.1.right", "right_outside")]),
    ("story", 'rights: "Written for this project (自编)"', 'rights: ""',
     [(0, "paper-boat.rights", "string_too_short")]),
    ("hotline", "who: child", "who: anybody", [(0, "110.who", "literal_error")]),
    ("hotline", "checked_on: 2026-11-22", "checked_on: May", [(0, "110.checked_on", "no_date")]),
    ("header", "languages: [zh, en]", "languages: [en]", [(0, "languages", "no_chinese")]),
    ("header", "languages: [zh, en]", "languages: [zh, zh]", [(0, "languages", "twice")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "old", "new", "faults"), WRONG, ids=[f"{w[0]}-{w[3][0][2]}" for w in WRONG]
)
def test_what_is_wrong_is_told_with_line_and_field(
    specimen: Path, kind: str, old: str, new: str, faults: Told
) -> None:
    assert told(specimen, FILES[kind], old, new) == faults


@pytest.mark.parametrize(
    ("old", "new", "field", "kind"),
    [
        (("[s:今天]就", "[s:today]."), "d5", "boss-skins.opening.1", "opening_tells"),
        (("[d1:来", "[d1:Add"), "d0", "boss-skins-r.stages.1", "dark_light"),
        (("[d0:点", "[d0:Open"), "d2", "boss-skins-g.stages.1", "red_light"),
    ],
)
def test_the_lights_of_a_conversation_fit_its_key(
    specimen: Path, old: tuple[str, str], new: str, field: str, kind: str
) -> None:
    for words in old:
        mark = words[words.index("[") + 1 : words.index(":")]
        change(specimen, FILES["conversation"], words, words.replace(mark, new, 1))
    with pytest.raises(PackFaults) as caught:
        read_pack(specimen)
    assert [(fault.field, fault.kind) for fault in caught.value.faults] == [(field, kind)]


def test_a_conversation_that_never_tells_is_told(specimen: Path) -> None:
    file = specimen / FILES["conversation"]
    words = file.read_text("utf-8")
    fine = words.index("key: G")
    words = words[:fine] + re.sub(r"\[d0:([^]]+)\]", r"\1", words[fine:])
    file.write_text(words, "utf-8")
    with pytest.raises(PackFaults) as caught:
        read_pack(specimen)
    assert [f.kind for f in caught.value.faults] == ["nothing_tells"]


def test_a_hotline_that_is_used_must_be_listed(specimen: Path) -> None:
    (specimen / "hotlines.yaml").unlink()
    with pytest.raises(PackFaults) as caught:
        read_pack(specimen)
    assert [(f.file, f.kind) for f in caught.value.faults] == [("hotlines.yaml", "file_missing")]


def test_a_picture_with_an_odd_name_is_told(specimen: Path) -> None:
    (specimen / "art" / "My Picture.PNG").write_bytes(b"")
    with pytest.raises(PackFaults) as caught:
        read_pack(specimen)
    assert [(f.file, f.kind) for f in caught.value.faults] == [
        ("art/My Picture.PNG", "picture_name")
    ]
