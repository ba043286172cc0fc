import shutil
import sys
import threading

import pytest

from media.speech.speaker import NoVoice, Urgency, Utterance, Voice

ANSWER_SECONDS = 90
TWO_CLAUSES = Utterance("先停一停，再问大人。", "xiān tíng yì tíng zài wèn dà rén")


def files_of(spoken):
    return [clause.sound.result(ANSWER_SECONDS) for clause in spoken.clauses]


def test_each_clause_becomes_a_file(espeak_voice):
    spoken = espeak_voice.render(TWO_CLAUSES)
    assert [(c.start, c.end) for c in spoken.clauses] == [(0, 5), (5, 10)]
    assert all(file.stat().st_size > 500 for file in files_of(spoken))


def test_what_was_spoken_once_is_there_at_once(espeak_voice):
    files = files_of(espeak_voice.render(TWO_CLAUSES))
    again = espeak_voice.render(TWO_CLAUSES)
    assert again.is_ready and files_of(again) == files


def test_kept_clauses_need_no_worker(espeak_voice, tmp_path):
    files_of(espeak_voice.render(TWO_CLAUSES))
    later = Voice(tmp_path / "spoken")
    assert later.render(TWO_CLAUSES).is_ready
    assert later.worker_pid is None


def test_counting_what_is_ready_starts_nothing(espeak_voice, tmp_path):
    files_of(espeak_voice.render(TWO_CLAUSES))
    later = Voice(tmp_path / "spoken")
    assert later.ready_count([TWO_CLAUSES, Utterance("还没有说过的话。")]) == (1, 2)
    assert later.worker_pid is None


def test_idle_texts_are_spoken_while_nobody_asks(espeak_voice):
    espeak_voice.prefetch([TWO_CLAUSES], idle=True)
    files_of(espeak_voice.render(Utterance("最后一句。"), Urgency.IDLE))
    assert espeak_voice.ready_count([TWO_CLAUSES]) == (1, 1)


def test_a_touch_drops_idle_texts_and_never_waits(espeak_voice):
    texts = [Utterance(f"第{n}句闲话。") for n in range(500)]
    espeak_voice.prefetch(texts, idle=True)
    assert espeak_voice.cancel_idle() > 0
    files_of(espeak_voice.render(Utterance("孩子来了。")))
    assert espeak_voice.ready_count(texts)[0] < 500


def test_the_engine_is_known_once_the_worker_has_settled(espeak_voice):
    assert espeak_voice.wait_until_settled(ANSWER_SECONDS)
    assert espeak_voice.engine == "espeak"
    assert espeak_voice.reason == "the good voice is not installed"


def test_the_good_voice_says_that_it_speaks(tmp_path, good_voice):
    voice = Voice(tmp_path, good_voice, patience_seconds=20)
    try:
        assert voice.engine == "kokoro"
        assert voice.wait_until_settled(ANSWER_SECONDS)
        assert (voice.engine, voice.reason) == ("kokoro", "")
        files_of(voice.render(TWO_CLAUSES))
        assert voice.ready_count([TWO_CLAUSES]) == (1, 1)
    finally:
        voice.close()


def test_without_a_worker_there_is_no_voice_and_a_reason(tmp_path, monkeypatch, no_good_voice):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no python"))
    voice = Voice(tmp_path)
    clause = voice.render(TWO_CLAUSES).clauses[0]
    with pytest.raises(NoVoice):
        clause.sound.result(ANSWER_SECONDS)
    assert voice.engine == "none" and "does not start" in voice.reason
    voice.close()


def test_a_worker_that_always_ends_gives_no_voice(tmp_path, monkeypatch, no_good_voice):
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    voice = Voice(tmp_path)
    for n in range(4):
        with pytest.raises(NoVoice):
            voice.render(Utterance(f"第{n}句。")).clauses[0].sound.result(ANSWER_SECONDS)
    assert voice.engine == "none" and "again and again" in voice.reason
    voice.close()


def test_a_cache_that_cannot_be_written_is_told(tmp_path, no_good_voice):
    (tmp_path / "spoken").write_text("a file where the folder should be")
    voice = Voice(tmp_path / "spoken", patience_seconds=20)
    with pytest.raises(NoVoice):
        voice.render(TWO_CLAUSES).clauses[0].sound.result(ANSWER_SECONDS)
    voice.close()


def test_closing_drops_what_waits_and_ends_the_thread(espeak_voice, caplog):
    spoken = espeak_voice.render(TWO_CLAUSES)
    espeak_voice.close()
    for clause in spoken.clauses:
        assert clause.sound.done()
    assert "speech" not in [thread.name for thread in threading.enumerate()]
    assert caplog.messages == []
