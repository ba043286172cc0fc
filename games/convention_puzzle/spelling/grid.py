"""Where cells and tiles lie: rows as even as can be, boxes as large as there is room."""

from __future__ import annotations

from dataclasses import dataclass

from games.stage.boards import Rect
from games.stage.writing import Pen, Written
from quizzes.text import Text, cells_of, is_han

APART_MM = 4.5
LARGEST_MM, LARGE_ENOUGH_MM = 38.0, 26.0
MOST_ROWS = 3
TALLER = 1.12  # than wide, where pinyin shows
MARK_SHARE = 0.45  # room that a mark takes, of a box


@dataclass(frozen=True, slots=True)
class Piece:
    """A Chinese character to be placed, or what is printed on the card: a mark, a word."""

    words: str
    is_cell: bool


def pieces_of(part: Text) -> list[Piece]:
    """What the text is made of, in order."""
    return [Piece(cell.words, is_han(cell.words[0])) for cell in cells_of(part.zh, "")]


@dataclass(frozen=True, slots=True)
class Grid:
    """Places in pixels: cells in the text's order, what is printed between them, tiles below."""

    cells: tuple[Rect, ...]
    printed: tuple[tuple[str, Rect], ...]
    homes: tuple[Rect, ...]


def grid_for(pieces: list[Piece], card: Rect, tray: Rect, mm: float, has_pinyin: bool) -> Grid:
    """As few rows as leave the boxes large enough; else those that make them largest.

    Cells and tiles are of the same size.
    """
    every_way = [
        _arranged(pieces, rows, card, tray, mm, has_pinyin) for rows in range(1, MOST_ROWS + 1)
    ]
    large = (one for one in every_way if one.cells[0].width >= mm * LARGE_ENOUGH_MM)
    return next(large, max(every_way, key=lambda one: one.cells[0].width))


def _arranged(
    pieces: list[Piece], rows: int, card: Rect, tray: Rect, mm: float, has_pinyin: bool
) -> Grid:
    apart = round(mm * APART_MM)
    lines = _rows(pieces, rows)
    taller = TALLER if has_pinyin else 1.0
    widest = max(sum(1.0 if one.is_cell else MARK_SHARE for one in line) for line in lines)
    count = sum(one.is_cell for one in pieces)
    below = -(-count // rows)
    wide = min(
        mm * LARGEST_MM,
        (card.width - apart * (max(map(len, lines)) - 1)) / widest,
        (tray.width - apart * (below - 1)) / below,
        ((card.height - apart * (rows - 1)) / rows) / taller,
        ((tray.height - apart * (rows - 1)) / rows) / taller,
    )
    box = (int(wide), int(wide * taller))  # down: rows must not outgrow their card
    cells: list[Rect] = []
    printed: list[tuple[str, Rect]] = []
    y = card.centery - (rows * box[1] + (rows - 1) * apart) // 2
    for line in lines:
        widths = [box[0] if one.is_cell else int(box[0] * MARK_SHARE) for one in line]
        x = card.centerx - (sum(widths) + apart * (len(line) - 1)) // 2
        for one, width in zip(line, widths, strict=True):
            place = Rect(x, y, width, box[1])
            if one.is_cell:
                cells.append(place)
            else:
                printed.append((one.words, place))
            x += width + apart
        y += box[1] + apart
    return Grid(tuple(cells), tuple(printed), tuple(_homes(count, below, box, tray, apart)))


def _rows(pieces: list[Piece], rows: int) -> list[list[Piece]]:
    """As many cells in each row as can be; marks stay with what is before them."""
    count = sum(one.is_cell for one in pieces)
    most = -(-count // rows)
    lines: list[list[Piece]] = [[]]
    for one in pieces:
        if one.is_cell and sum(other.is_cell for other in lines[-1]) == most:
            lines.append([])
        lines[-1].append(one)
    return lines


def _homes(count: int, below: int, box: tuple[int, int], tray: Rect, apart: int) -> list[Rect]:
    rows = -(-count // below)
    y = tray.centery - (rows * box[1] + (rows - 1) * apart) // 2
    homes = []
    for n in range(count):
        row, column = divmod(n, below)
        in_row = min(below, count - row * below)
        x = tray.centerx - (in_row * box[0] + (in_row - 1) * apart) // 2
        homes.append(Rect(x + column * (box[0] + apart), y + row * (box[1] + apart), *box))
    return homes


def letters_for(pen: Pen, texts: list[Text], room: tuple[int, int], ink: tuple[int, int, int],
    sizes: tuple[float, float]) -> list[Written]:  # fmt: skip
    """The characters, all of one size: the largest with which each fits its room."""
    largest, least = sizes
    size = largest
    while True:
        written = [pen.write(one, size, ink, 10.0**6) for one in texts]
        fits = all(one.size[0] <= room[0] and one.size[1] <= room[1] for one in written)
        if fits or size <= least:
            return written
        size = max(least, size - largest * 0.04)
