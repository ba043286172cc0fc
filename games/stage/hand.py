"""A hand on tiles: fingers drag them, or tap one and then where it goes.

The page says which tile may go where (`takes`) and what comes of it; the hand knows fingers.
Each finger carries its own tile, so that two children can play at once; one tile at a time is
picked by a tap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import MethodType
from weakref import WeakMethod

from games.contract import Touch
from games.stage.boards import Board, Rect
from games.stage.page import Glass
from games.stage.tiles import GLIDE_SECONDS, Moving, Place, Tile

DRAG_MM = 3.0  # a finger that moves less has tapped
NEAR_MM = 12.0  # a tile dropped so near to where it may go has been put there
DOUBLE_TAP_SECONDS = 0.25

Takes = Callable[[str, str], bool]  # tile, place or other tile


@dataclass(frozen=True, slots=True)
class Picked:
    """A tile was picked by a tap, or a finger began to carry it."""

    tile: str


@dataclass(frozen=True, slots=True)
class Put:
    """A tile was put on a place or another tile. It waits there until the page sends it on."""

    tile: str
    on: str


@dataclass(frozen=True, slots=True)
class PutBack:
    """A tile was let go of where nothing takes it."""

    tile: str


Deed = Picked | Put | PutBack


@dataclass
class _Finger:
    on: str  # a tile or a place
    began: tuple[float, float]
    shift: tuple[float, float] = (0.0, 0.0)  # of the tile when it was touched
    is_dragging: bool = False


def _not_held(takes: Takes) -> Takes:
    """The same, but a page whose method it is isn't held by its own hand: it goes at once."""
    if not isinstance(takes, MethodType):
        return takes
    method = WeakMethod(takes)

    def asked(tile: str, on: str) -> bool:
        found = method()
        return found is not None and found(tile, on)

    return asked


