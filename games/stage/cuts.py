"""Cuts: a part's picture and its turned and scaled copies, each made once and blitted cheaply."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

TURN_STEP = 2  # degrees: what turns is drawn in steps of this
QUICK_STEP = 4  # ... and in a quick pose
SIZE_STEP = 0.02
MOST_BYTES = 10 * 2**20  # copies that one box of cuts keeps; the oldest go first
FULL = 0.98  # from this on nothing fades
Key = tuple[str, int, float, float, bool, bool]  # name, angle, width, height, rough, fading


class Cuts:
    """Pictures by name. A copy is looked up by its rounded angle and size.

    Pictures as they are drawn are run-length encoded: most of a part is opaque or empty, and
    blits four times as fast (a body of 500 pixels: 0.06 ms instead of 0.22). The encoding comes
    with the first blit and costs as much as six, so turned copies do without: they hold colours
    multiplied by their alpha, which halves a blit. Neither may depend on use: each way of
    blitting rounds in its own way.
    """

    def __init__(self) -> None:
        self._pictures: dict[str, pygame.Surface] = {}
        self._packed: dict[str, pygame.Surface] = {}
        self._copies: dict[Key, pygame.Surface] = {}
        self._bytes = 0

    def put(self, name: str, picture: pygame.Surface) -> None:
        """Keeps a picture under its name."""
        self._pictures[name] = picture

    def as_drawn(self, names: Iterable[str]) -> list[pygame.Surface]:
        """Pictures as they are blitted when nothing turns or fades, if their corner is empty."""
        empty = (name for name in names if not self._pictures[name].get_at((0, 0))[3])
        return [self._packed_one(name) for name in empty]

    def forget(self) -> None:
        """After a change of size."""
        self._pictures.clear()
        self._packed.clear()
        self.forget_copies()

    def forget_copies(self) -> None:
        """When the pictures rest for a while."""
        self._copies.clear()
        self._bytes = 0

    def blit(
        self,
        on: pygame.Surface,
        middle: tuple[float, float],
        name: str,
        turn: float = 0.0,
        wide: float = 1.0,
        high: float = 1.0,
        alpha: float = 1.0,
        *,
        is_quick: bool = False,
    ) -> None:
        """A picture turned clockwise by degrees and scaled; `is_quick` leaves rough edges."""
        angle = round_turn(turn) % 360
        wide, high, fades = round_size(wide), round_size(high), alpha < FULL
        if angle == 0 and wide == 1.0 and high == 1.0:
            flags, picture = 0, self._pictures[name] if fades else self._packed_one(name)
        else:
            flags = 0 if fades else pygame.BLEND_PREMULTIPLIED
            picture = self._copy((name, angle, wide, high, is_quick and angle != 0, fades))
        width, height = picture.get_size()
        place = (round(middle[0] - width / 2), round(middle[1] - height / 2))
        if fades:
            picture.set_alpha(round(alpha * 255))
        on.blit(picture, place, special_flags=flags)
        if fades:
            picture.set_alpha(255)

    def _copy(self, key: Key) -> pygame.Surface:
        if key not in self._copies:
            name, angle, wide, high, is_quick, fades = key
            copy = _copied(self._pictures[name], angle, wide, high, is_quick)
            self._keep(key, copy if fades else copy.premul_alpha_ip())
        return self._copies[key]

    def _packed_one(self, name: str) -> pygame.Surface:
        if name not in self._packed:
            self._packed[name] = self._pictures[name].copy()
            self._packed[name].set_alpha(255, pygame.RLEACCEL)
        return self._packed[name]

    def _keep(self, key: Key, copy: pygame.Surface) -> None:
        self._copies[key] = copy
        self._bytes += _bytes_of(copy)
        while self._bytes > MOST_BYTES and len(self._copies) > 1:
            oldest = next(iter(self._copies))
            self._bytes -= _bytes_of(self._copies.pop(oldest))


def round_turn(degrees: float, step: int = TURN_STEP) -> int:
    """An angle rounded to the steps in which copies are made."""
    return round(degrees / step) * step


def round_size(share: float) -> float:
    """A scale rounded to the steps in which copies are made."""
    return max(SIZE_STEP, round(share / SIZE_STEP) * SIZE_STEP)


def _bytes_of(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height() * 4


def _copied(
    picture: pygame.Surface, angle: int, wide: float, high: float, is_quick: bool
) -> pygame.Surface:
    size = (max(1, round(picture.get_width() * wide)), max(1, round(picture.get_height() * high)))
    if size != picture.get_size():
        picture = pygame.transform.smoothscale(picture, size)
    elif angle == 0:
        return picture.copy()
    if angle == 0:
        return picture
    if is_quick:
        return pygame.transform.rotate(picture, -angle)
    return pygame.transform.rotozoom(picture, -angle, 1.0)
