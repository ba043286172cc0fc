from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # for hands
import pygame
import pytest
from hands import Hands, card_of

from games.contract import Sound


class Watching(Hands):
    """Draws at each step, on its one surface or each time on a clean one."""

    def __init__(self, is_clean: bool, trick: str) -> None:
        self.is_clean = is_clean
        self.pictures: list[bytes] = []
        super().__init__(card_of("monster_trail"), level=trick, seed=4, glass=(480, 300))

    def step(self) -> None:
        super().step()
        if self.is_clean:
            self.surface = pygame.Surface(self.surface.get_size(), pygame.SRCALPHA, 32)
        self.game.draw(self.surface)
        self.pictures.append(pygame.image.tobytes(self.surface, "RGB"))

    def see_through_one(self) -> None:
        """The right answer, the right clue, and the move."""
        round_ = self.game.round
        self.wait_for(lambda: round_.phase == "read")
        self.tap("answer_" + {"R": "stop", "A": "ask", "G": "go"}[round_.item.key])
        self.wait_for(lambda: round_.phase in ("clue", "why"))
        cues = round_.item.body.diagnostic("zh")
        if round_.phase == "clue":
            self.tap_letter(lambda start: any(c.start <= start < c.end for c in cues))
        self.wait_for(lambda: round_.phase == "why")
        self.wait(2.4)


@pytest.mark.parametrize("trick", ["secrecy", "code_grabber"])
def test_in_a_move_only_what_it_covers_is_drawn_and_nothing_is_left_behind(trick) -> None:
    over, anew = Watching(False, trick), Watching(True, trick)
    over.see_through_one()
    anew.see_through_one()
    assert over.pictures == anew.pictures
    moved = {event.name for event in over.events if isinstance(event, Sound)}
    assert moved & {f"finish_{trick}", "friend_joy"}
