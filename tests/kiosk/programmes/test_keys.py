"""Who can open what was sealed: whoever knows a staff PIN, and nobody else."""

import pytest

from kiosk.programmes.keys import DeskKeys

PIN, OTHER, NEW = "271828", "314159", "161803"


@pytest.fixture
def keys(tmp_path):
    return DeskKeys(tmp_path / "keys")


def test_before_the_first_pin_there_is_nothing_to_seal_with(keys):
    assert keys.public is None


def test_the_first_pin_makes_the_keys(keys):
    assert keys.pin_known(1, PIN)
    assert keys.public is not None


def test_the_same_pin_opens_them_again(keys, tmp_path):
    keys.pin_known(1, PIN)
    secret = keys.secret
    again = DeskKeys(tmp_path / "keys")
    assert again.pin_known(1, PIN)
    assert again.secret == secret


def test_a_pin_given_by_somebody_who_can_open_opens_too(keys):
    keys.pin_known(1, PIN)
    keys.pin_known(2, OTHER)
    keys.lock()
    assert keys.pin_known(2, OTHER)


def test_a_pin_given_while_locked_opens_after_a_colleague_has_been_here(keys):
    keys.pin_known(1, PIN)
    keys.lock()
    assert not keys.pin_known(2, OTHER)
    assert keys.pin_known(1, PIN)
    keys.lock()
    assert keys.pin_known(2, OTHER)


def test_an_old_pin_does_not_open_once_it_is_changed(keys):
    keys.pin_known(1, PIN)
    keys.pin_known(1, NEW)
    keys.lock()
    assert keys.pin_known(1, NEW)
    keys.lock()
    assert not keys.pin_known(1, PIN)


def test_when_all_pins_are_lost_so_is_the_way_in(keys):
    keys.pin_known(1, PIN)
    keys.lock()
    keys.keep_only([2])
    assert not keys.pin_known(2, OTHER)


def test_the_secret_lies_nowhere_in_plain(keys, tmp_path):
    keys.pin_known(1, PIN)
    found = b"".join(file.read_bytes() for file in (tmp_path / "keys").iterdir())
    assert keys.secret not in found
    assert keys.secret.hex().encode() not in found


def test_only_its_own_account_may_read_the_files(keys, tmp_path):
    keys.pin_known(1, PIN)
    assert {file.stat().st_mode & 0o777 for file in (tmp_path / "keys").iterdir()} == {0o600}


def test_a_pin_changed_while_locked_leaves_the_earlier_one_as_a_way_in(keys):
    keys.pin_known(1, PIN)
    keys.lock()
    assert not keys.pin_known(1, NEW)
    assert keys.has_earlier
    assert not keys.open_with_earlier(OTHER)
    assert keys.open_with_earlier(PIN)
    assert not keys.has_earlier
    keys.lock()
    assert keys.pin_known(1, NEW)


def test_keys_thrown_away_are_made_anew(keys):
    keys.pin_known(1, PIN)
    before = keys.public
    keys.forget_all()
    assert keys.public is None
    assert keys.pin_known(1, PIN)
    assert keys.public != before


def test_who_has_no_pin_any_more_has_no_way_in_by_an_earlier_one_either(keys):
    keys.pin_known(1, PIN)
    keys.pin_known(2, OTHER)
    keys.lock()
    keys.pin_known(2, NEW)  # changed while locked: the earlier one would still open
    keys.keep_only([1])
    assert not keys.has_earlier
    assert not keys.open_with_earlier(OTHER)
