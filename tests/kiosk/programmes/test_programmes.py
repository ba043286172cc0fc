"""What may be saved, kept, listened to, approved, hung, exported and erased."""

import pytest

from kiosk.problems import StationProblem
from kiosk.programmes import CHECKS

HOUR_MS = 3_600_000


def files_of(folder):
    return [file for file in (folder / "recordings").rglob("*") if file.suffix == ".programme"]


def all_bytes(folder):
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def audit(store):
    return [deed.what for deed in store.deeds()]


def test_what_was_kept_is_found_again_whole(programmes, keep, kept):
    assert programmes.read(keep()) == kept


def test_nothing_of_a_voice_lies_in_plain_anywhere(keep, folder):
    keep()
    assert b"VOICE" not in all_bytes(folder)


def test_without_a_staff_pin_nobody_can_listen(programmes, keep):
    id_ = keep()
    programmes.lock()
    with pytest.raises(StationProblem, match="locked"):
        programmes.sound(id_)


def test_keeping_locks_the_keys_again(programmes, store, kept):
    programmes.keep(kept, "17", "home", 7).result()
    assert not programmes.keys.is_open


@pytest.mark.parametrize("given", [("", "home", 7), ("1", "fun", 7), ("1", "home", 31)])
def test_no_consent_no_purpose_or_too_many_days_is_not_kept(programmes, kept, given, folder):
    with pytest.raises(ValueError, match="consent number"):
        programmes.keep(kept, *given)
    assert files_of(folder) == []


def test_a_seat_may_save_only_with_consent_in_an_open_booth(programmes, store, seat, clock):
    assert not programmes.may_save(seat)
    store.open_booth(store.now_ms() + HOUR_MS).result()
    assert programmes.may_save(seat)
    assert not programmes.may_save(None)
    store.set_recording_consent(seat, None, "staff").result()
    assert not programmes.may_save(seat)


def test_the_booth_closes_by_itself(programmes, store, seat, clock):
    store.open_booth(store.now_ms() + HOUR_MS).result()
    clock.now += 3601
    assert not programmes.may_save(seat)


def test_a_clock_set_back_closes_the_booth(programmes, store, seat, clock):
    store.open_booth(store.now_ms() + HOUR_MS).result()
    clock.now -= 600
    assert not programmes.may_save(seat)


def test_no_key_nothing_is_saved(reopen):
    store, programmes = reopen()
    made = store.new_class("三2班", 1, "3-4").result()
    store.set_recording_consent(made.seats[1], "R-1", "staff").result()
    store.open_booth(store.now_ms() + HOUR_MS).result()
    assert not programmes.may_save(made.seats[1])
    assert programmes.writer(made.seats[1]) is None


def test_approving_asks_for_both_checks(programmes, keep):
    id_ = keep()
    with pytest.raises(ValueError, match="no_school"):
        programmes.approve(id_, 1, ["no_full_name"])
    programmes.approve(id_, 1, CHECKS).result()
    assert programmes.all()[0].is_approved
    assert programmes.all()[0].approved_by == 1


def test_the_wall_takes_only_what_is_approved_and_has_a_second_consent(programmes, keep, kept):
    id_ = keep()
    with pytest.raises(ValueError, match="approved"):
        programmes.put_on_wall(id_, "W-3").result()
    programmes.approve(id_, 1, CHECKS).result()
    with pytest.raises(ValueError, match="second consent"):
        programmes.put_on_wall(id_, " ")
    assert programmes.wall() == []
    programmes.put_on_wall(id_, "W-3").result()
    assert [piece.title for piece in programmes.wall()] == [kept.title]


def test_the_wall_plays_without_a_pin_and_holds_no_film(programmes, keep, kept):
    id_ = keep()
    programmes.approve(id_, 1, CHECKS).result()
    programmes.put_on_wall(id_, "W-3").result()
    programmes.lock()
    piece = programmes.wall_piece(id_)
    assert (piece.opus, piece.lines, piece.film, piece.mp3) == (kept.opus, kept.lines, None, b"")


