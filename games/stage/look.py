"""Colours of the stage, the same as the glass's Theme (a test compares them)."""

from __future__ import annotations

Colour = tuple[int, int, int]

NIGHT: Colour = (0x0B, 0x25, 0x45)
RIVER: Colour = (0x20, 0x40, 0x7A)
DUSK: Colour = (0xF4, 0xB1, 0x83)
PAPER: Colour = (0xFF, 0xF7, 0xE8)
GLOW: Colour = (0xFF, 0xC9, 0x4D)
GLOW_LIP: Colour = (0xBF, 0x82, 0x17)
BRICK: Colour = (0xC9, 0x3A, 0x30)
LEAF: Colour = (0x1F, 0x7A, 0x4F)
VIOLET: Colour = (0x7A, 0x4F, 0xD0)
SKY: Colour = (0x25, 0x73, 0xA8)
QUIET: Colour = (0x4A, 0x5A, 0x75)
CLUE: Colour = (0xFF, 0xC2, 0xB3)  # a red light: the texts speak of red lights
LIT: Colour = (0xFF, 0xE3, 0x9A)  # lit by the child's lamp, before anything is told
FINE: Colour = (0xBF, 0xE8, 0xCF)


def lip_of(fill: Colour) -> Colour:
    """The darker lip below a slab."""
    if fill == GLOW:
        return GLOW_LIP
    return (int(fill[0] / 1.4), int(fill[1] / 1.4), int(fill[2] / 1.4))


def ink_on(fill: Colour) -> Colour:
    """Paper on the deep fills, night on the light ones."""
    return NIGHT if 0.299 * fill[0] + 0.587 * fill[1] + 0.114 * fill[2] > 153 else PAPER
