"""The stage and the glass have the same colours, and words stand out from what is behind them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kiosk
from games.monster_trail.sheets import ANSWERS
from games.stage import look
from games.stage.look import Colour, ink_on, lip_of

THEME = Path(kiosk.__path__[0]) / "shell" / "qml" / "Glow" / "Theme.qml"
STAGE_ONLY = {"CLUE", "FINE", "LIT"}  # the marks under clues; no screen of the shell has them


def theme_colours() -> dict[str, Colour]:
    found = re.findall(r'readonly property color (\w+): "#(\w{6})"', THEME.read_text("utf-8"))
    return {name: tuple(bytes.fromhex(code)) for name, code in found}  # type: ignore[misc]


def stage_colours() -> dict[str, Colour]:
    return {name: colour for name, colour in vars(look).items() if isinstance(colour, tuple)}


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2.2, 1.4.3."""

    def light(colour: Colour) -> float:
        shares = [part / 255 for part in colour]
        linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, brighter = sorted((light(one), light(other)))
    return (brighter + 0.05) / (darker + 0.05)


def test_the_stage_has_the_colours_of_the_theme() -> None:
    theme = theme_colours()
    for name, colour in stage_colours().items():
        if name not in STAGE_ONLY:
            words = name.lower().split("_")
            camel = words[0] + "".join(word.title() for word in words[1:])
            assert theme[camel] == colour, name


def test_reading_text_stands_out_sevenfold() -> None:
    assert contrast(look.NIGHT, look.PAPER) >= 7
    assert contrast(look.RIVER, look.PAPER) >= 7
    assert contrast(look.NIGHT, look.CLUE) >= 7
    assert contrast(look.NIGHT, look.FINE) >= 7


def test_small_text_stands_out() -> None:
    assert contrast(look.QUIET, look.PAPER) >= 4.5
    assert contrast(look.PAPER, look.RIVER) >= 4.5


@pytest.mark.parametrize("fill", [*[fill for _, fill in ANSWERS], look.SKY, look.VIOLET])
def test_words_on_buttons_stand_out(fill: Colour) -> None:
    assert contrast(ink_on(fill), fill) >= 4.5


def test_every_fill_of_the_theme_carries_words() -> None:
    for name, fill in theme_colours().items():
        if name not in ("glowLip", "quiet"):
            assert contrast(ink_on(fill), fill) >= 4.5, name


def test_a_lip_is_darker_than_its_slab() -> None:
    for _, fill in ANSWERS:
        assert sum(lip_of(fill)) < sum(fill)
