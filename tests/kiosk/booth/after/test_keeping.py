"""Erase, or keep: staff's PIN, a consent number, a purpose, days; the wall needs a second one."""

from concurrent.futures import Future

import pytest
from after_recording import a_visit

from kiosk.booth.keeping import KeepPart
from media.finishing.process import FinishingFailed, Job

PIN = "314159"


@pytest.fixture
def keep(part_of, scripts, room, equipment):
    """At the keep step with a finished take, and somebody on the staff who has a PIN."""
    room.store.set_pin("staff", 3, PIN).result()

    def come(**how):
        visit = a_visit(scripts["bow"], **how)
        visit.chosen.job = equipment.finisher.finish(visit.chosen.take)
        return part_of(KeepPart, visit)

    return come


def type_in(part, digits):
    for digit in digits:
        part.digit(digit)
    part.send()


def let_in(part, room, pin=PIN):
    part.askStaff()
    type_in(part, pin)
    room.wait(lambda: part.view == "number" or part.message)
    return part


def test_erasing_goes_home(keep):
    part = keep()
    assert part.view == "ask" and part.canKeep
    part.erase()
    assert part.went == ["home"]


def test_where_nobody_has_a_pin_nothing_can_be_kept(part_of, scripts, equipment):
    visit = a_visit(scripts["bow"])
    visit.chosen.job = equipment.finisher.finish(visit.chosen.take)
    part = part_of(KeepPart, visit)
    part.askStaff()
    assert not part.canKeep and part.view == "ask"


def test_a_wrong_pin_lets_nobody_in(keep, room):
    part = let_in(keep(), room, "271828")
    assert part.view == "pin" and part.message and part.typed == 0


def test_a_guests_take_becomes_a_programme_from_memory(keep, room, equipment):
    part = let_in(keep(), room)
    type_in(part, "2041")
    assert part.view == "terms" and part.days == 7
    part.choosePurpose("class")
    part.chooseDays(30)
    part.keep()
    assert part.view == "making" and part.idle_seconds == 0
    room.wait(lambda: part.view == "kept")
    (kept,) = equipment.programmes.all()
    assert (kept.consent_number, kept.purpose, kept.wall_consent) == ("2041", "class", None)
    assert kept.expires - kept.kept == 30 * 86_400_000 and not kept.is_approved
    assert kept.script == "bow"


def test_the_keys_are_locked_once_it_is_kept_and_whenever_the_step_is_left(
    keep, room, equipment, monkeypatch
):
    locked = []
    lock = equipment.programmes.lock
    monkeypatch.setattr(equipment.programmes, "lock", lambda: (locked.append(1), lock()))
    part = let_in(keep(), room)
    locked.clear()
    part.goBack()
    assert locked and part.view == "ask"
    part.leave()
    assert len(locked) > 1


def test_the_wall_needs_a_second_number_of_its_own(keep, room, equipment):
    part = let_in(keep(), room)
    type_in(part, "2041")
    part.choosePurpose("wall")
    part.keep()
    assert part.view == "wall"
    type_in(part, "2041")
    assert part.view == "wall" and part.message
    part.takeBack()
    type_in(part, "2")
    room.wait(lambda: part.view == "kept")
    assert equipment.programmes.all()[0].wall_consent == "2042"


def test_a_seats_number_is_filled_in(keep, room):
    seat = room.a_class().seats[1]
    room.store.set_recording_consent(seat, "5007", "staff").result()
    part = let_in(keep(seat=seat), room)
    assert part.shown == "5007"
    part.send()
    assert part.view == "terms"


def test_a_film_that_fails_keeps_the_sound(keep, room, equipment):
    failed = Job()
    failed.film.set_exception(FinishingFailed("made by a test"))
    equipment.finisher.film_job = failed
    part = let_in(keep(), room)
    type_in(part, "2041")
    part.keep()
    room.wait(lambda: part.view == "kept")
    assert len(equipment.programmes.all()) == 1


def test_sound_that_fails_is_said_and_can_be_tried_again(keep, room, equipment):
    part = let_in(keep(), room)
    job = part.visit.chosen.job
    whole, job.mp3 = job.mp3, Future()
    job.mp3.set_exception(FinishingFailed("made by a test"))
    type_in(part, "2041")
    part.keep()
    room.wait(lambda: part.view == "terms")
    assert part.message and not equipment.programmes.all()
    job.mp3 = whole
    part.keep()
    room.wait(lambda: part.view == "kept")


def test_leaving_while_it_is_made_keeps_nothing(keep, room, equipment):
    waiting = Job(_drop=lambda job: job.film.cancel())
    equipment.finisher.film_job = waiting
    part = let_in(keep(), room)
    type_in(part, "2041")
    part.keep()
    part.leave()
    room.wait(lambda: waiting.film.cancelled())
    assert not equipment.programmes.all()


def test_the_film_is_that_of_the_chosen_look_with_what_was_read(keep, room, equipment):
    part = let_in(keep(), room)
    part.visit.figure, part.visit.studio = "girl", "lanterns"
    type_in(part, "2041")
    part.keep()
    (wish,) = equipment.finisher.wishes
    lines = part.visit.lines
    assert (wish.figure, wish.studio, len(wish.lines)) == ("girl", "lanterns", len(lines))
    assert "".join(cell.words for cell in wish.lines[0]) == lines[0].text.zh
    room.wait(lambda: part.view == "kept")
