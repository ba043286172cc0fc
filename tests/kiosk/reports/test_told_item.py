import pytest

from kiosk.reports.told_item import older_versions, told_item
from quizzes.glowpack.asked import Asked
from quizzes.glowpack.core import core_pack
from quizzes.text import Text


@pytest.fixture(scope="module")
def station(tmp_path_factory):
    """A data folder with the checked form of the program's pack, and the pack."""
    data = tmp_path_factory.mktemp("data")
    return data, core_pack(forms=data / "checked")


def test_a_message_is_told_with_channel_sender_and_clues(station):
    _, pack = station
    trick = pack.pairs[0].r
    told = told_item([pack], trick.id, trick.revision)
    assert (told.channel, told.sender, told.key) == (trick.channel, trick.sender, "R")
    assert told.parts[0].words == trick.text and told.parts[0].body == trick.body


def test_a_conversation_is_told_bubble_by_bubble_as_taps_name_them(station):
    _, pack = station
    boss = pack.conversations[0].items[0]
    told = told_item([pack], boss.id, boss.revision)
    places = [part.place for part in told.parts]
    assert places[0] == "0.0" and len(set(places)) == len(places)
    telling = next(part.place for part in told.parts if part.body.diagnostic("zh"))
    assert telling.startswith(f"{boss.first_telling}.")


def test_an_older_revision_is_told_in_its_own_words(station):
    _, pack = station
    trick = pack.pairs[0].r
    then = Asked(trick.id, 99, "R", Text("以前的字句", "", "the words of then"), Text("", "", ""))
    told = told_item([pack], trick.id, 99, lambda item, revision: then)
    assert told.revision == 99 and told.excerpt.zh == "以前的字句"


def test_where_the_words_of_then_are_gone_the_revision_says_so(station):
    _, pack = station
    trick = pack.pairs[0].r
    assert told_item([pack], trick.id, trick.revision + 1).revision == trick.revision
    assert told_item([pack], "gone", 1) is None


def test_the_words_of_versions_out_of_use_are_found(station):
    data, pack = station
    trick = pack.pairs[0].r
    older = older_versions(data)
    told = told_item([], trick.id, trick.revision, older)
    assert told.excerpt == trick.text
    assert older(trick.id, trick.revision + 1) is None
