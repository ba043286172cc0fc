"""A take that a crash left behind, made into a programme after all."""

import numpy as np
import pytest

from kiosk.problems import StationProblem
from kiosk.programmes.left import keep_left, left_samples
from media.finishing.process import Finisher

PIN = "271828"
RATE = 48_000


@pytest.fixture
def left(programmes, store, seat, reopen):
    """(programmes, take) at the start after a crash, staff at the desk."""
    store.open_booth(store.now_ms() + 3_600_000).result()
    writer = programmes.writer(seat)
    voice = 8000 * np.sin(np.arange(RATE) * 0.03) * np.abs(np.sin(np.arange(RATE) / 5000))
    writer.write(voice.astype(np.int16))
    writer.close()
    store, programmes = reopen()
    programmes.begin().result()
    store.check_pin("staff", PIN).result()
    return programmes, programmes.takes.left()[0].id


def test_staff_can_listen_to_it(left):
    samples, seconds = left_samples(*left)
    assert (seconds, len(samples)) == (1.0, RATE * 4)


def test_kept_it_is_a_programme_under_its_own_consent_and_no_take_any_more(left):
    programmes, take = left
    finisher = Finisher()
    try:
        id_ = keep_left(programmes, take, finisher, "home", 7)
    finally:
        finisher.close()
    (one,) = programmes.all()
    assert (one.id, one.consent_number) == (id_, "R-17")
    assert programmes.read(id_).opus[:4] == b"OggS"
    assert programmes.left_behind() == 0
    assert programmes.keys.is_open  # staff are still at their desk


def test_locked_it_can_neither_be_heard_nor_kept(left):
    programmes, take = left
    programmes.lock()
    with pytest.raises(StationProblem, match="locked"):
        left_samples(programmes, take)
