import json
from itertools import pairwise

import pytest

from media.speech.parts import plan_of_chinese, plan_of_english
from media.speech.reading import placed_tokens
from media.speech.speaker import Utterance, Voice
from media.speech.word_marks import marks_file, marks_of, read_marks, write_marks

ANSWER_SECONDS = 90
TEXTS = (
    Utterance(
        "大家好！据2022年的报道，「一老、一小」都在QQ群里，遇到骗子就打110。",
        "dà jiā hǎo jù nián de bào dào yì lǎo yì xiǎo dōu zài qún lǐ yù dào piàn zi jiù dǎ",
    ),
    Utterance("Hello, everyone! In 2022, (as told) people in Zhangjiagang called 110.", "", "en"),
    Utterance(" 没有拼音也行，Wi-Fi也行。"),
)


def marks_by_clause(voice, utterance):
    spoken = voice.render(utterance)
    for clause in spoken.clauses:
        clause.sound.result(ANSWER_SECONDS)
    return [(clause, clause.marks()) for clause in spoken.clauses]


def seconds_of(sound):
    import av

    with av.open(str(sound)) as file:
        return file.duration / av.time_base


def check(voice, utterance):
    for clause, marks in marks_by_clause(voice, utterance):
        covered = "".join(utterance.words[m.first : m.first + m.length] for m in marks)
        assert covered == utterance.words[clause.start : clause.end].strip()
        assert all(0 <= m.start < m.end for m in marks)
        assert all(before.end <= after.start for before, after in pairwise(marks))
        assert marks[-1].end <= seconds_of(clause.sound.result())


@pytest.mark.parametrize("utterance", TEXTS, ids=lambda u: u.words[:5])
def test_marks_are_in_order_cover_the_words_and_lie_within_the_sound(espeak_voice, utterance):
    check(espeak_voice, utterance)


@pytest.mark.parametrize("utterance", TEXTS[:2], ids=lambda u: u.words[:5])
def test_marks_of_the_good_voice_too(tmp_path, good_voice, utterance):
    voice = Voice(tmp_path, good_voice, patience_seconds=20)
    try:
        check(voice, utterance)
    finally:
        voice.close()


def test_a_word_in_the_middle_of_a_text_is_found_in_the_text(espeak_voice):
    utterance = Utterance("先停一停，再问大人。", "xiān tíng yì tíng zài wèn dà rén")
    (_, first), (_, second) = marks_by_clause(espeak_voice, utterance)
    assert [utterance.words[m.first] for m in first + second] == list("先停一停再问大人")


def test_a_number_a_word_and_an_opening_mark_light_up_as_wholes(espeak_voice):
    clause, marks = marks_by_clause(espeak_voice, Utterance("「打110」或者进QQ群", ""))[0]
    words = "「打110」或者进QQ群"
    assert [words[m.first : m.first + m.length] for m in marks] == [
        *("「打", "110」", "或", "者", "进", "QQ", "群")
    ]
    assert words[clause.start : clause.end] == words


def test_espeak_tells_when_each_character_begins(espeak_voice):
    """Tones differ in length, so that equal shares would give away a guess."""
    _, marks = marks_by_clause(espeak_voice, Utterance("大雨停了吗", "dà yǔ tíng le ma"))[0]
    lengths = {round(m.end - m.start, 2) for m in marks}
    assert len(lengths) > 2


def plan(words, pinyin):
    return plan_of_chinese(words, placed_tokens(words, pinyin))


def test_without_known_starts_parts_share_the_time_by_their_syllables():
    marks = marks_of("打110吧", plan("打110吧", "dǎ ba").parts, {0: 0.0}, 4.8)
    assert [(m.start, m.end) for m in marks] == [(0.0, 1.0), (1.0, 4.0), (4.0, 4.8)]


def test_known_starts_are_kept_and_the_rest_lies_between_them():
    marks = marks_of("一二三四", plan("一二三四", "yī èr sān sì").parts, {0: 0.0, 2: 3.0}, 4.0)
    assert [m.start for m in marks] == [0.0, 1.5, 3.0, 3.5]


def test_before_a_pause_the_word_is_over_sooner_than_the_next_begins():
    marks = marks_of("好、好", plan("好、好", "hǎo hǎo").parts, {0: 0.0}, 3.0)
    assert marks[0].end < marks[1].start and marks[0].length == 2


def test_english_words_take_the_longer_the_more_is_said():
    parts = plan_of_english("I understand", None).parts
    assert parts[1].weight > 2 * parts[0].weight


def test_what_cannot_be_said_has_no_marks():
    assert marks_of("★", plan("★", "").parts, {0: 0.0}, 1.0) == ()


def test_marks_lie_beside_their_sound(tmp_path):
    sound = tmp_path / "a.opus"
    marks = marks_of("一二", plan("一二", "yī èr").parts, {0: 0.0}, 1.0)
    write_marks(sound, marks)
    assert read_marks(sound) == marks


@pytest.mark.parametrize("torn", ["", "[[0, 1, 0.0", '{"no": 1}', "[[0, 1]]", '[["a", 1, 2, 3]]'])
def test_torn_marks_are_no_marks(tmp_path, torn):
    sound = tmp_path / "a.opus"
    marks_file(sound).write_text(torn)
    assert read_marks(sound) == ()


def test_a_sound_that_was_kept_without_marks_is_still_played(espeak_voice, tmp_path):
    utterance = Utterance("先停一停。", "xiān tíng yì tíng")
    ((clause, marks),) = marks_by_clause(espeak_voice, utterance)
    marks_file(clause.sound.result()).unlink()
    again = espeak_voice.render(utterance)
    assert again.is_ready and again.clauses[0].marks() == () and marks


def test_marks_are_plain_lists_of_numbers_on_the_disk(espeak_voice):
    ((clause, marks),) = marks_by_clause(espeak_voice, Utterance("好。", "hǎo"))
    assert json.loads(marks_file(clause.sound.result()).read_text()) == [list(marks[0])]
