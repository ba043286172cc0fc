from kiosk.reports.item_numbers import cue_numbers, item_numbers, words_at
from kiosk.store import CueTap, ItemRow, StopAskGo
from quizzes.marked_text import MessageBody

BODY = MessageBody.model_validate(
    {
        "zh": "[s:不要钱]的蛋糕快来拿，[d2:带上妈妈的手机]，[d3:也别告诉她]哦。",
        "pinyin": "bú yào qián de dàn gāo kuài lái ná dài shàng mā ma de shǒu jī"
        " yě bié gào su tā o",
        "en": "Get a [s:free] cake now, [d2:bring Mum's phone], [d3:don't tell her].",
    }
)


def numbers(answers):
    return item_numbers([ItemRow("F01", "f01-1", "f01-1-r", 1, answers)])[0]


def test_asking_about_a_trick_is_right_and_so_is_stopping():
    found = numbers({"R": StopAskGo(6, 2, 2)})
    assert (found.key, found.right.n, found.right.of, found.mean_score) == ("R", 8, 10, 0.8)


def test_asking_about_a_fine_message_earns_half_and_is_not_right():
    found = numbers({"G": StopAskGo(0, 5, 5)})
    assert (found.right.n, found.mean_score) == (5, 0.75)


def test_a_boss_that_was_stopped_too_early_stands_apart():
    found = numbers({"R": StopAskGo(6, 0, 0), "G": StopAskGo(4, 0, 0)})
    assert (found.key, found.answers.stop, found.early.stop, found.total) == ("R", 6, 4, 10)
    assert found.right.n == 6


def test_how_hard_an_item_is_needs_thirty_answers():
    hard = {numbers({"R": StopAskGo(n, 0, of - n)}).hard: (n, of) for n, of in
            ((29, 29), (30, 30), (20, 30), (10, 30))}  # fmt: skip
    assert list(hard) == ["too_few", "easy", "middling", "hard"]


def test_each_clue_is_told_also_the_one_that_nobody_tapped():
    taps = [
        CueTap("found", 1, 2, "zh:11", 5),
        CueTap("found", 2, 2, "zh:10", 2),
        CueTap("missed", 1, 0, "zh:1", 4),
        CueTap("missed", 1, 0, "zh:5", 1),
        CueTap("shown", 2, 0, "", 3),
    ]
    found = cue_numbers(taps, {"": BODY}, "zh")
    assert [(one.words, one.n) for one in found.cues] == [("带上妈妈的手机", 7), ("也别告诉她", 0)]
    assert (found.at_first, found.later, found.shown) == (5, 2, 3)
    assert [(one.words, one.n) for one in found.elsewhere] == [
        ("不要钱", 4),
        ("不要钱的蛋糕快来拿", 1),
    ]


def test_a_clue_found_in_english_is_the_same_clue_in_chinese():
    tap = [CueTap("found", 1, 2, "en:24", 5)]
    first = cue_numbers(tap, {"": BODY}, "zh").cues[0]
    assert (first.words, first.n) == ("带上妈妈的手机", 5)
    assert cue_numbers(tap, {"": BODY}, "en").cues[0].words == "bring Mum's phone"


def test_a_tap_in_a_bubble_is_found_by_its_stage_and_bubble():
    taps = [CueTap("found", 1, 2, "zh:1.0.11", 5), CueTap("found", 1, 2, "zh:2.0.11", 9)]
    assert cue_numbers(taps, {"1.0": BODY}, "zh").cues[0].n == 5


def test_words_beside_the_marks_are_their_clause():
    assert words_at(BODY, 6, "zh") == "不要钱的蛋糕快来拿"
    assert words_at(BODY, 12, "en") == "Get a free cake now"


def test_where_the_words_are_gone_the_sums_are_still_told():
    found = cue_numbers([CueTap("found", 1, 2, "zh:11", 5), CueTap("shown", 2, 0, "", 3)], {}, "zh")
    assert (found.at_first, found.shown, found.cues, found.is_any) == (5, 3, (), True)
