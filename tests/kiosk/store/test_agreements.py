import pytest

from kiosk.store import AgreedLine
from quizzes.text import Text


def line(name):
    return AgreedLine(name, 1, Text("好好说话。", "hǎo hǎo shuō huà", "We use kind words."))


def test_a_class_keeps_its_lines_in_their_order(store, clock, seated):
    made, _ = seated
    kept = store.keep_agreement(made.id, [line("b"), line("a")]).result()
    assert [one.item for one in kept.lines] == ["b", "a"]
    assert (kept.class_name, kept.made, kept.nth) == ("三1班", clock.now * 1000, 1)
    assert store.agreement_of_class(made.id) == kept


def test_the_newest_counts_and_older_ones_stay(store, clock, seated):
    made, _ = seated
    store.keep_agreement(made.id, [line("a")]).result()
    clock.now += 60
    store.keep_agreement(made.id, [line("b")]).result()
    newest = store.agreement_of_class(made.id)
    assert newest.lines[0].item == "b" and newest.nth == 2
    assert store.read("select count(*) from class_agreement") == [(2,)]


def test_a_seat_finds_the_agreement_of_its_own_class_only(store, seated):
    made, seat = seated
    other = store.new_class("三2班", 1, "3-4").result()
    store.keep_agreement(made.id, [line("a")]).result()
    assert store.agreement_of_seat(seat).class_id == made.id
    assert store.agreement_of_seat(other.seats[1]) is None


def test_keeping_one_is_audited_without_its_words(store, seated):
    store.keep_agreement(seated[0].id, [line("a")]).result()
    deed = store.deeds(1)[0]
    assert (deed.role, deed.what) == ("teacher", "kept the agreement of 三1班")


def test_a_class_that_is_not_there_keeps_nothing(store):
    with pytest.raises(ValueError, match="class"):
        store.keep_agreement(b"x" * 16, [line("a")]).result()


def test_it_goes_with_its_class(store):
    made = store.new_class("三1班", 1, "3-4").result()
    store.keep_agreement(made.id, [line("a")]).result()

    def drop(db):
        db.conn.execute("delete from seat where class = ?", (made.id,))
        db.conn.execute("delete from class where id = ?", (made.id,))

    store.write(drop).result()
    assert store.read("select count(*) from class_agreement") == [(0,)]


def test_it_survives_a_spoilt_list_of_tables(store, folder, reopen):
    made = store.new_class("三1班", 1, "3-4").result()
    kept = store.keep_agreement(made.id, [line("a")]).result()
    store.close()
    with (folder / "station.db").open("r+b") as file:
        file.write(b"\xff" * 4096)
    assert reopen().agreement_of_class(made.id) == kept
