"""Every game on the shelf, at every level, keeps what `games/contract.py` promises."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import combinations
from typing import Any, get_args

import pygame
import pytest
from hands import Hands
from pygame import Rect

from games.contract import Answered, Band, Card, Part, Reader, Touch
from games.shelf import read_shelf
from kiosk.play_bot.glass import GLASSES, stage_size
from quizzes.grade import grade
from quizzes.text import Text

BANDS: tuple[Band, ...] = get_args(Band)
LEVELS = [(card, level.id) for card in read_shelf().cards for level in card.levels]
LEVEL_NAMES = [f"{card.id}-{level}" for card, level in LEVELS]
ROUNDS_A_LEVEL = 5


@dataclass(frozen=True)
class Case:
    card: Card = field(compare=False, hash=False)
    level: str
    number: int

    @property
    def glass(self) -> tuple[int, int]:
        return GLASSES[self.number % 4]

    @property
    def reader(self) -> Reader:
        n = self.number
        band = BANDS[(n + n // 4) % 4]
        return Reader("en" if n % 3 == 1 else "zh", n % 5 != 2, band, n % 7 == 3)

    def __str__(self) -> str:
        r = self.reader
        width, height = self.glass
        marks = ("-pinyin" if r.pinyin_shown else "") + ("-calm" if r.reduced_motion else "")
        return f"{self.card.id}-{self.level}-{width}x{height}-{r.language}-{r.band}{marks}"


CASES = [
    Case(card, level, ROUNDS_A_LEVEL * at + n)
    for at, (card, level) in enumerate(LEVELS)
    for n in range(ROUNDS_A_LEVEL)
]
any_case = pytest.mark.parametrize("case", CASES, ids=str)
any_level = pytest.mark.parametrize(("card", "level"), LEVELS, ids=LEVEL_NAMES)


@dataclass
class Played:
    scenes: list[list[Part]]
    pictures: list[int]
    answered: list[Answered]
    debrief: Any
    texts: list[Text]


def play(case: Case) -> Played:
    """A round in which anything that can be touched may be touched next."""
    chance = random.Random(case.number)
    hands = Hands(case.card, case.level, case.number, case.reader, case.glass)
    played = Played([], [], [], None, [])
    while hands.debrief is None:
        hands.wait_for(hands.targets)
        played.pictures.append(hands.picture())
        played.scenes.append(hands.game.parts())
        played.texts += [*hands.game.aloud(), *hands.game.soon()]
        target = chance.choice(hands.targets())
        x, y, width, height = chance.choice(target.letters)[1] if target.letters else target.rect
        hands.touch(x + width / 2, y + height / 2)
        played.scenes.append(hands.game.parts())
        hands.wait(0.3)
    played.answered, played.debrief = hands.answered, hands.debrief
    return played


played = cache(play)


def shown(case: Case, *kinds: str) -> list[Part]:
    return [p for scene in played(case).scenes for p in scene if p.kind in kinds]


@any_case
def test_a_round_ends_and_its_glows_are_what_was_answered(case: Case) -> None:
    answers = [a for a in played(case).answered if a.kind == "answer"]
    scores: dict[str, list[float | None]] = {}
    for a in answers:
        scores.setdefault(a.pair, []).append(a.score)
    debrief = played(case).debrief
    assert len({a.item for a in answers}) == len(answers)
    assert debrief.pairs == len(scores)
    assert debrief.glows == sum(both == [1, 1] for both in scores.values())


@any_case
def test_answers_are_numbered_timed_and_graded(case: Case) -> None:
    answered = played(case).answered
    assert [a.number for a in answered] == list(range(1, len(answered) + 1))
    assert all(a.seconds >= 0 for a in answered)
    for a in answered:
        if a.kind == "answer":
            assert a.score == grade(a.key, a.answer)  # type: ignore[arg-type]


@any_case
def test_no_text_is_cut(case: Case) -> None:
    assert [p.words for p in shown(case, "text", "target") if p.is_cut] == []


@any_case
def test_no_glyph_is_missing(case: Case) -> None:
    assert [p.words for p in shown(case, "text", "target") if "[no glyph:" in p.words] == []


@any_case
def test_what_is_touched_is_as_large_as_a_childs_finger_needs(case: Case) -> None:
    size = stage_size(*case.glass, case.reader.band)
    least = round(size.px_per_mm * (20 if case.reader.band == "1-2" else 15))
    small = [p for p in shown(case, "target") if min(p.rect[2:]) < least]
    assert small == []


@any_case
def test_nothing_with_words_overlaps(case: Case) -> None:
    for scene in played(case).scenes:
        for a, b in combinations([p for p in scene if p.kind != "figure"], 2):
            assert not Rect(a.rect).colliderect(Rect(b.rect)), (a.name, b.name)


@any_case
def test_everything_stands_on_the_glass_and_clear_of_the_bar(case: Case) -> None:
    width, height = case.glass
    size = stage_size(width, height, case.reader.band)
    bar = Rect(0, height - size.clear_bottom, width, size.clear_bottom)
    if not size.is_tall:
        reach = round(size.clear_top * 5)  # five buttons at the right
        bar = Rect(width - reach, 0, reach, size.clear_top)
    for part in shown(case, "text", "target", "figure"):
        assert Rect(0, 0, width, height).contains(Rect(part.rect)), part.name
        assert part.kind == "figure" or not bar.colliderect(Rect(part.rect)), part.name


@any_case
def test_on_tall_glass_everything_to_touch_can_be_reached(case: Case) -> None:
    width, height = case.glass
    if height > width:
        assert [p.name for p in shown(case, "target") if p.rect[1] < height * 0.4] == []


@any_case
def test_everything_said_can_be_said_in_both_languages(case: Case) -> None:
    assert all(text.zh and text.en for text in played(case).texts)


@pytest.mark.parametrize("case", CASES[::7], ids=str)
def test_the_same_touches_bring_the_same_pictures(case: Case) -> None:
    assert play(case) == played(case)


@any_level
def test_touches_anywhere_never_crash(card: Card, level: str) -> None:
    chance = random.Random(level)
    hands = Hands(card, level, 7, Reader(band="1-2"), (1024, 768))
    for _ in range(400):
        hands.touch(chance.uniform(-50, 1100), chance.uniform(-50, 800))
        for _ in range(chance.randrange(12)):
            hands.step()
        if hands.debrief is not None:
            break
        if chance.random() < 0.1:
            hands.picture()


@any_level
def test_two_fingers_and_a_lifted_finger_leave_nothing_pressed(card: Card, level: str) -> None:
    hands = Hands(card, level)
    hands.wait_for(hands.targets)
    hands.wait(1)
    still, (one, other, *_) = hands.game.is_still, hands.targets()
    for part in (one, other):
        x, y, width, height = part.rect
        hands.game.touch(Touch("press", x + width / 2, y + height / 2))
    hands.game.touch(Touch("release", 1, 1))
    assert hands.game.is_still == still
    assert hands.answered == []


@any_level
def test_a_round_survives_another_glass_and_another_language_in_every_moment(
    card: Card, level: str
) -> None:
    hands = Hands(card, level, 3, Reader("zh", True, "3-4"))
    other = replace(hands.reader, language="en", pinyin_shown=False)
    moments = set[tuple[str, ...]]()
    while hands.debrief is None:
        parts = hands.game.parts()
        if (moment := tuple(p.name for p in parts)) not in moments:
            moments.add(moment)
            hands.game.read_as(other)
            hands.game.resize(stage_size(768, 1024, "3-4"))
            hands.take()
            hands.game.draw(pygame.Surface((768, 1024)))
            hands.game.resize(hands.size)
            hands.game.read_as(hands.reader)
            assert hands.game.parts() == parts
        if hands.targets():
            x, y, width, height = hands.targets()[0].rect
            hands.touch(x + width / 2, y + height / 2)
        hands.wait(0.5)
    assert len([a for a in hands.answered if a.kind == "answer"]) == hands.debrief.pairs * 2


@any_level
def test_a_round_without_messages_ends_at_once(card: Card, level: str) -> None:
    hands = Hands(card, level, pairs=[])
    assert hands.debrief.glows == hands.debrief.pairs == 0
    hands.step()
    hands.picture()


@any_level
def test_the_picture_of_a_level_is_there(card: Card, level: str) -> None:
    pictures = [card.picture, *(one.picture for one in card.levels if one.id == level)]
    assert all(picture.is_file() for picture in pictures)
