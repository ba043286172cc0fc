"""Cards with the words of a line, for conventions that nobody drew."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pygame
import pytest

from games.contract import Reader
from games.convention_puzzle.scenes import DrawnCard
from games.stage.figures import wake_pygame
from games.stage.writing import Pen
from kiosk.shell.font_files import font_files
from quizzes.text import Text

wake_pygame()
LONG = Text(
    "上网之前先想一想，" * 6 + "好好说话。",
    " ".join(["shàng wǎng zhī qián xiān xiǎng yi xiǎng"] * 6 + ["hǎo hǎo shuō huà"]),
    "Think before you go online, and speak kindly. " * 4,
)
SHORT = Text("不轻信。", "bù qīng xìn", "Don't trust.")


def card(words: Text = SHORT, name: str = "line-1", language: str = "zh") -> DrawnCard:
    return DrawnCard(words, name, Pen(font_files(), Reader(language)))  # type: ignore[arg-type]


def pixels(picture: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(picture).astype(float)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("words", [SHORT, LONG], ids=["4", "59"])
@pytest.mark.parametrize("size", [(900, 675), (600, 400), (400, 600)], ids=str)
def test_the_words_fit_on_the_paper(words: Text, language: str, size: tuple[int, int]) -> None:
    drawn = card(words, language=language)
    paper = drawn.paper(*size)
    written = drawn.written(*size)
    assert written.size[0] <= paper.width and written.size[1] <= paper.height
    assert written.words == words.in_language(drawn.pen.reader.language)
    assert drawn.picture(*size).get_size() == size


def test_short_lines_are_written_larger_than_long_ones() -> None:
    short, long = (card(words).written(900, 675).cells[0][1].height for words in (SHORT, LONG))
    assert short > 1.5 * long


def test_each_line_has_a_ground_of_its_own_and_always_the_same() -> None:
    grounds = [pixels(card(name=f"line-{n}").picture(400, 300)) for n in range(4)]
    assert all(np.abs(a - b).mean() > 5 for a, b in combinations(grounds, 2))
    again = pixels(card(name="line-2").picture(400, 300))
    assert (again == grounds[2]).all()


@pytest.mark.parametrize("name", ["line-1", "rule-7", "our-class-3"])
def test_25_pieces_of_a_card_can_be_told_apart(name: str) -> None:
    whole = pixels(card(LONG, name).picture(400, 300))
    cells = [whole[x : x + 80, y : y + 60] for x in range(0, 400, 80) for y in range(0, 300, 60)]
    assert min(np.abs(a - b).mean() for a, b in combinations(cells, 2)) > 6


def test_lanterns_sway_beside_the_words_and_never_over_them() -> None:
    drawn = card(LONG)
    glass = drawn.picture(900, 675)
    moving = drawn.moving(900, 675)
    moving.make_ready()
    boxes = [box for tick in range(20) for box in moving.draw(glass, (0, 0), tick / 4)]
    paper = drawn.paper(900, 675)
    assert boxes and not any(paper.colliderect(box) for box in boxes)
