"""Every trouble of a recorder has a sentence that a child can read."""

from types import SimpleNamespace

from kiosk.booth.booth_screen import booth_words
from kiosk.booth.microphone_troubles import KEYS, trouble_key
from media.recording import troubles


def test_every_trouble_has_a_sentence_in_both_languages():
    words = booth_words()
    kinds = {kind.__name__ for kind in troubles.Trouble.__subclasses__()}
    assert kinds - {"NotReadable"} == set(KEYS)  # only staff open sealed takes
    for key in KEYS.values():
        assert words[key].zh and words[key].pinyin and words[key].en


def test_what_holds_recording_up_is_said_before_what_is_odd():
    gone, muted = troubles.MicrophoneGone(), troubles.MicrophoneMuted()
    shot = SimpleNamespace(trouble=gone, doubt=muted, seal_trouble=None)
    assert trouble_key(shot) == "trouble_gone"
    shot = SimpleNamespace(trouble=None, doubt=muted, seal_trouble=None)
    assert trouble_key(shot) == "trouble_muted"
    assert trouble_key(None) == ""


def test_a_microphone_that_is_still_between_words_is_nothing_odd():
    silent = SimpleNamespace(trouble=None, doubt=troubles.MicrophoneSilent(), seal_trouble=None)
    assert trouble_key(silent) == "trouble_silent"
    assert trouble_key(silent, may_be_still=True) == ""
