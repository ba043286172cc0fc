"""From an approved draft to the game, and what a power cut may leave."""

from __future__ import annotations

import copy

import pytest
from click.testing import CliRunner

from kiosk.local_pack.command import own
from kiosk.local_pack.edits import with_words
from kiosk.local_pack.own_pack import put_in
from kiosk.local_pack.records import record_of
from kiosk.packs.station_packs import StationPacks
from kiosk.store import open_store
from quizzes.fault import PackFaults
from quizzes.glowpack.asked import asked_in
from quizzes.glowpack.installed import Installed
from quizzes.pack import read_pack


def approved(data, content, alone=False):
    with open_store(data) as store:
        made = store.new_draft("pair", content, 1).result()
        return store.approve_draft(made.id, 1 if alone else 2, alone).result()


def local(data):
    return next(pack for pack in StationPacks(data).in_use() if pack.id == "local")


def run_own(data):
    done = CliRunner().invoke(own, ["--data", str(data), "--json"])
    assert done.exit_code == 0, done.output
    return done


def test_an_approved_draft_comes_into_the_game_signed_by_the_station(data, content, read):
    draft = approved(data, read(content))
    run_own(data)
    (pair,) = local(data).pairs
    assert "宠物" in pair.r.text.zh
    assert pair.r.reviewer == "工作人员 1 号写，2 号审核"
    row = next(row for row in StationPacks(data).rows() if row.id == "local")
    assert row.publisher == StationPacks(data).publishers.own()
    assert read_pack(data / "local").pairs[0] == pair
    with open_store(data) as store:
        assert store.draft(draft.id).pack == "local@1.0.1"


def test_done_twice_it_changes_nothing_more(data, content, read):
    draft = approved(data, read(content))
    assert put_in(data, {"pairs": [record_of(draft)]}) == "local@1.0.1"
    assert put_in(data, {"pairs": [record_of(draft)]}) == "local@1.0.1"


def test_a_power_cut_after_the_switch_is_made_good_the_next_time(data, content, read):
    draft = approved(data, read(content))
    put_in(data, {"pairs": [record_of(draft)]})  # the power goes before the store hears of it
    run_own(data)
    assert local(data).name == "local@1.0.1"
    with open_store(data) as store:
        assert store.draft(draft.id).state == "in_pack"


class PowerCut(BaseException):
    pass


def test_a_power_cut_before_the_switch_leaves_no_version_in_the_way_of_other_words(
    data, content, read, monkeypatch
):
    record = record_of(approved(data, read(content)))
    put_in(data, {"pairs": [record]})

    def cut(self, manifest):
        raise PowerCut

    other = copy.deepcopy(record)
    other["items"][0]["reviewer"] = "工作人员 3 号"
    with monkeypatch.context() as patch, pytest.raises(PowerCut):
        patch.setattr(Installed, "switch", cut)
        put_in(data, {"pairs": [other]})
    assert local(data).name == "local@1.0.1"
    other["items"][0]["reviewer"] = "工作人员 4 号"
    assert put_in(data, {"pairs": [other]}) == "local@1.0.3"


def test_what_was_answered_before_a_change_still_says_what_was_asked(data, content, read):
    draft = approved(data, read(content), alone=True)
    run_own(data)
    other = copy.deepcopy(content)
    other["r"]["text"] = with_words(other["r"]["text"], other["r"]["text"]["zh"] + "快来")
    with open_store(data) as store:
        store.save_draft(draft.id, read(other), 1).result()
        store.approve_draft(draft.id, 2).result()
    run_own(data)
    (pair,) = local(data).pairs
    assert (pair.r.revision, pair.r.text.zh[-2:]) == (2, "快来")
    before = asked_in(data / "packs" / "local@1.0.1", pair.r.id)
    assert before.revision == 1 and not before.words.zh.endswith("快来")
    StationPacks(data).undo("local")
    assert local(data).pairs[0].r.revision == 1


def test_words_with_faults_change_nothing(data, content, read):
    read(content)["r"]["why"]["zh"] = "很" * 50
    draft = approved(data, content)
    with pytest.raises(PackFaults):
        put_in(data, {"pairs": [record_of(draft)]})
    assert not (data / "local").exists()
    assert [pack.id for pack in StationPacks(data).in_use()] == ["guardians-core"]


def test_a_convention_and_messages_go_into_one_pack(data, content, read):
    line = {"id": "l1", "text": {"zh": "上网有度", "pinyin": "shàng wǎng yǒu dù"}}
    head = {"title": {"zh": "公约", "pinyin": "gōng yuē"}, "order_matters": "false"}
    head |= {"issuer": {"zh": "本站", "pinyin": "běn zhàn"}, "source": "书", "lines": [line]}
    with open_store(data) as store:
        made = store.new_draft("convention", {"record": head}, 1).result()
        store.approve_draft(made.id, 2).result()
    run_own(data)
    approved(data, read(content))
    run_own(data)
    assert (len(local(data).conventions), len(local(data).pairs)) == (1, 1)
    assert local(data).conventions[0].checked_by == "工作人员 1 号写，2 号审核"
