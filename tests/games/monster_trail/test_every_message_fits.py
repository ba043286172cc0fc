"""Every message of the core pack, whole on the glass, before the answer and after it."""

from __future__ import annotations

import pytest
from hands import Hands, card_of, core_pairs

from games.contract import Band, Reader
from games.monster_trail.telling import Telling
from quizzes.debrief import Judged
from quizzes.text import Language

ITEMS = [item for pair in core_pairs() for item in pair.items]


@pytest.mark.parametrize(
    ("glass", "language", "band"),
    [
        ((1024, 768), "zh", "1-2"),
        ((1024, 768), "en", "1-2"),
        ((1280, 800), "zh", "1-2"),
        ((1920, 1080), "en", "3-4"),
        ((800, 1280), "zh", "1-2"),
        ((1080, 1920), "en", "1-2"),
    ],
)
def test_every_message_and_its_feedback_fit(
    glass: tuple[int, int], language: Language, band: Band
) -> None:
    hands = Hands(card_of("monster_trail"), reader=Reader(language, True, band), glass=glass)
    game, round_ = hands.game, hands.game.round
    round_.items, round_.pairs = ITEMS, core_pairs()
    game._telling = game.picture._telling = Telling(round_)
    cut = []
    for round_.at, item in enumerate(ITEMS):
        round_.answer_given, round_.judged = "go", [Judged(item, "go", 0.0)]
        for round_.phase in ("read", "reveal", "why", "do"):
            game.read_as(hands.reader)
            cut += [(item.id, round_.phase, p.name) for p in game.parts() if p.is_cut]
    assert cut == []
