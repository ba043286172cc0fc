"""One record comes out of the station's own pack; results keep its words, undo brings it back."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from kiosk.local_pack.answers import Answers
from kiosk.local_pack.command import own
from kiosk.local_pack.own_pack import put_in, take_out
from kiosk.local_pack.records import record_of
from kiosk.packs.station_packs import StationPacks
from kiosk.store import open_store
from quizzes.glowpack.asked import asked_in
from quizzes.pack import read_pack

LINE = {"id": "l1", "text": {"zh": "上网有度", "pinyin": "shàng wǎng yǒu dù"}}
CONVENTION = {
    "title": {"zh": "公约", "pinyin": "gōng yuē"},
    "issuer": {"zh": "本站", "pinyin": "běn zhàn"},
    "order_matters": "false",
    "source": "书",
    "lines": [LINE],
}


@pytest.fixture
def two(data, content, read):
    """A convention and a pair are in the station's own pack; their drafts."""
    with open_store(data) as store:
        drafts = [
            store.new_draft("convention", {"record": CONVENTION}, 1).result(),
            store.new_draft("pair", read(content), 1).result(),
        ]
        drafts = [store.approve_draft(one.id, 2).result() for one in drafts]
    run(data)
    return drafts


def run(data, *words):
    done = CliRunner().invoke(own, [*words, "--data", str(data), "--json"])
    assert done.exit_code == 0, done.output


def local(data):
    return next((pack for pack in StationPacks(data).in_use() if pack.id == "local"), None)


def test_a_pair_is_taken_out_and_what_was_answered_keeps_its_words(data, two):
    convention, pair = two
    item = local(data).pairs[0].r.id
    run(data, "--without", pair.slug)
    after = local(data)
    assert (after.pairs, after.skills, after.name) == ((), (), "local@1.0.2")
    assert [one.id for one in after.conventions] == [convention.slug]
    assert "宠物" in asked_in(data / "packs" / "local@1.0.1", item).words.zh
    assert read_pack(data / "local").pairs == ()


def test_undo_brings_it_back_and_taking_out_twice_changes_nothing_more(data, two):
    _, pair = two
    run(data, "--without", pair.slug)
    run(data, "--without", pair.slug)
    assert local(data).name == "local@1.0.2"
    StationPacks(data).undo("local")
    assert local(data).pairs[0].id == pair.slug


def test_with_the_last_one_the_pack_goes_out_of_use_and_undo_brings_it_back(data, two):
    for draft in two:
        run(data, "--without", draft.slug)
    assert local(data) is None and not (data / "local").exists()
    assert Answers(data).in_use()["records"] == {}
    row = next(row for row in StationPacks(data).rows() if row.id == "local")
    assert (row.version, row.back_to) == (None, "1.0.2")
    StationPacks(data).undo("local")
    assert [one.id for one in local(data).pairs] == [two[1].slug]


def test_what_was_taken_out_can_be_put_in_again(data, two):
    for draft in two:
        take_out(data, draft.slug)
    assert put_in(data, {"pairs": [record_of(two[1])]}) == "local@1.0.3"
    assert local(data).pairs[0].id == two[1].slug


def test_what_waited_to_be_put_in_is_not_put_in_after_it_was_taken_out(data, two):
    convention, pair = two
    with open_store(data) as store:
        store.hand_in_draft(pair.id).result()
        store.approve_draft(pair.id, 2).result()  # and the power goes before it is put in
    run(data, "--without", pair.slug)
    with open_store(data) as store:
        assert store.draft(pair.id).state == "draft"
        assert store.draft(convention.id).state == "in_pack"
    run(data)
    assert local(data).pairs == ()


def test_a_name_that_is_not_there_changes_nothing(data, two):
    assert take_out(data, "own-nothing") == "local@1.0.1"
