"""How talk looks on each channel: a chat on a phone, a call, or words said face to face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pygame

from games.stage.boards import Rect
from games.stage.look import NIGHT, Colour, lip_of

GLASS: Colour = (0xDF, 0xE8, 0xF2)  # a phone's lit screen
DIM: Colour = (0x24, 0x3B, 0x70)  # a phone's screen in a call
STRIP_MM = 7.0  # beside or above a bubble: what shows where the voice comes from

Side = Literal["left", "right", "top", "bottom"]


@dataclass(frozen=True, slots=True)
class Manner:
    """`ground` is what bubbles lie on; None for the open air, where there is no phone either."""

    ground: Colour | None
    voice: Literal["corner", "waves", "tail"]

    @property
    def has_phone(self) -> bool:
        """Whether the talk goes through a phone."""
        return self.ground is not None

    def side_of(self, is_mine: bool, is_tall: bool) -> Side:
        """Where the voice comes from: a phone, the traveller to the right or above, the child

        before the glass.
        """
        if self.voice != "tail":
            return "right" if is_mine else "left"
        if is_mine:
            return "bottom"
        return "top" if is_tall else "right"

    def is_on_the_right(self, is_mine: bool) -> bool:
        """Whether a bubble stands at the right edge: the child's on a phone, else the other's."""
        return is_mine if self.has_phone else not is_mine


CHAT, CALL, SPEECH = Manner(GLASS, "corner"), Manner(DIM, "waves"), Manner(None, "tail")


def manner_of(channel: str) -> Manner:
    """How talk on a channel looks."""
    return {"call": CALL, "face_to_face": SPEECH}.get(channel, CHAT)


def with_voice(
    size: tuple[int, int], fill: Colour, manner: Manner, side: Side, mm: float, share: float
) -> tuple[pygame.Surface, tuple[int, int]]:
    """An empty bubble of that size, and where its inside begins on the picture."""
    strip = 0 if manner.voice == "corner" else round(mm * STRIP_MM * share)
    wide, high = size
    whole = (wide, high + strip) if side in ("top", "bottom") else (wide + strip, high)
    inside = Rect((strip if side == "left" else 0, strip if side == "top" else 0), size)
    surface = pygame.Surface(whole, pygame.SRCALPHA)
    pygame.draw.rect(surface, fill, inside, border_radius=round(mm * 5 * share))
    if manner.voice == "corner":
        pad = round(mm * 5 * share)
        pygame.draw.rect(surface, fill, Rect(wide - pad if side == "right" else 0, 0, pad, pad))
    elif manner.voice == "waves":
        _waves(surface, inside, side, strip)
    else:
        draw_tail(surface, inside, side, strip, fill)
    return surface, inside.topleft


def draw_tail(on: pygame.Surface, bubble: Rect, side: Side, reach: int, fill: Colour) -> None:
    """The tail of a speech bubble, on the side where the speaker stands."""
    half = max(4, round(reach * 0.75))
    if side == "top":
        x = round(bubble.x + bubble.width * 0.62)
        points = [(x - half, bubble.y + 1), (x + half, bubble.y + 1), (x + half, bubble.y - reach)]
    elif side == "bottom":
        x, y = bubble.x + max(half * 3, round(bubble.width * 0.3)), bubble.bottom - 1
        points = [(x - half, y), (x + half, y), (x - half, y + reach)]
    else:
        y = bubble.y + min(bubble.height // 2, round(reach * 2.4))
        edge, tip = bubble.right - 1, bubble.right + reach
        if side == "left":
            edge, tip = bubble.x + 1, bubble.x - reach
        points = [(edge, y - half), (edge, y + half), (tip, y - half)]
    pygame.draw.polygon(on, fill, points)


def with_tail_down(bubble: pygame.Surface, reach: int, fill: Colour) -> pygame.Surface:
    """A drawn bubble with a tail below it."""
    wide, high = bubble.get_size()
    whole = pygame.Surface((wide, high + reach), pygame.SRCALPHA)
    draw_tail(whole, Rect(0, 0, wide, high), "bottom", reach, lip_of(fill))
    whole.blit(bubble, (0, 0))
    return whole


def _waves(on: pygame.Surface, bubble: Rect, side: Side, strip: int) -> None:
    """Three arcs beside a bubble: a voice out of a phone."""
    middle = bubble.y + bubble.height // 2
    for number in (1, 2, 3):
        high = round(strip * 0.45 * number)
        x = bubble.x - round(strip * 0.28 * (4 - number)) if side == "left" else bubble.right
        x += round(strip * 0.28 * (4 - number)) - 3 if side == "right" else 0
        pygame.draw.line(on, GLASS, (x, middle - high // 2), (x, middle + high // 2), 3)


def draw_handset(on: pygame.Surface, place: Rect, colour: Colour) -> None:
    """A telephone's handset: a bow with an ear and a mouth piece."""
    thick = max(3, place.height // 4)
    bow = place.inflate(-thick, 0).move(0, thick // 2)
    pygame.draw.arc(on, colour, bow, 0.0, 3.15, thick)
    for x in (place.x, place.right - round(thick * 1.6)):
        piece = Rect(x, place.centery, round(thick * 1.6), round(thick * 1.5))
        pygame.draw.rect(on, colour, piece, border_radius=thick // 2)


def draw_name_tag(on: pygame.Surface, right: int, high: int, mm: float) -> None:
    """A plate behind channel and name, where no phone carries them."""
    tag = Rect(0, round(mm), right, high - round(mm * 2))
    pygame.draw.rect(on, NIGHT, tag, border_radius=round(mm * 5))
