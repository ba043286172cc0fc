"""The game that docs/A-NEW-GAME.md walks through, built from the page."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "A-NEW-GAME.md"
FILE = re.compile(
    r"^`games/still_water/(\w+\.\w+)`.*?\n\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
PLACE = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>'


def build_page_game(shelf: Path) -> Path:
    """Writes the game's folder into that of a shelf."""
    game = shelf / "still_water"
    game.mkdir(parents=True)
    for name, text in FILE.findall(PAGE.read_text("utf-8")):
        (game / name).write_text(text, "utf-8")
    (game / "place.svg").write_text(PLACE, "utf-8")
    return game
