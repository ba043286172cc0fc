"""Erasing a seat takes with it what was recorded under its consent."""

from kiosk.erasing import begin_erasing
from kiosk.programmes import Programmes
from kiosk.store import open_store
from kiosk.store.programmes import Programme
from quizzes.text import Text

DAY_MS = 86_400_000


def recorded(store, number, consent):
    now = store.now_ms()
    title = Text("河", "hé", "River")
    store.add_programme(
        Programme(bytes([number]) * 16, "river", 1, title, False, "zh", 9.0, consent, "home", now,
                  now + 7 * DAY_MS)
    ).result()  # fmt: skip


def test_a_seat_and_its_programmes_go_and_others_stay(tmp_path):
    with open_store(tmp_path) as store:
        programmes = Programmes(store, tmp_path)
        made = store.new_class("三1班", 2, "3-4").result()
        for number in (1, 2):
            consent = f"R-{number}"
            store.set_recording_consent(made.seats[number], consent, "staff").result()
            recorded(store, number, consent)
        proofs = begin_erasing("seat", store, programmes, made.seats[1], "teacher").result()
        assert len(proofs) == 2 and "consent R-1" in proofs[0]
        assert [one.consent_number for one in store.programmes()] == ["R-2"]
        begin_erasing("class", store, programmes, made.id, "teacher").result()
        assert store.programmes() == [] and store.classes() == []
