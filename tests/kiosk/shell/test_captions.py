import pytest

from kiosk.shell.captions import Captions
from kiosk.shell.reading import Reading
from kiosk.shell.screen import words_beside
from media.sounds import CUES

GLASS = (1000.0, 600.0)
BEFORE_AN_ANSWER = ("start", "step", "tap", "page", "strike", "shield", "wave", "boss_bubble")
AFTER_IT = (
    "reveal",
    "clue",
    "glow",
    "gentle_no",
    "fanfare",
    "friend_joy",
    *(name for name in CUES if name.startswith("finish_")),
)


class Around:
    taken = []

    def __call__(self):
        return self.taken


@pytest.fixture
def around():
    return Around()


@pytest.fixture
def captions(qapp, around):
    made = Captions(Reading("zh"), around)
    made.fit(200, 50, *GLASS, 10)
    yield made
    made.clear()


@pytest.mark.parametrize("cue", [*AFTER_IT, "lamp", "stamp"])
def test_a_cue_that_means_something_is_said_in_words(captions, cue):
    captions.hear(cue)
    assert captions.isShown and captions.line["words"] and captions.line["pinyin"]


@pytest.mark.parametrize("cue", BEFORE_AN_ANSWER)
def test_what_plays_before_an_answer_has_no_caption(captions, cue):
    captions.hear(cue)
    assert not captions.isShown


def test_captions_are_there_in_both_languages_for_known_cues():
    of_sounds = [key for key in words_beside(of_captions()) if key.startswith("heard_")]
    assert {key.removeprefix("heard_") for key in of_sounds} <= set(CUES)
    assert all(words_beside(of_captions())[key].en for key in of_sounds)


def of_captions():
    import kiosk.shell.captions

    return kiosk.shell.captions.__file__


def test_it_goes_by_itself_and_fades_where_it_was(captions):
    captions.hear("clue")
    words, x = captions.line["words"], captions.x
    captions._shown.timeout.emit()
    assert not captions.isShown
    assert (captions.line["words"], captions.x) == (words, x)


def test_it_is_bracketed_as_captions_of_sounds_are(captions):
    captions.hear("clue")
    assert captions.line["words"][0] == "（"
    captions._reading.toggle_language()
    assert captions.line["words"][0] == "("


def test_two_sounds_at_once_are_told_one_after_the_other(captions):
    captions.hear("clue")
    captions.hear("finish_hurry")
    assert "找对" in captions.line["words"]
    captions._shown.timeout.emit()
    assert "越来越慢" in captions.line["words"] and captions.isShown


def test_nothing_of_a_message_stays_when_the_next_one_comes(captions):
    captions.hear("finish_hurry")
    captions.hear("step")
    assert not captions.isShown


def test_it_makes_room_for_what_comes_up_where_it_is(captions, around):
    captions.hear("reveal")
    assert (captions.x, captions.y) == (400, 10)
    around.taken = [(0, 0, 1000, 100)]
    captions._look.timeout.emit()
    assert captions.isShown and captions.y >= 110


def test_without_room_it_does_not_show(captions, around):
    around.taken = [(0, 0, 1000, 600)]
    captions.hear("reveal")
    assert not captions.isShown


def test_switched_off_it_stays_away(captions):
    captions.hear("reveal")
    captions.switch(False)
    assert not captions.isShown
    captions.hear("reveal")
    assert not captions.isShown


def test_a_caption_does_not_stay_for_the_next_screen_but_its_own_sound_goes_over(captions):
    captions.hear("fanfare")
    captions.turn_page()
    assert captions.isShown
    captions._fresh.stop()  # half a second later
    captions.turn_page()
    assert not captions.isShown
