import pygame
import pytest
from hands import Hands

from games.contract import Reader
from games.monster_trail.card import CARD


class Drawing(Hands):
    """Draws at each step, on its one surface or each time on a clean one."""

    def __init__(self, is_clean: bool, **how) -> None:
        self.is_clean = is_clean
        self.pictures: list[int] = []
        super().__init__(CARD, **how)

    def step(self) -> None:
        super().step()
        if self.is_clean:
            self.surface = pygame.Surface(self.surface.get_size(), pygame.SRCALPHA, 32)
        self.pictures.append(self.picture())

    def play(self, touches: int) -> None:
        for number in range(touches):
            self.wait_for(self.targets)
            self.wait(0.3)
            x, y, width, height = self.targets()[number % len(self.targets())].rect
            self.touch(x + width / 2, y + height / 2)
        self.wait(2)


@pytest.mark.parametrize("glass", [(640, 400), (400, 640)])
@pytest.mark.parametrize("is_calm", [False, True])
def test_drawing_only_what_moved_gives_the_whole_picture(glass, is_calm):
    reader = Reader(reduced_motion=is_calm)
    over, anew = (Drawing(c, seed=3, glass=glass, reader=reader) for c in (False, True))
    over.play(14)
    anew.play(14)
    assert over.pictures == anew.pictures
