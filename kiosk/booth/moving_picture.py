"""The newsreader on the glass: drawn ahead beside it, then only the box that a pose changes."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kiosk.shell.hand_over import HandOver
from kiosk.shell.surface_item import SurfaceItem

if TYPE_CHECKING:
    from media.film.acting import Pose
    from media.film.picture import Picture

STUDIO_SHAPE = 16 / 9


class MovingPicture(QObject):
    """Fills an item with a figure in a studio; what is beyond its sides is left out.

    `ready` comes when every pose can be drawn at once; until then the last picture stays.
    """

    ready = Signal()

    def __init__(self, hand_over: HandOver) -> None:
        super().__init__()
        self._hand_over = hand_over
        self._drawers: ThreadPoolExecutor | None = None
        self._item: SurfaceItem | None = None
        self._surface: Any = None
        self._picture: Picture | None = None
        self._wanted: tuple[str, str, int, int] | None = None
        self._pose: Pose | None = None

    @property
    def is_ready(self) -> bool:
        """Whether what is wanted is on the glass."""
        return self._picture is not None and self._surface is not None

    def stand(self, item: SurfaceItem, figure: str, studio: str) -> None:
        """Shows that figure in that studio on an item, as large as it is; drawn beside the glass.

        Raises OSError later, at `ready`, where a drawing is missing.
        """
        wanted = (figure, studio, int(item.width()), int(item.height()))
        if wanted == self._wanted and item is self._item:
            return
        before, same = self._picture, self._wanted
        is_same_figure = same is not None and same[:1] + same[2:] == (figure, *wanted[2:])
        self._item, self._wanted, self._picture = item, wanted, None
        if self._drawers is None:
            self._drawers = ThreadPoolExecutor(1, "draw-newsreader")
        first = before if is_same_figure else None
        drawn = self._drawers.submit(self._drawn, wanted, first)
        self._hand_over.when(drawn, lambda done: self._show(wanted, done))

    def draw(self, pose: Pose) -> None:
        """The pose, if it is not the one that shows."""
        if self._picture is None or self._item is None or pose == self._pose:
            return
        self._pose = pose
        box = self._picture.box.move(self._corner(self._picture))
        self._surface.blit(self._picture.figure(pose), box)
        seen = box.clip(self._surface.get_rect())
        self._item.show_drawn([(seen.x, seen.y, seen.width, seen.height)])

    def let_go(self) -> None:
        """Draws on no more; the last picture stays on the item until that goes."""
        self._wanted = self._picture = self._item = self._surface = self._pose = None
        if self._drawers is not None:
            self._drawers.shutdown(wait=False, cancel_futures=True)
            self._drawers = None

    def _drawn(self, wanted: tuple[str, str, int, int], first: Picture | None) -> Picture | None:
        """In the drawers' thread: the picture with all its poses; None once another is wanted."""
        from media.film.picture import Picture

        figure, studio, wide, high = wanted
        width = max(wide, -(-int(high * STUDIO_SHAPE) // 2) * 2 + 2)
        picture = first.in_studio(studio) if first else Picture(figure, studio, width)
        for _ in picture.prepare():
            if self._wanted != wanted:
                return None
        return picture

    def _show(self, wanted: tuple[str, str, int, int], drawn: Future[Picture | None]) -> None:
        if drawn.cancelled() or self._wanted != wanted or self._item is None:
            return
        picture = drawn.result()
        if picture is None:
            return
        import pygame

        from media.film.acting import Pose

        # SRCALPHA filled opaque once: pygame would leave the unused byte at 0 (black grabs).
        surface = pygame.Surface(wanted[2:], pygame.SRCALPHA, 32)
        surface.fill((11, 37, 69, 255))
        surface.blit(picture.ground, self._corner(picture))
        self._picture, self._surface, self._pose = picture, surface, None
        self.draw(Pose())
        self._item.show_surface(surface)
        self._item.show_drawn(None)
        self.ready.emit()

    def _corner(self, picture: Picture) -> tuple[int, int]:
        """Where the picture's upper left lies on the item; the middle and the desk are seen."""
        assert self._wanted is not None
        _, _, wide, high = self._wanted
        return (wide - picture.size[0]) // 2, high - picture.size[1]