def test_taken_off_the_wall_its_copy_is_erased(programmes, keep, folder):
    id_ = keep()
    programmes.approve(id_, 1, CHECKS).result()
    programmes.put_on_wall(id_, "W-3").result()
    assert len(files_of(folder)) == 2
    programmes.take_off_wall(id_).result()
    assert (programmes.wall(), len(files_of(folder))) == ([], 1)
    assert programmes.all()[0].wall_consent is None


def test_an_erased_programme_leaves_nothing_that_opens(programmes, store, keep, folder):
    id_ = keep()
    programmes.approve(id_, 1, CHECKS).result()
    programmes.put_on_wall(id_, "W-3").result()
    sealed = [file.open("rb") for file in files_of(folder)]  # as an old block or a snapshot
    before = [file.read() for file in sealed]
    proof = programmes.erase(id_, "asked by the guardian").result()
    assert files_of(folder) == []
    assert programmes.all() == programmes.wall() == []
    for file, was in zip(sealed, before, strict=True):
        file.seek(0)
        assert file.read(200) != was[:200]  # its own key is overwritten
        file.close()
    assert "keys overwritten, 2 files removed" in proof
    assert any(line.startswith(proof) for line in audit(store))
    assert programmes.erase(id_, "again").result() == ""


def test_all_of_one_consent_goes_at_once(programmes, keep):
    keep(consent="17")
    keep(consent="18")
    assert len(programmes.erase_of_consent("17", "consent taken back").result()) == 1
    assert [one.consent_number for one in programmes.all()] == ["18"]


def test_what_has_expired_goes_by_itself(programmes, keep, clock, store, folder):
    keep(days=1)
    keep(days=7)
    clock.now += 86_400
    assert programmes.purge(store.now_ms()).result() == 1
    assert len(programmes.all()) == len(files_of(folder)) == 1


def test_an_expired_programme_is_off_the_wall_before_it_is_purged(programmes, keep, clock):
    id_ = keep(days=1)
    programmes.approve(id_, 1, CHECKS).result()
    programmes.put_on_wall(id_, "W-3").result()
    clock.now += 86_400
    assert programmes.wall() == []


def test_an_export_has_sound_card_film_and_a_note_and_is_audited(
    programmes, store, keep, kept, tmp_path
):
    stick = tmp_path / "stick"
    stick.mkdir()
    id_ = keep()
    files = {file.name: file for file in programmes.export(id_, stick).result()}
    assert files["播报.mp3"].read_bytes() == kept.mp3
    assert files["播报.mp4"].read_bytes() == kept.film
    assert files["卡片.png"].read_bytes() == kept.cover
    assert "大家好" in files["说明.txt"].read_text("utf-8-sig")
    assert programmes.export(id_, stick).result()[0].parent != files["播报.mp3"].parent
    assert any(line.startswith("exported programme") for line in audit(store))


def test_an_export_that_fails_leaves_nothing_there(programmes, keep, tmp_path):
    with pytest.raises(StationProblem, match="could not be copied"):
        programmes.export(keep(), tmp_path / "not there").result()
    assert not (tmp_path / "not there").exists()


def test_a_full_disk_is_said_and_nothing_is_half_kept(programmes, kept, folder, monkeypatch):
    monkeypatch.setattr("kiosk.programmes.sealed_programme.SPARE_BYTES", 1 << 60)
    with pytest.raises(StationProblem) as full:
        programmes.keep(kept, "17", "home", 7).result()
    assert "磁盘满了，这段录音没有保存" in full.value.in_language("zh")
    assert programmes.all() == []
    assert list((folder / "recordings/programmes").iterdir()) == []


def test_a_disk_that_gives_way_in_the_middle_leaves_nothing(programmes, kept, folder, monkeypatch):
    def fails(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.programmes.sealed_programme.os.fsync", fails)
    with pytest.raises(StationProblem, match="disk is full"):
        programmes.keep(kept, "17", "home", 7).result()
    assert list((folder / "recordings/programmes").iterdir()) == []
