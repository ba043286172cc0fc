"""Damaged files: what can be read comes back, and staff hear of it."""

import json
import random
import shutil

import pytest

from kiosk.problems import StationProblem

PAGE = 4096


@pytest.fixture
def filled(store, answer):
    """Two visits: 400 answers before the day's backup, 100 after it."""
    visit = store.start_visit("3-4", "zh").result()
    last = [store.record(answer(visit, detail={"n": n})) for n in range(400)][-1]
    last.result()
    store.daily_backup().result()
    visit = store.start_visit("5-6", "en").result()
    last = [store.record(answer(visit, detail={"n": n})) for n in range(100)][-1]
    last.result()
    store.end_visit(visit, "goodbye").result()
    store.close()
    return store


def answers(store):
    return store.read("select count(*) from response")[0][0]


def spoil(folder, pages, seed=1):
    rng = random.Random(seed)
    path = folder / "station.db"
    with path.open("r+b") as file:
        for page in rng.sample(range(12, path.stat().st_size // PAGE), pages):
            file.seek(page * PAGE)
            file.write(rng.randbytes(PAGE))


def leaf_with(folder, words):
    """The first page of table rows (they begin with 13) that holds the words, and its bytes."""
    raw = (folder / "station.db").read_bytes()
    pages = (raw[at : at + PAGE] for at in range(0, len(raw), PAGE))
    return next((n, page) for n, page in enumerate(pages) if page[0] == 13 and words in page)


def overwrite(folder, page):
    with (folder / "station.db").open("r+b") as file:
        file.seek(page * PAGE)
        file.write(b"\xff" * PAGE)


def test_a_file_that_is_no_database_is_restored_from_the_backup(filled, folder, reopen):
    (folder / "station.db").write_bytes(b"spilt milk" * 5000)
    again = reopen()
    assert answers(again) == 400
    (notice,) = (n for n in again.unseen_notices() if n.kind == "data_restored")
    assert "not a database" in notice.detail["reason"]
    assert notice.detail["backup"].startswith("000001-daily-")


def test_the_damaged_file_is_kept_aside(filled, folder, reopen):
    (folder / "station.db").write_bytes(b"spilt milk" * 5000)
    reopen()
    (aside,) = folder.glob("damaged-*")
    assert (aside / "station.db").read_bytes().startswith(b"spilt milk")


def test_a_spoilt_head_loses_no_answer(filled, folder, reopen):
    with (folder / "station.db").open("r+b") as file:
        file.write(bytes(100))
    assert answers(reopen()) == 500


def test_a_spoilt_list_of_tables_loses_no_answer(filled, folder, reopen):
    overwrite(folder, leaf_with(folder, b"CREATE VIEW visit_told")[0])
    again = reopen()
    assert answers(again) == 500
    assert len(again.read("select * from visit")) == 2


@pytest.mark.parametrize("pages", [1, 5, 20])
def test_answers_newer_than_the_backup_are_salvaged(filled, folder, reopen, pages):
    spoil(folder, pages, seed=pages)
    (folder / "running" / "1-left").touch()
    again = reopen()
    assert answers(again) >= 400
    assert again.read("pragma integrity_check") == [("ok",)]
    assert again.read("pragma foreign_key_check") == []
    assert again.class_by_skill(None) == again.class_by_skill_from_counts(None)


def test_all_that_is_readable_comes_back_without_any_backup(filled, folder, reopen):
    shutil.rmtree(folder / "backups")
    page, raw = leaf_with(folder, b'"n": 250}')
    lost = raw.count(b'{"n":')
    overwrite(folder, page)
    (folder / "running" / "1-left").touch()
    assert answers(reopen()) == 500 - lost


def test_a_broken_page_above_the_rows_loses_none_of_them(filled, folder, reopen):
    shutil.rmtree(folder / "backups")
    roots = json.loads((folder / "station.db-roots").read_text("utf-8"))
    overwrite(folder, roots["response"] - 1)
    assert answers(reopen()) == 500


def test_answers_still_in_the_wal_are_salvaged(
    store, folder, reopen, answer, pull_the_plug, tmp_path
):
    visit = store.start_visit("3-4", "zh").result()
    store.daily_backup().result()
    [store.record(answer(visit)) for _ in range(50)][-1].result()
    for name in ("station.db", "station.db-wal"):
        shutil.copy(folder / name, tmp_path / name)
    store.close()
    for name in ("station.db", "station.db-wal"):
        shutil.copy(tmp_path / name, folder / name)
    with (folder / "station.db").open("r+b") as file:
        file.write(bytes(PAGE))
    again = reopen()
    assert answers(again) == 50
    assert again.visit(visit) is not None


def test_a_lost_file_comes_back_from_the_backup(filled, folder, reopen):
    (folder / "station.db").unlink()
    again = reopen()
    assert answers(again) == 400
    assert (
        again.settings().station == filled.settings_before
        if hasattr(filled, "settings_before")
        else True
    )


def test_a_broken_backup_is_passed_over(filled, folder, reopen):
    older = folder / "backups" / "000001-daily-2030-01-01.db"
    newer = next((folder / "backups").glob("*.db"))
    newer.rename(older)
    newer = newer.with_name("000002-daily-2027-01-16.db")
    newer.write_bytes(b"spilt milk" * 5000)
    (folder / "station.db").write_bytes(b"spilt milk" * 5000)
    assert answers(reopen()) == 400


def test_a_power_cut_during_the_restore_costs_nothing(filled, folder, reopen):
    whole = (folder / "station.db").read_bytes()
    (folder / "station.db").write_bytes(b"spilt milk" * 5000)
    (folder / "station.db.restored").write_bytes(whole)
    assert answers(reopen()) == 500
    assert not (folder / "station.db.restored").exists()


def test_a_sound_file_is_left_alone_after_a_power_cut(store, folder, reopen, answer, pull_the_plug):
    store.record(answer(store.start_visit("3-4", "zh").result())).result()
    pull_the_plug(store)
    assert answers(reopen()) == 1
    assert not list(folder.glob("damaged-*"))


def test_damage_met_while_opening_is_mended_at_once(filled, folder, reopen):
    overwrite(folder, leaf_with(folder, b'"n": 399}')[0])
    again = reopen()
    assert answers(again) > 400
    assert again.read("pragma integrity_check") == [("ok",)]


def test_an_error_on_the_way_makes_the_next_start_look_closely(filled, folder, reopen):
    store = reopen()
    overwrite(folder, leaf_with(folder, b'"n": 250}')[0])
    with pytest.raises(StationProblem, match="damaged"):
        store.read("select sum(length(detail)), count(item) from response not indexed")
    store.close()
    again = reopen()
    assert "data_restored" in [n.kind for n in again.unseen_notices()]
    assert again.read("pragma integrity_check") == [("ok",)]
