"""What a class agreed on is there for its seats, and for nobody else."""

import pytest

from kiosk.store import AgreedLine, open_store
from quizzes.text import Text

WORDS = Text("好好说话。", "hǎo hǎo shuō huà", "We use kind words.")


@pytest.fixture
def station(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        made = store.new_class("三（2）班", 2, "3-4").result()
        store.change_settings("staff", class_seats_on=True).result()
        store.set_consent(made.seats[1], "T-1", "staff").result()
        store.set_pin("staff", 1, "482915").result()
        store.keep_agreement(made.id, [AgreedLine("agree-kind-words", 1, WORDS)]).result()
    opened = glass()
    opened.seat = made.seats[1]
    return opened


def conventions_for(station, seat):
    station.station.start_visit("3-4", seat)
    station.wait_for("HomeScreen")
    station.station.rounds.choose_level("monster_trail")
    return [one.id for one in station.station.rounds.stock().conventions]


def test_a_seat_of_the_class_finds_it_after_those_of_the_packs(station):
    found = conventions_for(station, station.seat)
    assert found[0] == "convention-2001" and found[-1] == "our-class"


def test_a_guest_never_sees_it(station):
    assert "our-class" not in conventions_for(station, None)


def test_it_is_gone_with_the_visit(station):
    conventions_for(station, station.seat)
    station.station.say_goodbye("goodbye")
    assert "our-class" not in conventions_for(station, None)
