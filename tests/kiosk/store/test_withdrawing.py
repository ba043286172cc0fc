"""A consent that was taken back does not come back with a backup."""

import shutil

from kiosk.store import ledger


def put_backup_back(folder, reopen, store):
    store.close()
    shutil.copy(next((folder / "backups").glob("*daily*.db")), folder / "station.db")
    return reopen()


def test_a_recording_consent_taken_back_stays_so_after_a_restore(store, seated, reopen, folder):
    _, seat = seated
    store.set_recording_consent(seat, "R-1", "staff").result()
    store.daily_backup().result()
    store.set_recording_consent(seat, None, "staff").result()
    put_back = put_backup_back(folder, reopen, store)
    assert put_back.recording_consent(seat) is None


def test_a_seat_whose_consent_was_taken_back_can_not_sign_in_after_a_restore(
    store, seated, reopen, folder
):
    _, seat = seated
    store.daily_backup().result()
    store.set_consent(seat, None, "staff").result()
    put_back = put_backup_back(folder, reopen, store)
    assert not put_back.may_sign_in(seat)


def test_a_recording_consent_given_anew_stays(store, seated, reopen, clock):
    _, seat = seated
    store.set_recording_consent(seat, "R-1", "staff").result()
    store.set_recording_consent(seat, None, "staff").result()
    clock.now += 1
    store.set_recording_consent(seat, "R-2", "staff").result()
    store.close()
    assert reopen().recording_consent(seat) == "R-2"


def test_where_there_was_no_consent_nothing_is_noted(store, seated, folder):
    store.set_recording_consent(seated[1], None, "staff").result()
    assert ledger.read(folder) == []


def test_a_withdrawal_that_the_power_cut_off_before_its_commit_is_done_at_the_next_start(
    store, seated, reopen, folder, clock
):
    _, seat = seated
    store.set_recording_consent(seat, "R-1", "staff").result()
    store.close()
    line = ledger.Erasure(b"w" * 16, "recording_consent", seat, int(clock.now * 1000) + 5)
    ledger.note(folder, [line])
    assert reopen().recording_consent(seat) is None
