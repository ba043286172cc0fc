"""A line that was put together: its exact words, what was found in them lit, and its gloss."""

from __future__ import annotations

from games.convention_puzzle.glosses import labelled
from games.convention_puzzle.table import broken, chinese, fitted, is_cut
from games.stage.boards import Board, Rect, slab
from games.stage.look import FINE, LIT, NIGHT, PAPER, QUIET, Colour
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from games.stage.writing import Written
from quizzes.kinds.convention import Line
from quizzes.text import Language, Text

LARGEST, LARGEST_GLOSS = 2.4, 1.15  # of the reading size
STEP = 0.04


def whole_line(
    glass: Glass,
    card: Rect,
    line: Line,
    head: Text,
    found: Text | None = None,
    nth: int = 0,
    in_chinese: bool = False,
) -> Board:
    """The exact line as large as it fits. `found` is lit in it: the nth of such words.

    `in_chinese`: the Chinese words stand there in English too, above their meaning.
    """
    mm, band = glass.mm, glass.reader.band
    body, least = BODY_MM[band] * mm, LEAST_MM[band] * mm
    label = glass.pen.write(head, least, QUIET, card.width)
    top = round(mm * 3) + label.size[1]
    room = (card.width - round(mm * 16), card.height - top - round(mm * 6))
    shown = broken(line)
    pens = [glass.pen]
    if in_chinese and glass.reader.language == "en":
        pens.insert(0, chinese(glass.pen))
    size = body * LARGEST
    while True:
        written = [
            pen.write(
                shown,
                size if n == 0 else min(size, body),
                NIGHT if n == 0 else QUIET,
                room[0],
                True,
                _marks(shown, pen.reader.language, found, nth) if n == 0 else (),
                bold=n == 0,
            )
            for n, pen in enumerate(pens)
        ]
        high = sum(one.size[1] for one in written)
        fits = high <= room[1] and max(one.size[0] for one in written) <= room[0]
        if (fits and (size <= body or _stands_well(written[0], line))) or size <= least:
            break
        size = max(least, size - body * STEP)
    surface = slab(card.size, PAPER, mm * 8, mm * 2)
    surface.blit(label.surface, (round(mm * 8), round(mm * 3)))
    y = top + max(0, (room[1] - high) // 2)
    for one in written:
        surface.blit(one.surface, ((card.width - one.size[0]) // 2, y))
        y += one.size[1]
    words = " / ".join(
        exactly(line, glass, one, pen.reader.language)
        for pen, one in zip(pens, written, strict=True)
    )
    return Board("line", card, surface, words, is_cut=not fits)


def _stands_well(written: Written, line: Line) -> bool:
    """Whether each half has a row of its own, or no word of a whole line is alone."""
    rows = len({rect.y for _, rect in written.cells})
    return rows <= len(line.halves) if line.halves else not written.ends_alone


def exactly(line: Line, glass: Glass, written: Written, language: Language | None = None) -> str:
    """The line's words as a part says them: the packs' own, without the eye's new row."""
    missing = f" [no glyph: {written.missing}]" if written.missing else ""
    return f"{line.text.in_language(language or glass.reader.language)}{missing}"


def _marks(
    shown: Text, language: Language, found: Text | None, nth: int
) -> list[tuple[int, int, Colour]]:
    if found is None:
        return []
    words, sought = shown.in_language(language), found.in_language(language)
    if language == "en":
        words, sought, nth = words.lower(), sought.lower(), 0
    starts = [at for at in range(len(words)) if words.startswith(sought, at)]
    return [(starts[nth], starts[nth] + len(sought), LIT)] if nth < len(starts) else []


def gloss_board(glass: Glass, place: Rect, glosses: list[Text]) -> Board | None:
    """「小解释：…」 in the middle of a place; None where the line has none for the band."""
    if not glosses:
        return None
    mm, band = glass.mm, glass.reader.band
    sizes = (BODY_MM[band] * mm * LARGEST_GLOSS, LEAST_MM[band] * mm)
    each = (place.height - round(mm * (8 + 2 * len(glosses)))) // len(glosses)
    room = (place.width - round(mm * 14), each)
    written = [
        fitted(glass.pen, labelled(one), room, NIGHT, sizes, centred=False) for one in glosses
    ]
    high = sum(one.size[1] for one in written) + round(mm * (8 + 2 * len(written)))
    box = Rect(place.x, 0, place.width, min(place.height, high))
    box.centery = place.centery
    surface = slab(box.size, FINE, mm * 6, 0)
    y = round(mm * 5)
    for one in written:
        surface.blit(one.surface, (round(mm * 7), y))
        y += one.size[1] + round(mm * 2)
    cut = any(is_cut(one, room) for one in written)
    return Board("gloss", box, surface, told(*written), is_cut=cut)
