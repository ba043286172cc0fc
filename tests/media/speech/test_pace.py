from dataclasses import replace

import pytest

from media.speech.pace import pause_seconds, tempo_of_kokoro, words_a_minute_of_espeak
from media.speech.speaker import Utterance, Voice

ANSWER_SECONDS = 90
TEXT = Utterance(
    "大家好！我们一起去江边看江豚，风轻轻地吹着水面。不要把密码告诉别人，马上告诉身边的大人。",
    "dà jiā hǎo wǒ men yì qǐ qù jiāng biān kàn jiāng tún fēng qīng qīng de chuī zhe shuǐ miàn"
    " bú yào bǎ mì mǎ gào su bié rén mǎ shàng gào su shēn biān de dà rén",
)


def measured_pace(voice: Voice, pace: int) -> float:
    """字 a minute of what was really spoken, with its pauses."""
    import av

    seconds = 0.0
    for clause in voice.render(replace(TEXT, pace=pace)).clauses:
        with av.open(str(clause.sound.result(ANSWER_SECONDS))) as file:
            seconds += file.duration / av.time_base
    return 60 * len(TEXT.pinyin.split()) / seconds


@pytest.mark.parametrize("pace", [130, 160, 205])
def test_the_plain_voice_keeps_the_pace_it_is_asked_for(espeak_voice, pace):
    assert measured_pace(espeak_voice, pace) == pytest.approx(pace, rel=0.12)


def test_the_good_voice_keeps_the_pace_it_is_asked_for(tmp_path, good_voice):
    voice = Voice(tmp_path, good_voice, patience_seconds=20)
    try:
        assert measured_pace(voice, 160) == pytest.approx(160, rel=0.12)
    finally:
        voice.close()


def test_no_pace_is_too_slow_or_too_quick_for_a_voice():
    paces = [1, *range(100, 301, 10), 1000]
    speeds = [tempo_of_kokoro(pace) for pace in paces]
    assert speeds == sorted(speeds) and speeds[0] > 0.3 and speeds[-1] < 1.2
    words = [words_a_minute_of_espeak(pace) for pace in paces]
    assert words == sorted(words) and words[0] > 80 and words[-1] < 300


def test_a_sentence_ends_with_a_longer_pause_than_a_clause():
    assert pause_seconds("好。”", 160) > pause_seconds("好，", 160) > pause_seconds("好，", 220)


def test_the_good_voice_speaks_once_for_all_paces(good_voice):
    from media.speech.kokoro import Kokoro

    voice = Kokoro(good_voice)
    lengths = [len(voice.say("ta↘ ʨja→ xau↓", "zh", tempo)) for tempo in (0.64, 0.72, 0.82)]
    assert lengths == sorted(lengths, reverse=True) and lengths[2] > 0
    assert voice._spoken.cache_info()[:2] == (2, 1)
