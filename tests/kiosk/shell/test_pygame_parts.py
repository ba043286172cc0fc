"""Until a game needs pygame, only what plays sound is loaded."""

from __future__ import annotations

import subprocess
import sys

SOUND = """
import os, sys
os.environ["SDL_AUDIODRIVER"] = "dummy"
from kiosk.shell.pygame_parts import sound_part
mixer = sound_part()
mixer.init(48000, -16, 2, 2048)
"""
WHOLE = """
import pygame
from pygame import Surface
assert pygame.mixer is mixer and mixer.get_init()
assert not hasattr(pygame, "nothing")
"""


def said(program: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return ended.stdout


def test_sound_needs_no_pictures_and_no_fonts() -> None:
    heavy = "{'pygame.surface', 'pygame.draw', 'pygame.font', 'pygame.transform', 'pygame.sprite'}"
    assert said(f"{SOUND}print({heavy} & set(sys.modules))").strip() == "set()"


def test_a_game_finds_all_of_pygame_in_the_same_module() -> None:
    names = "print(sorted(dir(pygame)))"
    quiet = "import os; os.environ['PYGAME_HIDE_SUPPORT_PROMPT'] = '1'; import pygame; "
    assert said(f"{SOUND}{WHOLE}{names}") == said(quiet + names)


def test_where_pygame_is_there_its_own_mixer_is_used() -> None:
    assert said(f"import pygame{SOUND}print(pygame.mixer is mixer)").endswith("True\n")
