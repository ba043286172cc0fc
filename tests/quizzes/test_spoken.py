"""What is spoken ahead: every text that a child may hear, and no other."""

from __future__ import annotations

from core_pack import pack

from quizzes.spoken import texts_of


def test_conventions_cases_and_agreements_are_said_aloud_too() -> None:
    said = set(texts_of(pack()))
    for convention in pack().conventions:
        assert {convention.title, *(line.text for line in convention.lines)} <= said
        assert {half for line in convention.lines for half in line.halves} <= said
        assert {gloss.text for line in convention.lines for gloss in line.glosses} <= said
    assert {text for case in pack().cases for text in (case.case, case.why)} <= said
    assert {card.text for card in pack().agreements} <= said


def test_no_text_is_said_twice_and_wrong_words_for_a_gap_are_not() -> None:
    said = texts_of(pack())
    assert len(set(said)) == len(said)
    gaps = [gap for one in pack().conventions for line in one.lines for gap in line.gaps]
    assert not {other for gap in gaps for other in gap.others} & set(said)
