"""Where the board stands, where loose pieces lie, and where the picture hangs; in pixels."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from games.contract import Band, Size
from games.convention_puzzle.jigsaw.cutting import REACH, Cell, Cut
from games.convention_puzzle.jigsaw.puzzle import Group, Spot
from games.stage.boards import Rect

BACK_MM = 20.0
PICTURE_MM = 46.0  # how high the small picture is on wide glass
FRAME_MM = 4.0  # the board's rim
MARGIN_MM = 6.0
APART_MM = 4.0  # what can be touched stands so far apart
SLACK_MM = 2.0  # between the tabs of pieces that lie side by side
SNAP_MM: dict[Band, float] = {"1-2": 8.0, "3-4": 6.0, "5-6": 6.0, "7-9": 6.0}
REACHED = 0.41  # on tall glass, what can be touched lies below this share of the height
REACHED_LOW = 0.33  # of glass that is low as it is, for the picture to look at
STEP_MM = 2.0
SHELL_BUTTONS = 5  # at the right of wide glass, each as wide as the bar is high


@dataclass(frozen=True)
class Layout:
    """One glass with one cut."""

    size: Size
    cut: Cut
    picture: Rect  # the small picture to look at
    guide: Rect
    speech: Rect
    back: Rect
    table: Rect  # where pieces may lie
    board: Rect  # where the picture is put together, without its rim
    slots: tuple[tuple[int, int], ...]  # where pieces lie at first: corners of their bodies

    @property
    def mm(self) -> float:
        """Pixels of a millimetre."""
        return self.size.px_per_mm

    @property
    def cell_size(self) -> tuple[float, float]:
        """A piece without its tabs."""
        return self.board.width / self.cut.columns, self.board.height / self.cut.rows

    @cached_property
    def reach(self) -> int:
        """How far a tab can reach over a piece's body."""
        return round(min(self.cell_size) * REACH)

    def home(self, cell: Cell) -> Rect:
        """A piece's body at home."""
        (row, column), (wide, high) = cell, self.cell_size
        left, top = round(column * wide), round(row * high)
        right, bottom = round((column + 1) * wide), round((row + 1) * high)
        return Rect(self.board.x + left, self.board.y + top, right - left, bottom - top)

    def body(self, group: Group) -> Rect:
        """The bodies of a group where it lies now."""
        homes = [self.home(cell) for cell in group.cells]
        return homes[0].unionall(homes[1:]).move(round(group.dx), round(group.dy))

    def spot_of(self, group: Group) -> Spot:
        """Where it lies, in a way that holds for every glass."""
        body, table = self.body(group), self.table
        return ((body.x - table.x) / table.width, (body.y - table.y) / table.height)

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The place on the board under a point."""
        if not self.board.collidepoint(x, y):
            return None
        wide, high = self.cell_size
        row, column = int((y - self.board.y) / high), int((x - self.board.x) / wide)
        return min(row, self.cut.rows - 1), min(column, self.cut.columns - 1)

    def lay(self, group: Group) -> None:
        """Lays a group at its spot, wholly on the table."""
        spot = group.spot
        home = self.body(Group(group.cells))
        if isinstance(spot, int):
            corner = self.slots[spot]
        else:
            x, y = (self.table.x + spot[0] * self.table.width, spot[1] * self.table.height)
            corner = (round(x), round(self.table.y + y))
        group.dx, group.dy = corner[0] - home.x, corner[1] - home.y
        self.keep_on_table(group)

    def keep_on_table(self, group: Group) -> None:
        """Moves it as little as needed so that it lies on the table, in whole pixels."""
        body = self.body(group)
        inside = body.clamp(self.table)
        group.dx, group.dy = (
            round(group.dx) + inside.x - body.x,
            round(group.dy) + inside.y - body.y,
        )


def lay_out(size: Size, cut: Cut, share: float, seed: int) -> Layout:
    """The largest board that leaves room for all pieces beside it; `share` is width over height."""
    mm = size.px_per_mm
    margin, gap = round(mm * MARGIN_MM), round(mm * APART_MM)
    bottom = size.height - size.clear_bottom - margin
    back_side = size.target(BACK_MM)
    if size.is_tall:
        line, top = round(mm * 30), top_of_reach(size)
        guide = Rect(margin, top - line - gap, line, line)
        above = Rect(margin, gap, size.width - 2 * margin, guide.y - 2 * gap)
        picture = _fit(above, share)
        speech = Rect(guide.right + gap, guide.y, size.width - margin - guide.right - gap, line)
        back = taken = Rect(margin, top, back_side, back_side)
        taken = back.inflate(2 * gap, 2 * gap)
    else:
        line, top = size.clear_top - gap, size.clear_top + gap
        high = round(mm * PICTURE_MM)
        back = Rect(margin, gap, back_side, back_side)
        picture = Rect(back.right + gap, gap, round(high * share), high)
        guide = Rect(picture.right + gap, gap, line, line)
        limit = size.width - size.clear_top * SHELL_BUTTONS
        speech = Rect(guide.right + gap, gap, limit - gap - guide.right - gap, line)
        taken = picture.union(back).inflate(2 * gap, 2 * gap)
    table = Rect(margin, top, size.width - 2 * margin, bottom - top)
    board, corners = _arrange(table, taken, cut, share, mm, seed)
    return Layout(size, cut, picture, guide, speech, back, table, board, corners)


def top_of_reach(size: Size) -> int:
    """Below it, on tall glass, lies what can be touched; in pixels."""
    return round(size.height * (REACHED_LOW if size.is_low else REACHED))


def _fit(room: Rect, share: float) -> Rect:
    wide = min(room.width, round(room.height * share))
    place = Rect(0, 0, wide, round(wide / share))
    place.center = room.center
    return place


def _arrange(
    table: Rect, taken: Rect, cut: Cut, share: float, mm: float, seed: int
) -> tuple[Rect, tuple[tuple[int, int], ...]]:
    count = cut.rows * cut.columns
    rim, step = round(mm * FRAME_MM), mm * STEP_MM
    wide = min(table.width * 0.75, (table.height - 2 * rim) * share)
    while wide > mm * 20:
        board = Rect(0, 0, round(wide), round(wide / share))
        for rooms in _ways(table, taken, board, rim, round(mm * SLACK_MM)):
            slots = _Slots(rooms, wide / cut.columns, wide / share / cut.rows, mm)
            if slots.count >= count:
                return board, slots.scattered(count, random.Random(f"scatter {seed}"))
        wide -= step
    raise ValueError(f"no room for {count} pieces on {table.size}")


def _ways(table: Rect, taken: Rect, board: Rect, rim: int, gap: int) -> Iterator[list[Rect]]:
    """Puts the board in the middle or above, and gives the free table around it each time."""
    for is_above in (False, True):
        board.center = table.center
        if is_above:
            board.y = max(table.y + rim, taken.bottom + rim if board.x - rim < taken.right else 0)
        tray = board.inflate(2 * (rim + gap), 2 * (rim + gap))
        left = Rect(table.x, table.y, tray.x - table.x, table.height)
        right = Rect(tray.right, table.y, table.right - tray.right, table.height)
        below = Rect(tray.x, tray.bottom, tray.width, table.bottom - tray.bottom)
        if tray.bottom > table.bottom + gap or (tray.colliderect(taken) and not is_above):
            continue
        yield [_clear_of(taken, left), right, *([below] if is_above else [])]
        if is_above:
            left.height = right.height = tray.bottom - table.y
            all_below = Rect(table.x, tray.bottom, table.width, below.height)
            yield [_clear_of(taken, left), right, all_below]


def _clear_of(taken: Rect, room: Rect) -> Rect:
    if not room.colliderect(taken):
        return room
    top = min(taken.bottom, room.bottom)
    return Rect(room.x, top, room.width, room.bottom - top)


@dataclass(frozen=True)
class _Slots:
    """Rooms cut into slots, each with room for any piece with its tabs."""

    rooms: list[Rect]
    wide: float
    high: float
    mm: float

    @property
    def _reach(self) -> float:
        return min(self.wide, self.high) * REACH

    @property
    def _slot(self) -> tuple[float, float]:
        around = 2 * self._reach + self.mm * SLACK_MM
        return self.wide + around, self.high + around

    def _grid(self, room: Rect) -> tuple[int, int]:
        wide, high = self._slot
        return max(0, int(room.width / wide)), max(0, int(room.height / high))

    @property
    def count(self) -> int:
        """How many pieces have room."""
        return sum(across * down for across, down in map(self._grid, self.rooms))

    def scattered(self, count: int, chance: random.Random) -> tuple[tuple[int, int], ...]:
        """So many corners, each somewhere within a slot of its own, in an order of chance."""
        corners = []
        for room in self.rooms:
            across, down = self._grid(room)
            for n in range(across * down):
                wide, high = room.width / across, room.height / down
                left, top = room.x + n % across * wide, room.y + n // across * high
                free_x, free_y = wide - self._slot[0], high - self._slot[1]
                inset = self._reach + self.mm * SLACK_MM / 2
                x = left + inset + chance.uniform(0.1, 0.9) * free_x
                y = top + inset + chance.uniform(0.1, 0.9) * free_y
                corners.append((round(x), round(y)))
        chance.shuffle(corners)
        return tuple(corners[:count])
