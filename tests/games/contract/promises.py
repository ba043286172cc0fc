"""What every round of every game keeps; each promise gives what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations

from played import MOST_TOUCHES, PUZZLED, Played, judged_once
from pygame import Rect
from shelf_cases import stock

from games.contract import Answered, Part
from games.stage.writing import LINE_HEIGHT, RUBY_SHARE
from quizzes.conversation_grade import judge_stage
from quizzes.glow import lit_pairs
from quizzes.grade import grade

Promise = Callable[[Played], Iterator[str]]
SLACK = 1  # pixels lost in rounding
APART_MM = 4
TARGET_MM = {"1-2": 20, "3-4": 15, "5-6": 15, "7-9": 15}
# GB 40070-2021's 3号, 4号 and 小4 seen from 50 cm, not 33: 34, 30 and 26 px at 21.5", 1080p.
LETTER_MM = {"1-2": 8.43, "3-4": 7.44, "5-6": 6.45, "7-9": 6.45}
FEWEST_COLOURS = 3
SHELL_BUTTONS = 5  # at the right of wide glass, each as wide as the bar is high
REACH = 0.4  # on tall glass, what can be touched lies below this share of the height


def it_ends(done: Played) -> Iterator[str]:
    if done.debrief is None:
        yield f"no end after {MOST_TOUCHES} touches"


def it_draws_a_picture(done: Played) -> Iterator[str]:
    poor = [n for n, scene in enumerate(done.scenes) if scene.colours < FEWEST_COLOURS]
    if poor:
        yield f"scenes of hardly any colour: {poor}"


def everything_lies_on_the_glass(done: Played) -> Iterator[str]:
    glass = Rect(0, 0, *done.case.glass)
    yield from {f"{p.name} {p.rect}" for p in done.parts if not glass.contains(Rect(p.rect))}


def nothing_lies_under_the_shells_buttons(done: Played) -> Iterator[str]:
    (width, height), size = done.case.glass, done.size
    bar = Rect(0, height - size.clear_bottom, width, size.clear_bottom)
    if not size.is_tall:
        reach = round(size.clear_top * SHELL_BUTTONS)
        bar = Rect(width - reach, 0, reach, size.clear_top)
    for part in done.parts:
        if part.kind != "figure" and bar.colliderect(Rect(part.rect)):
            yield f"{part.name} {part.rect}"


def targets_are_as_large_as_a_childs_finger_needs(done: Played) -> Iterator[str]:
    least = round(done.size.px_per_mm * TARGET_MM[done.case.reader.band]) - SLACK
    for part in done.parts:
        if part.can_touch and min(part.rect[2:]) < least:
            yield f"{part.name} {part.rect}: less than {least} pixels"


def targets_stand_apart(done: Played) -> Iterator[str]:
    least = done.size.px_per_mm * APART_MM - SLACK
    for scene in done.scenes:
        for a, b in combinations([p for p in scene.parts if p.can_touch], 2):
            if _gap(a, b) < least:
                yield f"{a.name} and {b.name}: {_gap(a, b) / done.size.px_per_mm:.1f} mm"


def _gap(a: Part, b: Part) -> float:
    (ax, ay, aw, ah), (bx, by, bw, bh) = a.rect, b.rect
    across = max(bx - ax - aw, ax - bx - bw, 0)
    down = max(by - ay - ah, ay - by - bh, 0)
    return float((across**2 + down**2) ** 0.5)


def nothing_with_words_lies_over_another(done: Played) -> Iterator[str]:
    for scene in done.scenes:
        for a, b in combinations([p for p in scene.parts if p.kind != "figure"], 2):
            if Rect(a.rect).colliderect(Rect(b.rect)):
                yield f"{a.name} and {b.name}"


def on_tall_glass_everything_can_be_reached(done: Played) -> Iterator[str]:
    if done.size.is_tall:
        top = done.size.height * REACH
        yield from {p.name for p in done.parts if p.can_touch and p.rect[1] < top}


def no_text_is_cut(done: Played) -> Iterator[str]:
    yield from {f"{p.name}: {p.words}" for p in done.parts if p.is_cut}


def no_glyph_is_missing(done: Played) -> Iterator[str]:
    yield from {p.words for p in done.parts if "[no glyph:" in p.words}


def letters_lie_in_their_part(done: Played) -> Iterator[str]:
    for part in done.parts:
        room = Rect(part.rect).inflate(2 * SLACK, 2 * SLACK)
        if not all(room.contains(Rect(box)) for _, box in part.letters):
            yield part.name


def letters_are_as_large_as_the_band_reads(done: Played) -> Iterator[str]:
    """Where a part tells of its letters: their boxes are lines, with room for the pinyin."""
    reader, mm = done.case.reader, done.size.px_per_mm
    has_ruby = reader.language == "zh" and reader.pinyin_shown
    line = LINE_HEIGHT + (RUBY_SHARE * 0.9 if has_ruby else 0)
    least = LETTER_MM[reader.band] * mm * line - SLACK
    for part in done.parts:
        low = [box[3] for _, box in part.letters if box[3] < least]
        if low:
            yield f"{part.name}: {min(low) / line / mm:.1f} mm"


def everything_said_is_in_both_languages(done: Played) -> Iterator[str]:
    texts = [text for scene in done.scenes for text in scene.texts]
    yield from {str(text) for text in texts if not (text.zh and text.en)}


def answers_are_numbered_from_one(done: Played) -> Iterator[str]:
    numbers = [one.number for one in done.answered]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"{numbers}"


def answers_are_to_real_items(done: Played) -> Iterator[str]:
    for one in done.answered:
        if (one.item, one.revision, one.pair, one.skill) not in _items():
            yield f"{one}"
        if one.seconds < 0:
            yield f"{one.number} took {one.seconds} s"


@cache
def _items() -> set[tuple[str, int, str, str]]:
    """Item, revision, pair and skill of all there is; whom to call is no pair."""
    pairs = [*stock().pairs, *stock().conversations]
    found = {(i.id, i.revision, pair.id, pair.skill) for pair in pairs for i in pair.items}
    found |= {(call.id, call.revision, "", call.skill) for call in stock().calls}
    found |= {(case.id, case.revision, "", "") for case in stock().cases}
    return found | {
        (f"{one.id}.{line.id}", one.revision, "", "")
        for one in stock().conventions
        for line in one.lines
    }


def every_item_is_answered_once(done: Played) -> Iterator[str]:
    items = judged_once(done.answered)
    if len(set(items)) < len(items):
        yield f"{items}"
    if not items:
        yield "nothing was answered"


def answers_are_graded_by_the_rule(done: Played) -> Iterator[str]:
    for one in done.answered:
        if one.score is not None and not 0 <= one.score <= 1:
            yield f"{one.number}: score {one.score}"
    for one in done.answers:
        if one.score != _grade(one):
            yield f"{one.item}, {one.answer}: {one.score}, and by the rule {_grade(one)}"


def _grade(one: Answered) -> float:
    for talk in stock().conversations:
        for told in talk.items:
            if told.id == one.item:
                stages = len(talk.stages_of(told))
                stage = int(one.detail["stage"])
                judged = judge_stage(told.key, one.answer, stage, told.first_telling, stages)  # type: ignore[arg-type]
                return judged.score
    for call in stock().calls:
        if call.id == one.item:
            return float(one.answer in call.whom)
    return grade(one.key, one.answer)  # type: ignore[arg-type]


def glows_are_the_pairs_judged_right_on_both_sides(done: Played) -> Iterator[str]:
    if done.debrief is None:
        return
    if any(one.kind in PUZZLED for one in done.answered):
        if not 0 <= done.debrief.glows <= done.debrief.pairs:
            yield f"{done.debrief.glows} of {done.debrief.pairs}"
        return
    scores = {one.item: float(one.score or 0) for one in done.answers}
    pairs = [*stock().pairs, *stock().conversations]
    met = {one.pair for one in done.answers if one.pair}
    lit = len(lit_pairs(scores, [pair for pair in pairs if pair.id in met]))
    if (done.debrief.glows, done.debrief.pairs) != (lit, len(met)):
        yield f"{done.debrief.glows} of {done.debrief.pairs}, and not {lit} of {len(met)}"


PROMISES: Sequence[Promise] = (
    it_ends,
    it_draws_a_picture,
    everything_lies_on_the_glass,
    nothing_lies_under_the_shells_buttons,
    targets_are_as_large_as_a_childs_finger_needs,
    targets_stand_apart,
    nothing_with_words_lies_over_another,
    on_tall_glass_everything_can_be_reached,
    no_text_is_cut,
    no_glyph_is_missing,
    letters_lie_in_their_part,
    letters_are_as_large_as_the_band_reads,
    everything_said_is_in_both_languages,
    answers_are_numbered_from_one,
    answers_are_to_real_items,
    every_item_is_answered_once,
    answers_are_graded_by_the_rule,
    glows_are_the_pairs_judged_right_on_both_sides,
)
