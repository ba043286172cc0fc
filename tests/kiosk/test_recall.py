"""A class seat that comes again: what it could do, what it missed, what it saw last."""

import pytest

from kiosk.recall import recall_seat
from kiosk.store import AgreedLine, Response, open_store
from kiosk.visit import Visit
from quizzes.learning.learner import Learner
from quizzes.pack import core_pack_folder, read_pack
from quizzes.text import Text

DAY = 24 * 60 * 60
PACK = read_pack(core_pack_folder())
NICKNAME = Text("小鱼", "xiǎo yú", "Fish")


class Centre:
    def __init__(self, folder):
        self.now = 1_800_000_000.0
        self.store = open_store(folder, clock=lambda: self.now)
        self.store.change_settings("staff", class_seats_on=True).result()
        made = self.store.new_class("三1班", 2, "3-4").result()
        self.store.set_consent(made.seats[1], "2026-017", "staff").result()
        self.seat = made.seats[1]

    def visit(self, seat):
        return Visit(self.store.start_visit("3-4", "zh", seat).result(), "3-4", NICKNAME, seat)

    def answers(self, visit, pair, score):
        for item in pair.items:
            given = (visit.id, "monster_trail", item.id, 1, pair.id, pair.skill, item.key)
            self.store.record(Response(*given, "answer", "stop", score, 900)).result()


@pytest.fixture
def centre(tmp_path):
    made = Centre(tmp_path / "data")
    yield made
    made.store.close()


def test_a_seat_brings_ability_due_skills_and_the_pairs_of_its_last_visit(centre):
    for pair, score in ((PACK.pairs[0], 0), (PACK.pairs[-1], 1)):
        centre.answers(centre.visit(centre.seat), pair, score)
        centre.now += 4 * DAY
    visit = centre.visit(centre.seat)
    recall_seat(visit, centre.store, [PACK])
    assert visit.learner.ability.answers == 4
    assert visit.learner.due == (PACK.pairs[0].skill,)
    assert set(visit.seen_pairs) == {PACK.pairs[-1].id}


def test_a_seats_past_is_looked_up_once_a_visit(centre):
    visit = centre.visit(centre.seat)
    recall_seat(visit, centre.store, [PACK])
    centre.answers(centre.visit(centre.seat), PACK.pairs[0], 0)
    recall_seat(visit, centre.store, [PACK])
    assert (visit.learner, visit.seen_pairs) == (Learner(), [])


def test_a_guest_brings_nothing(centre):
    centre.answers(centre.visit(None), PACK.pairs[0], 0)
    visit = centre.visit(None)
    recall_seat(visit, centre.store, [PACK])
    assert (visit.learner, visit.seen_pairs) == (Learner(), [])


def test_a_seat_finds_the_convention_that_its_class_agreed_on(centre):
    words = Text("好好说话。", "hǎo hǎo shuō huà", "We use kind words.")
    (made,) = centre.store.classes()
    centre.store.keep_agreement(made.id, [AgreedLine("agree-kind-words", 1, words)]).result()
    visit, guest = centre.visit(centre.seat), centre.visit(None)
    for one in (visit, guest):
        recall_seat(one, centre.store, [PACK])
    assert [line.text for line in visit.class_convention.lines] == [words]
    assert guest.class_convention is None
