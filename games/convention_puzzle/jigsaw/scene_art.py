"""What pictures look like: drawn scenes where there are any, else cards with the line's words."""

from __future__ import annotations

from typing import Any

import pygame

from games.convention_puzzle.jigsaw.pictures import Picture
from games.convention_puzzle.scenes import DrawnCard, PairScene, Scene, pair_scene, scene_for
from games.convention_puzzle.scenes.moving import Moving
from games.convention_puzzle.scenes.sheet import SHARE
from games.stage.page import Glass

__all__ = ["SHARE", "PictureBook"]

MOST_KEPT = 5_000_000  # pixels: 20 MB
Size = tuple[int, int]


class PictureBook:
    """All pictures of a convention, kept for a while: a scene takes 50 to 150 ms to rasterise."""

    def __init__(self) -> None:
        self._kept: dict[Any, pygame.Surface] = {}
        self._movings: dict[Any, Moving] = {}  # of the picture that is up

    def still(
        self, picture: Picture, glass: Glass, size: Size, is_exact: bool = False
    ) -> pygame.Surface:
        """The picture at that size, opaque; not to be drawn on.

        A larger one of the same shape is scaled down where there is one, unless `is_exact`.
        """
        key = self._key(picture, glass, size)
        if key not in self._kept:
            larger = None if is_exact else self._larger(key)
            drawn = larger or self._art(picture, glass).picture(*size)
            drawn.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MAX)  # opaque everywhere
            self._make_room(size[0] * size[1])
            self._kept[key] = drawn
        return self._kept[key]

    def has(self, picture: Picture, glass: Glass, size: Size) -> bool:
        """Whether it is at hand."""
        return self._key(picture, glass, size) in self._kept

    def moving(self, picture: Picture, glass: Glass, size: Size) -> Moving:
        """What moves over the exact picture of that size."""
        key = self._key(picture, glass, size)
        if key not in self._movings:
            self._movings = {key: self._art(picture, glass).moving(*size)}
        return self._movings[key]

    def _key(self, picture: Picture, glass: Glass, size: Size) -> tuple[str, object, Size]:
        return (picture.name, self.look(picture, glass), size)

    def _larger(self, key: tuple[str, object, Size]) -> pygame.Surface | None:
        name, look, (wide, high) = key
        for (other, other_look, size), kept in self._kept.items():
            is_alike = abs(size[0] * high - size[1] * wide) <= max(size[0], size[1])
            if (other, other_look) == (name, look) and is_alike and size[0] >= wide:
                return pygame.transform.smoothscale(kept, (wide, high))
        return None

    def look(self, picture: Picture, glass: Glass) -> object:
        """What a picture's look depends on beside its size: on a drawn card words can be read."""
        reader = glass.reader
        return None if _scene(picture) else (reader.language, reader.pinyin_shown)

    def _art(self, picture: Picture, glass: Glass) -> Scene | PairScene | DrawnCard:
        return _scene(picture) or DrawnCard(picture.words, picture.name, glass.pen)

    def _make_room(self, pixels: int) -> None:
        used = sum(one.get_width() * one.get_height() for one in self._kept.values())
        while self._kept and used + pixels > MOST_KEPT:
            oldest = self._kept.pop(next(iter(self._kept)))
            used -= oldest.get_width() * oldest.get_height()


def _scene(picture: Picture) -> Scene | PairScene | None:
    convention, line = picture.convention.id, picture.line
    if picture.half:
        return scene_for(convention, line.id, int(picture.half))
    return scene_for(convention, line.id) or pair_scene(convention, line.id)
