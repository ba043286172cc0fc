"""The newsreader on the glass: drawn ahead beside it, then only what a pose changes."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from kiosk.shell.hand_over import HandOver
from kiosk.shell.surface_item import SurfaceItem

if TYPE_CHECKING:
    from media.film.acting import Pose
    from media.film.picture import Picture

STUDIO_SHAPE = 16 / 9


class Wanted(NamedTuple):
    """What is to be seen, and on how many pixels."""

    figure: str
    studio: str
    width: int
    height: int


class MovingPicture(QObject):
    """Fills an item with a figure in a studio; what is beyond its sides is left out.

    First it stands still (`has_picture`, `stood`). `ready` says that mouth and eyes can move; the
    head sways and the arm waves as soon as that is drawn too.
    """

    stood = Signal()
    ready = Signal()

    def __init__(self, hand_over: HandOver) -> None:
        super().__init__()
        self._hand_over = hand_over
        self._drawers: ThreadPoolExecutor | None = None
        self._item: SurfaceItem | None = None
        self._wanted: Wanted | None = None
        self._picture: Picture | None = None
        self._figure: Any = None  # the part of the surface on the glass that a pose changes
        self._pose: Any = None
        self._stage = 0  # 1: stands, 2: mouth and eyes, 3: everything

    @property
    def has_picture(self) -> bool:
        """Whether what is wanted stands on the glass."""
        return self._figure is not None and self._stage > 0

    @property
    def is_ready(self) -> bool:
        """Whether it can move."""
        return self._figure is not None and self._stage > 1

    def expect(self, figure: str, studio: str, width: int, height: int) -> None:
        """Begins to draw for an item of that size, which will stand here later."""
        import pygame  # noqa: F401  whole, and in this thread: else two threads load it at once

        wanted = Wanted(figure, studio, width, height)
        before, picture, stage = self._wanted, self._picture, self._stage
        if wanted == before:
            return
        can_share = before is not None and stage > 1 and before == wanted._replace(studio=before[1])
        self._wanted, self._stage = wanted, 0
        self._picture = self._pose = None
        if self._drawers is None:
            self._drawers = ThreadPoolExecutor(1, "draw-newsreader")
        begun = self._drawers.submit(self._begun, wanted, picture if can_share else None)
        self._hand_over.when(begun, lambda done: self._has_drawn(1, wanted, done))

    def stand(self, item: SurfaceItem, figure: str, studio: str) -> None:
        """Shows that figure in that studio on an item, as large as it is.

        The item is at least 0.8 times as wide as high: the figure is not cut. Where a drawing is
        missing, OSError flies when it should stand.
        """
        is_new = item is not self._item
        self._item = item
        self.expect(figure, studio, int(item.width()), int(item.height()))
        if is_new:
            self._figure = None
            self._show()

    def draw(self, pose: Pose) -> None:
        """The pose, where it is not the one that shows."""
        if not self.is_ready or self._picture is None or self._item is None:
            return
        if self._stage < 3:
            pose = replace(pose, tilt=0, wave=None)
        if pose == self._pose:
            return
        changed = self._picture.move(self._figure, self._pose, pose)
        self._pose = pose
        if changed.width and changed.height:
            left, top = self._figure.get_offset()
            self._item.show_drawn(
                [(left + changed.x, top + changed.y, changed.width, changed.height)]
            )

    def let_go(self) -> None:
        """Draws on no more; the last picture stays on the item until that goes."""
        self._wanted = self._picture = self._item = self._figure = self._pose = None
        self._stage = 0
        if self._drawers is not None:
            self._drawers.shutdown(wait=False, cancel_futures=True)
            self._drawers = None

    def _begun(self, wanted: Wanted, first: Picture | None) -> Picture | None:
        """In the drawers' thread: enough for a picture that stands; None once another is wanted."""
        from media.film.acting import Pose
        from media.film.picture import Picture

        if self._wanted != wanted:
            return None
        width = max(wanted.width, ceil(wanted.height * STUDIO_SHAPE))
        picture = first.in_studio(wanted.studio) if first else None
        picture = picture or Picture(wanted.figure, wanted.studio, width)
        picture.ground  # noqa: B018  drawn when first asked for
        picture.figure(Pose())
        return picture

    def _drawn_ahead(self, wanted: Wanted, picture: Picture, is_all: bool) -> Picture | None:
        """In the drawers' thread: the poses of a head held still, or every pose."""
        for _ in picture.prepare(is_all):
            if self._wanted != wanted:
                return None
        return picture

    def _has_drawn(self, stage: int, wanted: Wanted, drawn: Future[Picture | None]) -> None:
        picture = None if drawn.cancelled() or self._wanted != wanted else drawn.result()
        if picture is None or self._drawers is None:
            return
        self._picture, self._stage = picture, stage
        if stage == 1:
            self._show()
        elif stage == 2 and self._figure is not None:
            self.ready.emit()
        if stage < 3:
            ahead = self._drawers.submit(self._drawn_ahead, wanted, picture, stage == 2)
            self._hand_over.when(ahead, lambda done: self._has_drawn(stage + 1, wanted, done))

    def _show(self) -> None:
        """Lays the picture that stands on the item, once there are both."""
        item, picture, wanted = self._item, self._picture, self._wanted
        if item is None or picture is None or wanted is None:
            return
        import pygame

        from media.film.acting import Pose

        # SRCALPHA filled opaque once: pygame would leave the unused byte at 0 (black grabs).
        surface = pygame.Surface((wanted.width, wanted.height), pygame.SRCALPHA, 32)
        surface.fill((11, 37, 69, 255))
        corner = ((wanted.width - picture.size[0]) // 2, 0)
        surface.blit(picture.ground, corner)
        seen = picture.box.move(corner).clip(surface.get_rect())
        self._figure, self._pose = surface.subsurface(seen), Pose()
        self._figure.blit(picture.figure(self._pose), (0, 0))
        item.show_surface(surface)
        item.show_drawn(None)
        self.stood.emit()
        if self._stage > 1:
            self.ready.emit()