class Hand:
    """Follows fingers on tiles. Plugs into a page: see docs/A-NEW-GAME.md."""

    def __init__(self, takes: Takes) -> None:
        self._takes = _not_held(takes)
        self._tiles: dict[str, Tile] = {}
        self._places: dict[str, Place] = {}
        self._fingers: dict[int, _Finger] = {}
        self._tapped: dict[str, float] = {}
        self._waiting: set[str] = set()  # put somewhere, and not sent on yet
        self._mm, self._is_calm, self._seconds = 1.0, False, 0.0
        self.picked: str | None = None
        self._shown: set[str] = set()  # tiles that the page wants raised

    def lay(self, tiles: Sequence[Tile], places: Sequence[Place], glass: Glass) -> None:
        """The tiles and places there are now. Fingers let go; what was picked stays picked."""
        self._tiles = {one.name: one for one in tiles}
        self._places = {one.name: one for one in places}
        self._mm, self._is_calm = glass.mm, glass.reader.reduced_motion
        self._fingers.clear()
        self._waiting &= set(self._tiles)
        for name in self._waiting:
            self._tiles[name].can_touch = False
        picked = self._tiles.get(self.picked or "")
        self.picked = picked.name if picked is not None and picked.can_touch else None
        self._show()

    def touch(self, touch: Touch) -> list[Deed] | None:
        """What a finger did; None where it pressed neither tile nor lit place."""
        if touch.kind == "press":
            deeds = self._press(touch)
        elif touch.kind == "move":
            deeds = self._move(touch)
        else:
            deeds = self._release(touch)
        self._show()
        return deeds

    def _press(self, touch: Touch) -> list[Deed] | None:
        lost = self._fingers.pop(touch.finger, None)  # its release never came
        let_go = self._back(lost) if lost is not None else []
        x, y = touch.x, touch.y
        for tile in reversed([one for one in self._tiles.values() if one.can_touch]):
            if tile.at.collidepoint(x, y):
                if not any(one.on == tile.name for one in self._fingers.values()):
                    self._fingers[touch.finger] = _Finger(tile.name, (x, y), tile.shift)
                return let_go
        for place in self._places.values():
            if place.can_touch and place.rect.collidepoint(x, y):
                self._fingers[touch.finger] = _Finger(place.name, (x, y))
                return let_go
        return let_go or None

    def _move(self, touch: Touch) -> list[Deed]:
        finger = self._fingers.get(touch.finger)
        tile = self._tiles.get(finger.on) if finger is not None else None
        if finger is None or tile is None:
            return []
        dx, dy = touch.x - finger.began[0], touch.y - finger.began[1]
        deeds: list[Deed] = []
        if not finger.is_dragging and dx * dx + dy * dy > (DRAG_MM * self._mm) ** 2:
            finger.is_dragging = True
            deeds.append(Picked(tile.name))
            if self.picked == tile.name:
                self.picked = None
        if finger.is_dragging:
            tile.follow((finger.shift[0] + dx, finger.shift[1] + dy))
        return deeds

    def _release(self, touch: Touch) -> list[Deed]:
        finger = self._fingers.pop(touch.finger, None)
        if finger is None:
            return []
        is_outside = touch.x < 0 or touch.y < 0  # the system took the finger away
        if finger.is_dragging:
            on = None if is_outside else self._under(self._tiles[finger.on], touch)
            if on is None:
                return self._back(finger)
            self._tiles[finger.on].wait_here()
            return self._put(finger.on, on)
        board: Board = self._tiles.get(finger.on) or self._places[finger.on]
        box = board.at if isinstance(board, Tile) else board.rect
        if not box.collidepoint(touch.x, touch.y) or self._is_double(finger.on):
            return []
        return self._tap(finger.on)

    def _back(self, finger: _Finger) -> list[Deed]:
        if not finger.is_dragging:
            return []
        self.send(finger.on)
        return [PutBack(finger.on)]

    def _is_double(self, name: str) -> bool:
        before = self._tapped.get(name, -1.0)
        is_double = self._seconds - before < DOUBLE_TAP_SECONDS
        if not is_double:
            self._tapped[name] = self._seconds
        return is_double

    def _tap(self, name: str) -> list[Deed]:
        picked = self.picked
        if picked == name:
            self.picked = None
            return [PutBack(name)]
        if picked is not None and self._takes(picked, name):
            self.picked = None
            return self._put(picked, name)
        if name not in self._tiles:
            return []
        self.picked = name
        return [Picked(name)]

    def _put(self, name: str, on: str) -> list[Deed]:
        self._let_go_of(name)
        self._waiting.add(name)
        self._tiles[name].can_touch = False
        return [Put(name, on)]

    def _under(self, tile: Tile, touch: Touch) -> str | None:
        """What takes the tile there: first what the finger is on, else the nearest."""
        boards: list[tuple[str, Rect]] = [
            *((one.name, one.at) for one in self._tiles.values() if one.can_touch),
            *((one.name, one.rect) for one in self._places.values()),
        ]
        taking = [(n, r) for n, r in boards if n != tile.name and self._takes(tile.name, n)]
        held = [name for name, rect in taking if rect.collidepoint(touch.x, touch.y)]
        near = [(n, r) for n, r in taking if gap_between(tile.at, r) <= NEAR_MM * self._mm]
        near.sort(key=lambda one: _squared(one[1].center, tile.at.center))
        return next(iter([*held, *(name for name, _ in near)]), None)

    def send(self, name: str, to: Rect | None = None) -> None:
        """The tile glides home, or to a new resting place; at once in less motion."""
        self._tiles[name].glide(to, at_once=self._is_calm)
        if name in self._waiting:
            self._waiting.discard(name)
            self._tiles[name].can_touch = True
        if self.picked == name:
            self.picked = None
        self._show()

    def move_home(self, name: str, to: Rect, seconds: float = GLIDE_SECONDS) -> None:
        """A new resting place: the tile glides there, unless a finger has it or it waits."""
        tile = self._tiles[name]
        finger = next((f for f in self._fingers.values() if f.on == name and f.is_dragging), None)
        if finger is None and name not in self._waiting:
            tile.glide(to, at_once=self._is_calm, seconds=seconds)
        else:
            dx, dy = tile.rect.x - to.x, tile.rect.y - to.y
            tile.rect = to.copy()
            tile.shift = (tile.shift[0] + dx, tile.shift[1] + dy)
            if finger is not None:
                finger.shift = (finger.shift[0] + dx, finger.shift[1] + dy)
        self._show()

    def hold(self, name: str) -> None:
        """The tile stays as it is, raised, until it is sent: what another was put on."""
        self._waiting.add(name)
        self._tiles[name].can_touch = False
        self._show()

    def _let_go_of(self, name: str) -> None:
        self._fingers = {n: one for n, one in self._fingers.items() if one.on != name}

    def take_out(self, name: str) -> Tile:
        """The tile is none of the hand's any more; whoever takes it draws it."""
        self._waiting.discard(name)
        self._let_go_of(name)
        if self.picked == name:
            self.picked = None
        tile = self._tiles.pop(name)
        self._show()
        return tile

    def show(self, names: Iterable[str]) -> None:
        """Only these tiles are raised although no finger holds them: a hint, or praise."""
        self._shown = set(names)
        self._show()

    def put_down(self) -> None:
        """Nothing is picked any more, and fingers let go."""
        self.picked = None
        for finger in list(self._fingers.values()):
            self._back(finger)
        self._fingers.clear()
        self._show()

    def advance(self, seconds: float) -> None:
        """Tiles glide."""
        self._seconds += seconds
        for tile in self._tiles.values():
            tile.advance(seconds)

    def is_away(self, name: str) -> bool:
        """Whether that tile is not where it rests."""
        return self._tiles[name].is_away

    def _show(self) -> None:
        """Raises what is picked, touched or waits; lights the places that take it."""
        held = {finger.on for finger in self._fingers.values()}
        for name, tile in self._tiles.items():
            is_held = tile.can_touch and (name == self.picked or name in held)
            tile.is_raised = is_held or name in self._waiting or name in self._shown
        carried = {one.on for one in self._fingers.values() if one.is_dragging}
        for name, place in self._places.items():
            place.can_touch = self.picked is not None and self._takes(self.picked, name)
            place.is_lit = place.can_touch or any(self._takes(one, name) for one in carried)

    def boards(self) -> list[Board]:
        """Free places, then all tiles. Tiles on their way are drawn by `movers`."""
        resting = [tile.rect.center for tile in self._tiles.values()]
        free = [
            place for place in self._places.values()
            if not any(place.rect.collidepoint(at) for at in resting)
        ]  # fmt: skip
        return [*free, *self._tiles.values()]

    def movers(self) -> list[Moving]:
        """Tiles on their way; what a finger carries is on top."""
        away = [one for one in self._tiles.values() if one.is_away]
        return [Moving(one) for one in sorted(away, key=lambda one: one.is_carried)]

    @property
    def version(self) -> object:
        """Changes whenever what rests on the glass does."""
        return (
            tuple(
                (one.name, one.rect.topleft, one.is_raised, one.is_away, one.can_touch)
                for one in self._tiles.values()
            ),
            tuple((one.name, one.is_lit, one.can_touch) for one in self._places.values()),
        )


def gap_between(one: Rect, other: Rect) -> float:
    """Pixels between two boxes; 0 where they touch."""
    across = max(other.left - one.right, one.left - other.right, 0)
    down = max(other.top - one.bottom, one.top - other.bottom, 0)
    return float((across * across + down * down) ** 0.5)


def _squared(one: tuple[int, int], other: tuple[int, int]) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
