"""What the recovery sheet does not open: recordings wait for a PIN that did."""

import pytest

from kiosk.programmes import Programmes
from kiosk.store import open_store
from kiosk.store.recovery_code import new_code

OLD, NEW = "482915", "739201"


@pytest.fixture
def at(tmp_path):
    """A store with its recordings' keys, one staff PIN and a sheet; nobody is at the desk."""
    with open_store(tmp_path) as store:
        store.keys = Programmes(store, tmp_path).keys
        store.set_pin("staff", 1, OLD).result()
        store.code = new_code()
        store.keep_recovery_sheet(store.code, 1).result()
        store.keys.lock()
        yield store


def test_a_new_number_waits_for_a_colleague_whose_pin_opens_them(at):
    at.use_recovery(at.code, 2, NEW).result()
    assert not at.keys.is_open
    at.check_pin("staff", OLD).result()
    assert at.keys.is_open
    at.keys.lock()
    at.check_pin("staff", NEW).result()
    assert at.keys.is_open


def test_the_same_number_opens_them_with_its_earlier_pin_only(at):
    at.use_recovery(at.code, 1, NEW).result()
    assert not at.keys.is_open and at.keys.has_earlier
    assert not at.keys.open_with_earlier("000000")
    assert at.keys.open_with_earlier(OLD)


def test_a_leavers_box_goes_with_the_pin(at, tmp_path):
    at.set_pin("staff", 2, NEW).result()
    boxes = tmp_path / "recordings" / "keys"
    assert (boxes / "staff-02.json").exists()
    at.remove_pin("staff", 2).result()
    assert not (boxes / "staff-02.json").exists() and (boxes / "staff-01.json").exists()
