"""The boards of 填空: the line with its slot, and the words that are offered."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from games.contract import TARGET_MM
from games.convention_puzzle.gaps.rules import Gapped
from games.convention_puzzle.gaps.sentence import Sentence, spoken, write_sentence
from games.convention_puzzle.table import Table, chinese
from games.stage.boards import Board, Rect, slab
from games.stage.look import PAPER, QUIET, RIVER, SKY, Colour, ink_on
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from games.stage.tiles import Place, Tile, place, tile
from games.stage.writing import Pen, Written
from quizzes.text import Text

LARGEST, STEP = 2.4, 0.05  # of the reading size
APART_MM = 5.0
SIDE_MM, LIP_MM = 5.0, 2.0


@dataclass(frozen=True)
class Open:
    """The line while its word is missing."""

    paper: Board
    slot: Place
    tiles: list[Tile]
    homes: list[Rect]  # where the tiles lie below


def reads_english_line(glass: Glass, gapped: Gapped) -> bool:
    """Whether the gap is cut into the English line. Else the line is shown in Chinese."""
    return glass.reader.language == "en" and gapped.span(is_english=True) is not None


def _pen(glass: Glass, gapped: Gapped) -> Pen:
    return glass.pen if reads_english_line(glass, gapped) else chinese(glass.pen)


def open_line(glass: Glass, table: Table, gapped: Gapped, head: Text, tried: list[int]) -> Open:
    """Everything at the largest letters with which it fits."""
    mm, band = glass.mm, glass.reader.band
    body, least = BODY_MM[band] * mm, LEAST_MM[band] * mm
    room = (table.card.width - round(mm * 16), table.card.height - round(mm * 10))
    label = glass.pen.write(head, least, QUIET, room[0])
    help_ = _meaning(glass, gapped, least, room[0])
    free = (room[0], room[1] - label.size[1] - (help_.size[1] if help_ else 0))
    most = (table.tray.width - 2 * round(mm * APART_MM)) // 3
    pen, size = _pen(glass, gapped), body * LARGEST
    while True:
        words = _words(glass, gapped, pen, size, most - round(mm * 2 * SIDE_MM))
        box = _box(glass, words, most)
        sentence = write_sentence(pen, gapped, size, box, free[0])
        fits = sentence.fits(free) and box[1] <= table.tray.height
        is_fine = _in_one_row(words) and not sentence.ends_alone
        if (fits and (size <= body or is_fine)) or size <= least:
            break
        size = max(least, size - body * STEP)
    paper, slot = _paper(glass, table.card, label, sentence, help_)
    homes = _homes(table.tray, box, round(mm * APART_MM))
    told_ = f"{told(label)} / {spoken(gapped).in_language(pen.reader.language)}"
    if sentence.missing:
        told_ += f" [no glyph: {sentence.missing}]"
    cut = not sentence.fits(free)
    return Open(
        Board("paper", table.card, paper, told_, is_cut=cut),
        place("gap", slot, mm, radius_mm=4.0),
        [
            _tile(glass, n, homes[n], words[n], most, is_tried=n in tried)
            for n in range(len(gapped.choices))
        ],
        homes,
    )


def _meaning(glass: Glass, gapped: Gapped, size: float, room: int) -> Written | None:
    """The English line below the Chinese one, where the gap has no place in the English."""
    if glass.reader.language == "zh" or reads_english_line(glass, gapped):
        return None
    return glass.pen.write(gapped.line.text, size, QUIET, room, centred=True)


def _words(glass: Glass, gapped: Gapped, pen: Pen, size: float, most: int) -> list[list[Written]]:
    """What stands on each tile; below a Chinese word its meaning, for who reads English."""
    ink = ink_on(SKY)
    words = [[pen.write(one, size, ink, most, centred=True)] for one in gapped.choices]
    if pen.reader.language != glass.reader.language:
        least = LEAST_MM[glass.reader.band] * glass.mm
        for written, one in zip(words, gapped.choices, strict=True):
            written.append(glass.pen.write(one, least, ink, most, centred=True))
    return words


def _in_one_row(words: list[list[Written]]) -> bool:
    """Whether no word is broken: then tiles and slot are low."""
    return all(len({rect.y for _, rect in one.cells}) == 1 for row in words for one in row)


def _box(glass: Glass, words: list[list[Written]], most: int) -> tuple[int, int]:
    """One size for all tiles and the slot, so that none gives itself away."""
    mm, band = glass.mm, glass.reader.band
    wide = max(one.size[0] for written in words for one in written) + round(mm * 2 * SIDE_MM)
    high = max(sum(one.size[1] for one in written) for written in words) + round(mm * (LIP_MM + 2))
    smallest = glass.size.target(TARGET_MM[band], band) + 1
    return min(most, max(wide, smallest)), max(high, smallest)


def _paper(
    glass: Glass, card: Rect, label: Written, sentence: Sentence, help_: Written | None
) -> tuple[pygame.Surface, Rect]:
    """The card with the line on it and a dark hole in it; and where the hole is on the glass."""
    mm = glass.mm
    surface = slab(card.size, PAPER, mm * 8, mm * LIP_MM)
    surface.blit(label.surface, (round(mm * 8), round(mm * 3)))
    top = round(mm * 3) + label.size[1]
    foot = card.height - round(mm * (LIP_MM + 2)) - (help_.size[1] if help_ else 0)
    wide, high = sentence.surface.get_size()
    x, y = (card.width - wide) // 2, top + max(0, (foot - top - high) // 2)
    hole = sentence.slot.move(x, y)
    pygame.draw.rect(surface, RIVER, hole, border_radius=round(mm * 4))
    surface.blit(sentence.surface, (x, y))
    if help_ is not None:
        surface.blit(help_.surface, ((card.width - help_.size[0]) // 2, foot))
    return surface, hole.move(card.topleft)


def _homes(tray: Rect, box: tuple[int, int], apart: int) -> list[Rect]:
    row = Rect(0, 0, 3 * box[0] + 2 * apart, box[1])
    row.center = tray.center
    return [Rect(row.x + n * (box[0] + apart), row.y, *box) for n in range(3)]


def _tile(
    glass: Glass, n: int, home: Rect, words: list[Written], most: int, is_tried: bool
) -> Tile:
    mm = glass.mm
    fill: Colour = QUIET if is_tried else SKY
    picture = slab(home.size, fill, mm * 4, mm * LIP_MM)
    high = sum(one.size[1] for one in words)
    y = (home.height - round(mm * LIP_MM) - high) // 2
    for one in words:
        picture.blit(one.surface, ((home.width - one.size[0]) // 2, y))
        y += one.size[1]
    cut = max(one.size[0] for one in words) > most or high > home.height
    return tile(f"word_{n}", home, picture, mm, told(*words), is_cut=cut, can_touch=not is_tried)
