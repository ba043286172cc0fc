"""`kiosk pack install`, `undo`, `list`, `trust`: what may come in, and what staff are told."""

from __future__ import annotations

import pytest
from tiny_packs import pair, text

from kiosk.packs.asked import what_was_asked
from kiosk.packs.station_packs import StationPacks
from kiosk.store import Response, open_store
from quizzes.glowpack.core import core_pack


def said(told) -> str:
    return "\n".join(line["en"] for line in told["says"])


def kinds_of(told) -> list[str]:
    return [fault["says"]["en"] for fault in told["faults"]]


def in_use(run) -> dict[str, str | None]:
    return {row["id"]: row["version"] for row in run("list")["packs"]}


@pytest.fixture
def trusted(press, run):
    """The first version of `tiny`, whose publisher the station trusts."""
    first = press.make("1.0.0", 1, pair("t01-1"))
    run("trust", press.mark, first)
    return first


def test_a_station_begins_with_the_pack_of_the_program(run):
    (row,) = run("list")["packs"]
    assert (row["id"], row["is_program"], row["back_to"]) == ("guardians-core", True, None)


def test_an_unknown_publisher_is_refused_with_its_fingerprint_and_what_to_do(press, run):
    told = run("install", press.make("1.0.0", 1, pair("t01-1")), code=1)
    assert press.mark in kinds_of(told)[0]
    assert "Compare the fingerprint" in told["faults"][0]["do"]["en"]
    assert "tiny" not in in_use(run)


def test_a_publisher_is_trusted_by_fingerprint_alone(press, run):
    first = press.make("1.0.0", 1, pair("t01-1"))
    told = run("trust", "0000 1111 2222 3333", first, code=1)
    assert "the fingerprints differ" in told["problem"]["en"]
    assert run("list")["trusted"] == []
    assert run("trust", press.mark.replace(" ", "").upper(), first)["trusted"] == [press.mark]
    run("trust", press.mark, "--forget")
    run("install", first, code=1)


def test_installed_undone_and_done_again(press, run, trusted):
    assert run("install", trusted)["installed"] == "tiny@1.0.0"
    run("install", press.make("1.1.0", 2, pair("t01-1"), pair("t01-2")))
    assert in_use(run)["tiny"] == "1.1.0"
    assert run("undo", "tiny")["in_use"] == "tiny@1.0.0"
    assert in_use(run)["tiny"] == "1.0.0"
    assert run("undo", "tiny")["in_use"] == "tiny@1.1.0"


def test_undo_of_a_first_version_leaves_the_rest(run, trusted):
    run("install", trusted)
    assert run("undo", "tiny")["in_use"] is None
    assert in_use(run) == {"guardians-core": in_use(run)["guardians-core"], "tiny": None}


def test_an_older_version_is_refused_with_what_to_do(press, run, trusted):
    run("install", press.make("1.1.0", 2, pair("t01-1")))
    told = run("install", trusted, code=1)
    assert told["faults"][0]["do"]["en"] == "To go back, use undo."
    assert run("install", trusted, "--preview", code=1)["faults"]


def test_ids_of_another_pack_are_refused(press, run, trusted):
    run("install", trusted)
    told = run("install", press.make("1.0.0", 1, pair("t01-1"), id="other"), code=1)
    assert "is in the pack tiny@1.0.0 already" in kinds_of(told)[0]


def test_the_programs_own_pack_gives_way_to_a_newer_one_alone(press, run, trusted):
    older = press.make("1.0.0", 1, pair("t01-1"), id="guardians-core")
    assert "is older" in kinds_of(run("install", older, code=1))[0]
    newer = press.make("9.0.0", 999, pair("t01-1"), id="guardians-core")
    run("install", newer)
    assert in_use(run)["guardians-core"] == "9.0.0"
    own = core_pack(forms=None)
    assert {row["id"]: row["back_to"] for row in run("list")["packs"]}[own.id] == own.version
    assert run("undo", "guardians-core")["in_use"] == own.name
    assert in_use(run)["guardians-core"] == own.version


def test_a_preview_tells_what_is_new_changed_and_removed_and_changes_nothing(press, run, trusted):
    run("install", trusted)
    other = pair("t01-1")
    other["items"][0] |= {
        "text": text("再见！[d3:过来]", "zài jiàn guò lái", "Bye! [d3:Come here]")
    }
    other["items"][0]["revision"] = "2"
    told = run("install", press.make("1.1.0", 2, other, pair("t01-2")), "--preview")
    assert told["changes"]["pairs"] == {"total": 2, "new": 1, "changed": 1, "removed": 0}
    assert "Pairs of messages: 1 new (“Hello! Come here”); 1 changed" in said(told)
    assert "takes the place of version 1.0.0" in said(told)
    assert "Nobody has answered" in said(told)
    assert in_use(run)["tiny"] == "1.0.0"


def test_words_changed_without_a_new_revision_are_pointed_out(press, run, trusted):
    run("install", trusted)
    other = pair("t01-1")
    other["items"][0] |= {
        "text": text("再见！[d3:过来]", "zài jiàn guò lái", "Bye! [d3:Come here]")
    }
    assert "same revision" in said(run("install", press.make("1.1.0", 2, other), "--preview"))


def test_a_preview_says_whose_results_it_touches_and_they_still_say_what_was_asked(
    press, run, trusted, tmp_path
):
    run("install", trusted)
    with open_store(tmp_path / "data") as store:
        seats = store.new_class("三（2）班", 2, "3-4").result().seats
        store.change_settings("staff", class_seats_on=True).result()
        store.set_consent(seats[1], "T-1", "staff").result()
        visit = store.start_visit("3-4", "zh", seats[1]).result()
        names = ",".join(pack.name for pack in StationPacks(tmp_path / "data").in_use())
        round_ = store.start_round(visit, "monster_trail", "mixed", names, 1).result()
        one = Response(
            visit, "monster_trail", "t01-1-r", 1, "t01-1", "F01", "R", "answer", "stop", 1.0, 900,
            round=round_,
        )  # fmt: skip
        store.record(one).result()
    gone = press.make("1.1.0", 2, pair("t01-2"))
    told = run("install", gone, "--preview")
    assert told["classes"] == [{"class": "三（2）班", "answers": 1}]
    assert "三（2）班 (1)" in said(told)
    run("install", gone)
    run("undo", "tiny")
    run("undo", "tiny")
    with open_store(tmp_path / "data") as store:
        asked = what_was_asked(store, "t01-1-r", 1)
        assert what_was_asked(store, "t01-1-r", 2) is None
    assert asked.words.zh == "你好！过来"


def test_what_staff_did_is_in_the_audit(press, run, trusted, tmp_path):
    run("install", trusted)
    run("undo", "tiny")
    with open_store(tmp_path / "data") as store:
        deeds = [deed.what for deed in store.deeds()]
    assert deeds == [
        "undoes pack tiny",
        "takes pack tiny@1.0.0 into use",
        f"trusts publisher {press.mark}",
    ]


def test_a_pack_made_on_the_station_is_signed_by_the_station_itself(press, run, tmp_path):
    from tiny_packs import tree, write

    source = write(tmp_path / "own", tree(pair("t01-1")) | {"id": "local"})
    assert "made on this station" in said(run("install", source, "--preview"))
    assert run("install", source)["installed"] == "local@1.0.0"
    told = run("list")
    assert {row["id"]: row["signed_by"] for row in told["packs"]}["local"] == told["own"]
    assert (tmp_path / "data/packs/station.key").stat().st_mode & 0o777 == 0o600
