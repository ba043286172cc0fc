"""The convention of 2001, to the character and the mark, in every place where a line is shown.

What stands here was compared with ten stored copies (nine full, one partial, all alike). It is
typed here once more on purpose: whoever changes the pack, or how a rung writes lines, meets it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from hands import Hands
from other_conventions import of_2001
from playing_rungs import page_of, play

from games.contract import Reader, Say
from games.convention_puzzle.jigsaw.pictures import pictures_of
from games.convention_puzzle.jigsaw.scene_art import PictureBook
from games.convention_puzzle.jigsaw.whole import Whole
from games.stage.figures import Figures, wake_pygame
from games.stage.page import Glass
from games.stage.writing import Pen
from kiosk.play_bot.bot import ART
from kiosk.play_bot.glass import stage_size
from kiosk.shell.font_files import font_files
from quizzes.text import han_count

LINES = (
    "要善于网上学习，不浏览不良信息；",
    "要诚实友好交流，不侮辱欺诈他人；",
    "要增强自护意识，不随意约会网友；",
    "要维护网络安全，不破坏网络秩序；",
    "要有益身心健康，不沉溺虚拟时空。",
)
HALVES = tuple(half for line in LINES for half in (line[:7], line[8:15]))
MARKS = "，；，；，；，；，。"
TITLE = "全国青少年网络文明公约"
GAP = "……"
TELLING = 5  # so many characters in a row of a half-line are taken for a quotation
READERS = (Reader("zh", True, "5-6"), Reader("zh", False, "7-9"), Reader("zh", True, "7-9", True))
every_reader = pytest.mark.parametrize(
    "reader", READERS, ids=["pinyin", "no-pinyin", "less-motion"]
)
GLASSES = ((1280, 800), (1080, 1920))


def segments(hands: Hands) -> list[str]:
    """The texts on the glass, and those that are said."""
    shown = [one for part in hands.game.parts() for one in part.words.split(" / ")]
    said = [text.zh for text in (*hands.game.aloud(), *hands.game.soon())]
    return [*shown, *said]


def misquotes(words: str) -> Iterator[str]:
    """Half-lines of which a good part stands there, but not the whole, mark and all."""
    if GAP in words:
        return
    for half in HALVES:
        pieces = {half[at : at + TELLING] for at in range(len(half) - TELLING + 1)}
        if any(piece in words for piece in pieces) and half not in words:
            yield words
    for line in LINES:
        if all(half in words for half in (line[:7], line[8:15])) and line not in words:
            yield words


def look(hands: Hands, seconds: float = 0.7) -> None:
    """Every frame for a while: nothing on the glass misquotes the convention."""
    for _ in range(round(seconds * 30)):
        wrong = [one for words in segments(hands) for one in misquotes(words)]
        assert wrong == []
        hands.step()


def tap(hands: Hands, name: str) -> None:
    hands.tap(name)
    look(hands)


def lines_on(hands: Hands) -> list[str]:
    """Whole lines that parts hold, in the order of the parts."""
    shown = [one for part in hands.game.parts() for one in part.words.split(" / ")]
    return [one for one in shown if one in LINES]


def test_what_stands_here_has_seventy_characters_and_ten_marks() -> None:
    whole = "".join(LINES)
    assert han_count(whole) == 70
    assert "".join(c for c in whole if not "\u4e00" <= c <= "\u9fff") == MARKS
    assert [len(half) for half in HALVES] == [7] * 10
    assert len(set(HALVES)) == 10


def test_the_pack_has_it_exactly() -> None:
    convention = of_2001()
    assert tuple(line.text.zh for line in convention.lines) == LINES
    assert tuple(half.zh for line in convention.lines for half in line.halves) == HALVES
    assert (convention.title.zh, convention.year) == (TITLE, 2001)


def test_a_misquote_would_be_found() -> None:
    assert (
        list(misquotes("要善于课上学习，不浏览不良信息；")) == []
    )  # three characters tell nothing
    assert list(misquotes("要诚实友好交谈"))
    assert list(misquotes("要善于网上学习,不浏览不良信息;"))
    assert not list(misquotes("小解释：会用网络查资料、学本领。"))
    assert [one for line in LINES for one in misquotes(line)] == []


def finish_gaps(hands: Hands) -> Iterator[str]:
    """Each line as it is shown when its word is back; one wrong word before."""
    page = page_of(hands)
    while page_of(hands) is page:
        gapped = page.round.gapped
        wrong = next(n for n in range(3) if n != gapped.right)
        paper = hands.part("paper").words.split(" / ")[-1]
        assert paper.replace(GAP, gapped.gap.words.zh) in LINES
        tap(hands, f"word_{wrong}")
        tap(hands, f"word_{gapped.right}")
        yield hands.part("line").words
        tap(hands, "next")


def finish_spelling(hands: Hands) -> Iterator[str]:
    """Each line as it is shown when a half of it is built; one wrong row before."""
    page = page_of(hands)
    while page_of(hands) is page:
        spelled = page.round.spelled
        letters = [hands.part(f"tile_{n}").words for n in range(len(spelled.tiles))]
        by_place = dict(zip(spelled.tiles, letters, strict=True))
        assert "".join(by_place[at] for at in sorted(by_place)) in HALVES
        for order in ([1, 0, *range(2, 7)], range(7)):
            for place in order:
                name = f"tile_{spelled.tiles.index(place)}"
                if any(part.name == name for part in hands.targets()):
                    tap(hands, name)
        yield hands.part("line").words
        tap(hands, "next")


def finish_pairs(hands: Hands) -> Iterator[str]:
    """Each line as it is shown when its halves are joined."""
    page = page_of(hands)
    while page_of(hands) is page:
        for row in range(len(page.table.matches)):
            right = next(n for n in range(len(page.table.matches)) if page.table.is_right(row, n))
            assert hands.part(f"left_{row}").words in HALVES
            assert hands.part(f"right_{right}").words in HALVES
            tap(hands, f"left_{row}")
            tap(hands, f"right_{right}")
            yield hands.part(f"line_{row}").words
        tap(hands, "next")


def finish_order(hands: Hands) -> Iterator[str]:
    """All lines, on their cards; then as they lie on their stones, from the first to the last."""
    page = page_of(hands)
    while page_of(hands) is page:
        count = len(page.run.lines)
        assert sorted(hands.part(f"card_{n}").words for n in range(count)) == sorted(LINES)
        for n in reversed(range(count)):
            tap(hands, f"card_{n}")
            tap(hands, f"stone_{count - 1 - n}")
        tap(hands, "done")
        look(hands, 1.0)
        cards = [hands.part(f"card_{n}") for n in range(count)]
        yield from (card.words for card in sorted(cards, key=lambda card: card.rect[:2][::-1]))
        tap(hands, "next")


def finish_cases(hands: Hands) -> Iterator[str]:
    """The lines to choose from, and those that are told afterwards."""
    page = page_of(hands)
    while page_of(hands) is page:
        now = page.round.now
        choices = [hands.part(f"line_{line.id}").words for line in now.choices]
        assert set(choices) <= set(LINES)
        tap(hands, f"line_{now.choices[-1].id}")
        for line in now.right:
            told = hands.part(f"answer_{line.id}").words.split(" / ")[0]
            assert told in LINES
            yield told
        tap(hands, "next")


FINISH: dict[str, Callable[[Hands], Iterator[str]]] = {
    "pairs": finish_pairs,
    "gaps": finish_gaps,
    "order": finish_order,
    "spelling": finish_spelling,
    "cases": finish_cases,
}


@every_reader
@pytest.mark.parametrize("rung", FINISH)
def test_a_rung_shows_each_line_exactly_and_ends_with_all_of_them(
    rung: str, reader: Reader
) -> None:
    hands = play(rung, reader=reader, glass=GLASSES[reader.reduced_motion])
    look(hands)
    shown = list(FINISH[rung](hands))
    assert set(shown) <= set(LINES)
    if rung in ("pairs", "gaps", "order"):
        assert tuple(shown) == LINES
    if rung != "cases":
        assert page_of(hands).round.now  # one scene from life closes it
        assert set(finish_cases(hands)) <= set(LINES)
    the_last_card_is_exact(hands)
    said = {text.zh for one in hands.events if isinstance(one, Say) for text in one.texts}
    assert set(LINES) <= said


def the_last_card_is_exact(hands: Hands) -> None:
    words: list[str] = []
    while hands.debrief is None:
        words += hands.part("last_card").words.split(" / ")
        tap(hands, "next")
    assert tuple(one for one in words if one in LINES) == LINES
    assert TITLE in words
    assert any("2001年" in one for one in words)


@pytest.mark.parametrize("seed", range(6))
def test_every_half_line_that_is_spelled_comes_back_in_its_line(seed: int) -> None:
    hands = play("spelling", reader=READERS[2], seed=seed)
    assert set(finish_spelling(hands)) <= set(LINES)


@pytest.mark.parametrize("glass", [(1920, 1080), (1280, 800), (1024, 768), (1080, 1920)], ids=str)
@pytest.mark.parametrize("band", ["1-2", "3-4", "5-6", "7-9"])
def test_the_last_card_has_every_line_on_every_glass(glass: tuple[int, int], band: str) -> None:
    hands = play("pairs", reader=Reader("zh", True, band), glass=glass)  # type: ignore[arg-type]
    for _ in finish_pairs(hands):
        pass
    while not any(part.name == "last_card" for part in hands.game.parts()):
        for _ in finish_cases(hands):
            pass
    the_last_card_is_exact(hands)


def test_a_jigsaw_that_is_done_shows_its_line_exactly() -> None:
    hands = play("jigsaw", reader=Reader("zh", True, "1-2", True), glass=(480, 300))
    look(hands, 0.2)
    hands.tap(next(part.name for part in hands.targets() if part.name.startswith("picture_")))
    hands.tap("cut_2x2")
    hands.wait(0.5)
    solve(hands)
    look(hands, 0.2)
    words = hands.part("line").words
    assert any(words.startswith(line) for line in LINES)
    assert hands.game.aloud()[0].zh in LINES


def test_every_picture_of_the_jigsaw_ends_with_its_line_and_the_year() -> None:
    wake_pygame()
    reader = Reader("zh", True, "1-2", True)
    size = stage_size(480, 300, reader.band)
    glass = Glass(size, reader, Pen(font_files(), reader), Figures(), ART)
    shown = []
    for picture in pictures_of(of_2001(), random.Random(1)):
        page = Whole(PictureBook(), picture, may_go_on=False)
        page.lay_out(glass)
        [words] = [board.words for board in page.boards() if board.name == "line"]
        [line] = [line for line in LINES if words.startswith(line)]
        assert "2001" in words
        assert [one for part in words.split(" / ") for one in misquotes(part)] == []
        shown.append(line)
    assert {line: shown.count(line) for line in LINES} == dict.fromkeys(LINES, 3)


def solve(hands: Hands) -> None:
    """Each loose piece is tapped, then its place, until all are home."""
    puzzle, layout = page_of(hands).puzzle, page_of(hands).layout
    while not puzzle.is_solved:
        group = puzzle.loose[-1]
        home = layout.home(group.first)
        hands.wait(0.3)
        hands.touch(home.centerx + group.dx, home.centery + group.dy)
        hands.wait(0.3)
        hands.touch(*home.center)
    hands.wait_for(lambda: any(part.name == "line" for part in hands.game.parts()))
