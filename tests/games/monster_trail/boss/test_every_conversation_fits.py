"""Every conversation of the core pack can be read whole, and so can all that is said about it."""

from __future__ import annotations

import pytest
from hands import Hands, card_of, core_stock

from games.contract import Band, Reader
from games.monster_trail.boss.encounters import Encounter
from games.monster_trail.boss.playing import Met
from quizzes.conversation_grade import judge_stage
from quizzes.text import Language

TRAIL = card_of("monster_trail")
MET = [Encounter(pair, one) for pair in core_stock().conversations for one in pair.items]


@pytest.mark.parametrize(
    ("glass", "language", "band", "is_low"),
    [
        ((1024, 768), "zh", "1-2", False),
        ((1024, 768), "en", "7-9", False),
        ((1280, 800), "zh", "3-4", False),
        ((800, 1280), "zh", "1-2", False),
        ((1080, 1920), "en", "1-2", False),
        ((1080, 1920), "zh", "1-2", True),
    ],
)
def test_every_stage_and_its_feedback_fit(
    glass: tuple[int, int], language: Language, band: Band, is_low: bool
) -> None:
    hands = Hands(TRAIL, "bosses", 1, Reader(language, True, band), glass, is_low=is_low)
    game, round_ = hands.game, hands.game.round
    cut: list[tuple[str, str, int, str]] = []

    def look() -> None:
        game.read_as(hands.reader)
        wrong = (p for p in game.parts() if p.is_cut or "[no glyph:" in p.words)
        cut.extend((one.conversation.id, round_.phase, round_.stage, p.name) for p in wrong)

    round_.encounters = MET
    for round_.at, one in enumerate(MET):
        round_.phase = "read"
        for round_.stage in range(len(one.stages)):
            look()
        key, of = one.conversation.key, len(one.stages)
        late = judge_stage(key, "stop", round_.stage, one.first_telling, of)
        round_.answer_given, round_.met = "stop", [Met(one, "stop", round_.stage, late)]
        for round_.phase in ("reveal", "why", "do"):
            look()
    assert cut == []
