"""Words light up as they are spoken: the real mixer plays, and the light follows its clip."""

import wave
from time import monotonic

import pytest
from PySide6.QtTest import QTest

from kiosk.shell.items import children_of
from kiosk.shell.lit_words import LitWords, SaidClause
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.reading import Reading
from kiosk.shell.ruby_text import RubyText
from media.speech.word_marks import WordMark, write_marks

WORDS = "先停一停，再问大人。"
MARKS = tuple(WordMark(n, 1, 0.3 * n, 0.3 * n + 0.25) for n in range(4))


@pytest.fixture
def speaker(qapp, tmp_path):
    made = Loudspeaker(tmp_path)
    yield made
    made.close()


@pytest.fixture
def lit(speaker):
    return LitWords(speaker, Reading("zh"))


@pytest.fixture
def clip(tmp_path):
    """A second and a half of a clip that has marks for 1.2 s."""
    sound = tmp_path / "clause.wav"
    with wave.open(str(sound), "wb") as out:
        out.setparams((1, 2, 24_000, 0, "NONE", ""))
        out.writeframes(bytes(2 * 36_000))
    write_marks(sound, MARKS)
    return sound


def until(condition):
    end = monotonic() + 20
    while not condition():
        assert monotonic() < end, "waited in vain"
        QTest.qWait(5)


def lit_while(speaker, lit, play):
    """What was lit, with the clip's position at that time, until the clip is over."""
    seen, over = [], []
    lit.changed.connect(lambda: seen.append((lit.words, lit.first, lit.end, speaker.clip_seconds)))
    speaker.spoke.connect(lambda is_speaking: None if is_speaking else over.append(True))
    play()
    until(lambda: over)
    return seen


def test_the_lit_word_follows_the_clip(speaker, lit, clip):
    seen = lit_while(speaker, lit, lambda: speaker.speak(clip, SaidClause(WORDS, 5)))
    assert seen[-1][:3] == ("", -1, -1)
    words = seen[:-1]
    firsts = [first for _, first, _, _ in words]
    assert words and firsts == sorted(set(firsts)) and set(firsts) <= {5, 6, 7, 8}
    assert all(text == WORDS and end == first + 1 for text, first, end, _ in words)
    assert all(MARKS[first - 5].start <= at for _, first, _, at in words)


def test_two_clauses_light_up_one_after_the_other(speaker, lit, clip):
    def play():
        speaker.speak(clip, SaidClause(WORDS, 0))
        speaker.speak(clip, SaidClause(WORDS, 5))

    firsts = [first for _, first, _, _ in lit_while(speaker, lit, play) if first >= 0]
    assert firsts == sorted(firsts) and firsts[0] < 5 <= firsts[-1]


def test_with_less_motion_a_clause_lights_up_as_a_whole(qapp, speaker, clip):
    reading = Reading("zh")
    reading.be_calm(True)
    calm = LitWords(speaker, reading)
    seen = lit_while(speaker, calm, lambda: speaker.speak(clip, SaidClause(WORDS, 0)))
    assert [line[:3] for line in seen] == [(WORDS, 0, 4), ("", -1, -1)]


def test_a_clip_without_marks_is_played_unlit(speaker, lit, clip):
    clip.with_suffix(".json").unlink()
    assert lit_while(speaker, lit, lambda: speaker.speak(clip, SaidClause(WORDS, 0))) == []


def test_nothing_lights_up_where_nothing_can_be_heard(speaker, lit, clip):
    speaker.set_volume(0)
    assert lit_while(speaker, lit, lambda: speaker.speak(clip, SaidClause(WORDS, 0))) == []


def test_without_a_sound_card_nothing_lights_up(speaker, lit, clip, monkeypatch):
    import pygame

    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuchdriver")
    speaker.speak(clip, SaidClause(WORDS, 0))
    assert speaker.is_silent and lit.words == ""


def test_hushing_puts_the_light_out(speaker, lit, clip):
    speaker.speak(clip, SaidClause(WORDS, 0))
    until(lambda: lit.words)
    speaker.hush()
    assert (lit.words, lit.first, lit.end) == ("", -1, -1)


def lit_texts(item):
    found = [item] if isinstance(item, RubyText) and item.property("litFirst") >= 0 else []
    return found + [text for child in children_of(item) for text in lit_texts(child)]


def test_on_the_glass_the_text_that_is_read_aloud_lights_up(glass):
    station = glass()
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    lit = station.station.lit_words
    station.finger.wait(lambda: lit.words, "a word to be said")
    text = lit_texts(station.window.rootObject())[0]
    assert text.property("words") in [t.zh for t in station.screen.spoken()]
    assert 0 <= text.property("litFirst") < text.property("litEnd") <= len(text.property("words"))
    station.touch("bar_aloud")
    station.finger.wait(lambda: not lit_texts(station.window.rootObject()), "the light to go out")
