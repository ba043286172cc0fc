"""Both halves of a line in one picture, a river winding between them."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from games.convention_puzzle.scenes.moving import Moving
from games.convention_puzzle.scenes.scene import SCENES, Scene, scene_for
from games.convention_puzzle.scenes.sheet import HIGH, WIDE, Sheet, View, cover, sheet_of
from games.convention_puzzle.scenes.spots import Ground, Spot, spots_of
from games.stage.kept import kept_for_a_visit

BETWEEN = SCENES / "river_between.svg"
CARGO = ("bob_line_1", "bob_line_2", "bob_line_3", "bob_line_4", "bob_line_5")
FIRST, SECOND = 0.765, 0.725  # how large the scenes are: at the top left, at the bottom right
# The middle of the river, in units of the sheet: its water hides the seam.
SEAM = (
    (1216, -14), (1050, 40), (1020, 170), (930, 265), (855, 326), (748, 404), (646, 480),
    (542, 556), (445, 640), (330, 700), (170, 790), (60, 830), (-16, 916),
)  # fmt: skip


@kept_for_a_visit(8)
def _river(cargo: str) -> Sheet:
    return sheet_of(BETWEEN.read_text("utf-8"), frozenset({cargo}))


@dataclass(frozen=True, slots=True)
class PairScene:
    """Two scenes and the river between; the boat on it carries something of the line's own."""

    first: Scene
    second: Scene
    cargo: str

    @property
    def name(self) -> str:
        """`line-1`."""
        return self.first.name.removesuffix("-1")

    def picture(self, width: int, height: int) -> pygame.Surface:
        """The pair at rest, covering exactly that many pixels, opaque."""
        view, whole = cover(width, height), pygame.Rect(0, 0, width, height)
        ground = self._scenes(view, whole)
        ground.blit(_river(self.cargo).draw(view, whole), (0, 0))
        ground.set_alpha(None)
        return ground

    def moving(self, width: int, height: int) -> Moving:
        """What moves over the picture of that size: on the river, and well within each scene."""
        view, whole = cover(width, height), pygame.Rect(0, 0, width, height)
        river = _river(self.cargo)
        still = pygame.mask.from_surface(river.draw(view, whole), 0)
        free = {True: _side(view, whole, True), False: _side(view, whole, False)}
        spots: list[tuple[Spot, Ground | None]] = []
        for is_first in (True, False):
            scene, inner = self._half(view, is_first)
            spots += [
                (spot, None)
                for spot in spots_of(scene.sheet, inner, whole)
                if not _touches(still, spot.rect) and not _touches(free[not is_first], spot.rect)
            ]
        base = self._base(view, whole, river)
        spots += [
            (spot, lambda rect: base.subsurface(rect).copy())
            for spot in spots_of(river, view, whole)
        ]
        return Moving(spots)

    def _half(self, view: View, is_first: bool) -> tuple[Scene, View]:
        if is_first:
            return self.first, View(view.scale * FIRST, view.left, view.top)
        left, top = WIDE * (1 - SECOND), HIGH * (1 - SECOND)
        inner = View(
            view.scale * SECOND, view.left + left * view.scale, view.top + top * view.scale
        )
        return self.second, inner

    def _scenes(self, view: View, whole: pygame.Rect) -> pygame.Surface:
        scene, inner = self._half(view, True)
        page = scene.sheet.draw(inner, whole)
        scene, inner = self._half(view, False)
        other = scene.sheet.draw(inner, whole)
        cut = _side(view, whole, False).to_surface(
            setcolor=(255, 255, 255, 255), unsetcolor=(0,) * 4
        )
        other.blit(cut, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
        page.blit(other, (0, 0))
        return page

    def _base(self, view: View, whole: pygame.Rect, river: Sheet) -> pygame.Surface:
        """The picture without what moves on the river."""
        ground = self._scenes(view, whole)
        for layer in river.layers:
            if layer.is_shown and not layer.name.startswith("bob_"):
                ground.blit(layer.draw(view, whole), (0, 0))
        return ground


def _side(view: View, whole: pygame.Rect, is_first: bool) -> pygame.mask.Mask:
    """The pixels of one side of the seam."""
    corner = (-20, -20) if is_first else (WIDE + 20, HIGH + 20)
    points = [(x * view.scale + view.left, y * view.scale + view.top) for x, y in (*SEAM, corner)]
    plain = pygame.Surface(whole.size, pygame.SRCALPHA, 32)
    pygame.draw.polygon(plain, (255, 255, 255, 255), points)
    return pygame.mask.from_surface(plain)


def _touches(pixels: pygame.mask.Mask, rect: pygame.Rect) -> bool:
    return pixels.overlap(pygame.mask.Mask(rect.size, fill=True), rect.topleft) is not None


def pair_scene(convention_id: str, line_id: str) -> PairScene | None:
    """Both halves of a line in one picture, or None where one of them was not drawn."""
    first, second = (scene_for(convention_id, line_id, half) for half in (1, 2))
    if first is None or second is None:
        return None
    digits = "".join(c for c in line_id if c.isdigit())
    return PairScene(first, second, CARGO[(int(digits or 1) - 1) % len(CARGO)])
