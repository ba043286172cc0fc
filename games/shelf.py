"""The shelf: every folder of `games` with a `card.py` introduces itself. No central list."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from games.contract import Card


@dataclass(frozen=True, slots=True)
class Shelf:
    """The games that can be played, and why others were left off."""

    cards: tuple[Card, ...]
    left_off: tuple[tuple[str, str], ...]  # folder, what went wrong


def read_shelf(folder: Path | None = None, package: str = "games") -> Shelf:
    """Asks each folder for its card; a broken game is left off and the others go on."""
    folder = folder or Path(__file__).parent
    cards: list[Card] = []
    left_off: list[tuple[str, str]] = []
    for file in sorted(folder.glob("*/card.py")):
        name = file.parent.name
        try:
            cards.append(import_module(f"{package}.{name}.card").CARD)
        except Exception as fault:  # noqa: BLE001 - any fault of one game must not take the others
            left_off.append((name, f"{type(fault).__name__}: {fault}"))
    return Shelf(tuple(sorted(cards, key=lambda card: card.stands)), tuple(left_off))
