"""What the moves cost: `PYTHONPATH=. python tests/games/monster_trail/finishing/cost.py [HEIGHT]`.

CPU time of this thread in ms: making ready (files never read before, and read before), then
drawing each frame of a move and of a joy at 60 a second, first time.
"""

from __future__ import annotations

import sys
from statistics import median, quantiles
from time import thread_time

import pygame

from games.monster_trail.finishing import TRICKS, FinishingMove, finishing_for, joy_for
from games.monster_trail.finishing.act import bits, forget_figures
from games.stage.figures import wake_pygame
from games.stage.svg_parts import read_parts


def ready(move: FinishingMove, height: float) -> float:
    forget_figures()
    begun = thread_time()
    move.make_ready(height)
    return (thread_time() - begun) * 1000


def frames(move: FinishingMove, height: float) -> list[float]:
    on = pygame.Surface((1920, 1080), pygame.SRCALPHA, 32)
    count, took = round(move.seconds * 60), []
    for number in range(count + 1):
        begun = thread_time()
        move.draw(on, (960, 960), height, number / count)
        took.append((thread_time() - begun) * 1000)
    return took


def main(height: float) -> None:
    wake_pygame()
    for trick in TRICKS:
        move, joy = finishing_for(trick), joy_for(trick)
        read_parts.cache_clear()
        bits.cache_clear()
        cold, warm = ready(move, height), ready(move, height)
        told = [f"{trick:13} ready {cold:3.0f} {warm:3.0f}"]
        for name, one in (("move", move), ("joy", joy)):
            took = frames(one, height)
            told.append(f"{name} p50 {median(took):.2f} p95 {quantiles(took, n=20)[-1]:.2f}")
        print("   ".join(told))


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 430.0)
