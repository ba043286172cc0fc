"""The kiosk as a child would walk through it: each touch, and the screen that it leads to."""

from __future__ import annotations

import time

from kiosk.bench.programs import Running

LONGEST_STEP = 30.0
PATIENCE = 3.0  # seconds until a touch that led nowhere is repeated; sooner, it might hit what came
TO_HOME = (("AttractScreen", (960, 700)), ("WelcomeScreen", (740, 560)))
TO_GAME = (("HomeScreen", (450, 540)), ("LevelsScreen", (235, 390)))  # the first island


def walk(kiosk: Running, *steps: tuple[str, tuple[int, int]], to: str) -> None:
    """Touches on each screen until the next one is there. Raises RuntimeError when stuck."""
    ends = [screen for screen, _ in steps[1:]] + [to]
    for (screen, place), then in zip(steps, ends, strict=True):
        if not _comes(kiosk, screen, LONGEST_STEP):
            raise RuntimeError(f"{screen} never came; on the glass: {screen_on(kiosk)}")
        time.sleep(0.3)
        end = time.monotonic() + LONGEST_STEP
        while time.monotonic() < end:
            kiosk.glass.touch(*place)
            if _comes(kiosk, then, PATIENCE):
                break
        else:
            raise RuntimeError(f"a touch on {screen} at {place} did not lead to {then}")


def screen_on(kiosk: Running) -> str:
    """The screen that the kiosk's log named last."""
    log = kiosk.home / "data" / "kiosk.log"
    lines = log.read_text().splitlines() if log.exists() else []
    return next((line.split()[-1] for line in reversed(lines) if " screen " in line), "")


def _comes(kiosk: Running, screen: str, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while screen_on(kiosk) != screen:
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
