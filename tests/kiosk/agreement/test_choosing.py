from kiosk.agreement.choosing import Choosing

TWELVE = tuple("abcdefghijkl")


def chosen(cards):
    choosing = Choosing(TWELVE)
    return choosing, [choosing.tap(card) for card in cards]


def test_a_tap_lifts_a_card_into_the_next_place():
    choosing, did = chosen("ca")
    assert (choosing.places, did) == (["c", "a"], ["lifted", "lifted"])


def test_tapping_it_again_puts_it_back_and_the_rest_moves_up():
    choosing, did = chosen("cabc")
    assert (choosing.places, did[-1]) == (["a", "b"], "put back")


def test_a_sixth_card_finds_no_place_and_nothing_is_lost():
    choosing, did = chosen("abcdef")
    assert did[-1] == "full" and choosing.places == list("abcde")


def test_five_make_it_full():
    assert not chosen("abcd")[0].is_full and chosen("abcde")[0].is_full


def test_a_pack_with_three_cards_has_three_places():
    choosing = Choosing(("a", "b", "c"))
    for card in "abc":
        choosing.tap(card)
    assert choosing.is_full
