from __future__ import annotations

from tiny_packs import made, pair

from quizzes.glow import lit_pairs
from quizzes.grade import grade
from quizzes.message import Answer

PACK = made(pair("p-1"), pair("p-2", key="A"))


def test_a_glow_needs_both_of_a_pair() -> None:
    scores = {"p-1-r": 1.0, "p-1-g": 1.0, "p-2-r": 1.0, "p-2-a": 0.5}
    assert lit_pairs(scores, PACK.pairs) == ["p-1"]


def test_a_message_that_did_not_come_lights_nothing() -> None:
    assert lit_pairs({"p-1-r": 1.0}, PACK.pairs) == []


def lit_by_always(answer: Answer) -> list[str]:
    return lit_pairs({i.id: grade(i.key, answer) for i in PACK.items()}, PACK.pairs)


def test_one_answer_to_everything_earns_nothing_or_little() -> None:
    assert lit_by_always("stop") == lit_by_always("go") == []
    assert lit_by_always("ask") == ["p-2"]
