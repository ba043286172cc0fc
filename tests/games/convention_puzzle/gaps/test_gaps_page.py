"""填空 on the glass, by touches."""

from __future__ import annotations

import pytest
from hands import Hands
from other_conventions import of_2001, of_many_lines
from playing_rungs import carry, drag, middle_of, names, page_of, play

from games.contract import Reader, Say, Touch
from games.convention_puzzle.gaps.rules import choose_gaps
from games.convention_puzzle.gaps.sentence import SLOT, cells_with_slot
from games.convention_puzzle.glosses import glosses_of

CALM = Reader(band="3-4", reduced_motion=True)


def right(hands: Hands) -> str:
    return f"word_{page_of(hands).round.gapped.right}"


def wrong(hands: Hands) -> list[str]:
    return [f"word_{n}" for n in range(3) if f"word_{n}" != right(hands)]


def line_of(hands: Hands) -> str:
    return str(page_of(hands).round.gapped.line.text.zh)


def test_a_tapped_word_flies_into_the_gap_and_the_line_shows_whole() -> None:
    hands = play("gaps")
    hands.tap(right(hands))
    hands.wait(0.5)
    assert hands.part("line").words == line_of(hands)
    assert "next" in names(hands)
    assert hands.answered[-1].score == 1


def test_a_dragged_word_does_the_same() -> None:
    hands = play("gaps")
    drag(hands, right(hands), middle_of(hands, "gap"))
    hands.wait(0.5)
    assert hands.part("line").words == line_of(hands)


def test_tapping_the_word_and_then_the_gap_answers_once() -> None:
    hands = play("gaps", reader=CALM)
    gap = middle_of(hands, "gap")
    hands.log_is_open = False
    hands.tap(right(hands))
    hands.wait(0.4)
    hands.touch(*gap)
    assert len(hands.answered) == 1
    hands.open_log()
    assert hands.part("line").words == line_of(hands)


def test_a_word_let_go_of_elsewhere_glides_home() -> None:
    hands = play("gaps")
    home = hands.part("word_0").rect
    drag(hands, "word_0", (20, 780))
    hands.wait(0.5)
    assert hands.part("word_0").rect == home
    assert hands.answered == []


def test_a_wrong_word_never_stays_in_the_line() -> None:
    hands = play("gaps")
    chosen = wrong(hands)[0]
    home = hands.part(chosen).rect
    hands.tap(chosen)
    hands.wait(0.5)
    assert "gap" in names(hands)
    assert hands.part(chosen).rect == home
    assert not hands.part(chosen).can_touch
    word = hands.part(chosen).words
    assert word not in hands.part("paper").words


def test_after_the_second_wrong_word_the_line_shows_itself() -> None:
    hands = play("gaps")
    for chosen in wrong(hands):
        hands.tap(chosen)
        hands.wait(0.6)
    assert hands.part("line").words == line_of(hands)
    assert [one.score for one in hands.answered] == [0, None]


def test_while_the_log_is_slow_nothing_is_told() -> None:
    hands = play("gaps", reader=CALM)
    before = hands.part("bubble").words
    hands.log_is_open = False
    hands.tap(wrong(hands)[0])
    hands.wait(3)
    assert hands.part("bubble").words == before
    assert hands.targets() == []
    hands.open_log()
    assert hands.part("bubble").words != before


def test_the_whole_line_is_said_with_its_gloss() -> None:
    hands = play("gaps")
    asked = page_of(hands).round.gapped
    hands.tap(right(hands))
    hands.wait(0.5)
    said = [one.texts for one in hands.events if isinstance(one, Say)][-1]
    [gloss] = glosses_of(asked.line, "7-9", asked.half)
    assert asked.line.text in said
    assert said[-1].zh == f"小解释：{gloss.zh}"
    assert hands.part("gloss").words == f"小解释：{gloss.zh}"


def test_the_missing_word_is_not_read_aloud_within_the_line() -> None:
    hands = play("gaps")
    asked = page_of(hands).round.gapped
    line = hands.game.aloud()[1]
    assert "……" in line.zh
    assert len(line.zh) == len(asked.line.text.zh) - len(asked.gap.words.zh) + 2
    assert len(line.pinyin.split()) == 14 - len(asked.gap.words.zh)


def test_two_fingers_carry_two_words_and_the_first_let_go_of_answers() -> None:
    hands = play("gaps")
    gap, (one, other) = middle_of(hands, "gap"), wrong(hands)
    carry(hands, one, (400, 600), finger=0)
    carry(hands, other, gap, finger=1)
    hands.game.touch(Touch("release", *gap, 1))
    hands.take()
    hands.game.touch(Touch("release", *gap, 0))
    hands.take()
    assert len(hands.answered) == 1
    hands.wait(0.6)
    assert hands.part(one).can_touch
    assert not hands.part(other).can_touch


def to_the_end(hands: Hands) -> None:
    while hasattr(page_of(hands), "round") and hasattr(page_of(hands).round, "gapped"):
        hands.tap(right(hands))
        hands.wait(0.4)
        hands.tap("next")


def test_the_debrief_counts_what_was_found_at_once() -> None:
    hands = play("gaps")
    page = page_of(hands)
    hands.tap(wrong(hands)[0])
    hands.wait(0.5)
    to_the_end(hands)
    assert (page.glows, page.most_glows) == (4, 5)
    assert "4" in page.went_well.zh
    assert page.clue == of_2001().lines[0].text


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("glass", [(1920, 1080), (1280, 800), (1024, 768), (1080, 1920)], ids=str)
def test_long_lines_fit_and_words_that_english_lacks_show_the_chinese_line(
    glass: tuple[int, int], language: str
) -> None:
    hands = play("gaps", of_many_lines(), Reader(language, True, "3-4"), glass)  # type: ignore[arg-type]
    shown = set()
    for _ in range(8):
        shown.add("……" in hands.part("paper").words)
        assert not any(part.is_cut for part in hands.game.parts())
        hands.tap(right(hands))
        hands.wait(0.4)
        line = page_of(hands).round.gapped.line.text
        assert hands.part("line").words == line.in_language(language)  # type: ignore[arg-type]
        assert not any(part.is_cut for part in hands.game.parts())
        hands.tap("next")
    assert shown == ({True} if language == "zh" else {True, False})


@pytest.mark.parametrize("is_english", [False, True])
def test_beside_the_slot_the_line_is_there_to_the_letter(is_english: bool) -> None:
    import random

    for convention in (of_2001(), of_many_lines(4)):
        for seed in range(10):
            for one in choose_gaps(convention, random.Random(seed)):
                if (span := one.span(is_english)) is None:
                    continue
                whole = one.line.text.in_language("en" if is_english else "zh")
                cells = cells_with_slot(one, is_english, has_pinyin=not is_english)
                drawn = "".join(cell.words for cell in cells).replace(SLOT, "")
                assert drawn == (whole[: span[0]] + whole[span[1] :]).replace(" ", "")
                assert sum(cell.words == SLOT for cell in cells) == 1
