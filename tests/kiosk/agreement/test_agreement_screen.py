import pytest

from kiosk.agreement.agreement_screen import AgreementScreen
from kiosk.app import ART
from quizzes.pack import core_pack_folder, read_pack

CARDS = read_pack(core_pack_folder()).agreements
FIVE = [card.id for card in CARDS[:5]]


@pytest.fixture
def classroom(room, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))  # no printer
    room.a_class()
    return room


def screen_of(room):
    return AgreementScreen(*room.given, room.store.classes()[0], CARDS, ART)


def choose(screen, cards):
    for card in cards:
        screen.tapCard(card)
    return screen


def kept(room):
    return room.store.agreement_of_class(room.store.classes()[0].id)


def test_five_cards_make_a_sheet_in_the_order_in_which_they_were_chosen(classroom):
    screen = choose(screen_of(classroom), reversed(FIVE))
    screen.showSheet()
    said = [one["words"] for one in screen.lines]
    assert said == [card.text.zh for card in reversed(CARDS[:5])]
    assert screen.label["words"] == "我们自己约定"
    assert screen.classDay["words"].startswith("三（2）班")


def test_the_sixth_card_is_asked_to_wait(classroom):
    screen = choose(screen_of(classroom), FIVE)
    screen.tapCard(CARDS[5].id)
    assert "先放回一张" in screen.hint["words"] and screen.chosen == FIVE


def test_four_cards_make_no_sheet(classroom):
    screen = choose(screen_of(classroom), FIVE[:4])
    screen.showSheet()
    assert not screen.isSheet and "1" in screen.hint["words"]


def test_nothing_is_kept_before_the_class_says_so(classroom):
    screen = choose(screen_of(classroom), FIVE)
    screen.showSheet()
    assert kept(classroom) is None and not screen.isKept
    screen.keep()
    classroom.wait(lambda: screen.isKept)
    assert [line.item for line in kept(classroom).lines] == FIVE


def test_a_class_that_has_one_sees_it_first_and_may_choose_again(classroom):
    first = choose(screen_of(classroom), FIVE)
    first.showSheet()
    first.keep()
    classroom.wait(lambda: first.isKept)
    screen = screen_of(classroom)
    assert screen.isSheet and screen.isKept and len(screen.lines) == 5
    screen.chooseAgain()
    assert not screen.isSheet and screen.chosen == []
    assert kept(classroom) is not None


def test_without_a_printer_the_command_for_a_laptop_is_told(classroom):
    screen = choose(screen_of(classroom), FIVE)
    screen.showSheet()
    screen.keep()
    classroom.wait(lambda: screen.noPrinter)
    assert "kiosk class agreement '三（2）班' --out" in screen.noPrinter
    assert not screen.canPrint


def test_what_is_touched_is_read_aloud_and_the_sheet_whole(classroom):
    screen = screen_of(classroom)
    assert len(screen.spoken()) == 1 + len(CARDS)
    choose(screen, FIVE)
    assert screen.spoken() == [CARDS[4].text]
    screen.showSheet()
    assert [text.zh for text in screen.spoken()][:2] == ["我们班的公约", "我们自己约定"]
    assert [card.text for card in CARDS[:5]] == screen.spoken()[2:7]
