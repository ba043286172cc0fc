import random
import re

import pytest

from kiosk.problems import StationProblem
from kiosk.store import PICTURES
from kiosk.store.classes import draw_triples


def test_there_are_eighteen_pictures():
    assert len(set(PICTURES)) == 18


def test_every_seat_gets_three_pictures_of_its_own(store):
    made = store.new_class("四2班", 45, "3-4", random.Random(3)).result()
    assert list(made.pictures) == list(range(1, 46))
    assert all(len(set(triple)) == 3 for triple in made.pictures.values())
    assert len({frozenset(triple) for triple in made.pictures.values()}) == 45


def test_more_seats_than_triples_share_them():
    assert len(draw_triples(7, random.Random(1), PICTURES[:4])) == 7


def test_pictures_sign_in_in_any_order(store):
    made = store.new_class("四2班", 2, "3-4").result()
    seat, (a, b, c) = made.seats[1], made.pictures[1]
    assert store.check_pictures(seat, (a, b, c))
    assert store.check_pictures(seat, (c, a, b))
    assert not store.check_pictures(seat, (a, b, a))
    assert not store.check_pictures(b"?" * 16, (a, b, c))


def test_pictures_are_nowhere_in_clear(store, folder):
    made = store.new_class("四2班", 2, "3-4").result()
    store.close()
    stored = (folder / "station.db").read_bytes()
    # As a word of its own: "star" stands in the column name "started".
    assert not re.search(rb"\b" + made.pictures[1][0].encode() + rb"\b", stored)


def test_new_pictures_replace_the_old(store):
    made = store.new_class("四2班", 1, "3-4").result()
    new = store.reset_pictures(made.seats[1], "teacher", random.Random(9)).result()
    assert store.check_pictures(made.seats[1], new)
    assert not store.check_pictures(made.seats[1], made.pictures[1])
    assert store.deeds()[0].what == "new pictures for 四2班 seat 1"


def test_a_seat_signs_in_only_with_consent_and_seats_on(store):
    seat = store.new_class("四2班", 1, "3-4").result().seats[1]
    assert not store.may_sign_in(seat)
    store.set_consent(seat, "A-7", "staff").result()
    assert not store.may_sign_in(seat)
    store.change_settings("staff", class_seats_on=True).result()
    assert store.may_sign_in(seat)
    store.set_consent(seat, None, "staff").result()
    assert not store.may_sign_in(seat)


def test_a_second_class_of_the_same_name_is_refused(store):
    store.new_class("四2班", 1, "3-4").result()
    with pytest.raises(StationProblem, match="of that name already"):
        store.new_class(" 四2班", 1, "3-4").result()
    assert [(c.name, c.seats) for c in store.classes()] == [("四2班", 1)]
