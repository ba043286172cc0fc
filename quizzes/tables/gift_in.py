"""Reads Moodle's GIFT: the questions of a file, with the line on which each begins.

Format: https://docs.moodle.org/en/GIFT_format. What a question means for a pack is decided in
`quizzes.tables.gift_messages`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

MOST_QUESTIONS = 20_000
Kind = Literal[
    "true_false", "choice", "matching", "short", "numerical", "essay", "description", "gap"
]
_ESCAPABLE = "~=#{}:\\"
_STAND_INS = {f"\\{sign}": chr(0xFDD0 + at) for at, sign in enumerate(_ESCAPABLE)}
_SIGNS = {ord(stand_in): escaped[1] for escaped, stand_in in _STAND_INS.items()}
_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")
_TITLE = re.compile(r"::(.*?)::", re.DOTALL)
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d{1,5})?)%")
_TAG = re.compile(r"<[^<>]*>")
_TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}


class BrokenGift(ValueError):
    """A question that can't be read; the message is the line on which it begins."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: how much it is worth (100 is right), and what it is matched with."""

    words: str
    weight: float
    feedback: str = ""
    matched: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `notes` are the comment lines before and in it, with their lines."""

    line: int
    kind: Kind
    title: str
    words: str
    answers: tuple[Answer, ...] = ()
    feedback: str = ""
    category: str = ""
    notes: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class _Block:
    """The lines up to an empty one."""

    line: int = 0
    lines: list[str] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)


def questions_in(words: str) -> Iterator[Question | BrokenGift]:
    """The questions one by one; a broken one comes as the error, and reading goes on behind it."""
    category = ""
    for block in _blocks(words):
        if block.lines[0].startswith("$CATEGORY:"):
            category = block.lines.pop(0).partition(":")[2].strip()
            block.line += 1
            if not block.lines:
                continue
        try:
            yield _question(block, category)
        except BrokenGift as broken:
            yield broken


def _blocks(words: str) -> Iterator[_Block]:
    block = _Block()
    for number, line in enumerate(words.splitlines(), 1):
        line = line.strip()
        if line.startswith("//"):
            block.notes.append((number, line[2:].strip()))
        elif line:
            block.line = block.line or number
            block.lines.append(line)
            if line.startswith("$CATEGORY:") and len(block.lines) == 1:
                yield _Block(number, block.lines)
                block = _Block(notes=block.notes)
        elif block.lines:
            yield block
            block = _Block()
    if block.lines:
        yield block


def _question(block: _Block, category: str) -> Question:
    source = _ESCAPED.sub(_stand_in, "\n".join(block.lines))
    title = ""
    if found := _TITLE.match(source):
        title, source = found[1], source[found.end() :]
    source, has_tags = _without_format(source)
    before, brace, rest = source.partition("{")
    inside, end, after = rest.partition("}")
    if (brace and not end) or "{" in inside + after or "}" in before + after:
        raise BrokenGift(block.line)
    general = ""
    if "####" in inside:
        inside, _, general = inside.partition("####")
    kind, answers = _answers(inside.strip(), block.line) if brace else ("description", ())
    if brace and after.strip() and kind in ("choice", "short"):
        kind = "gap"
    plain = _plain(before, has_tags)
    return Question(
        block.line, kind, _plain(title), plain, answers, _plain(general), category,
        tuple(block.notes),
    )  # fmt: skip


def _stand_in(found: re.Match[str]) -> str:
    return "\n" if found[1] == "n" else _STAND_INS[found[0]]


def _plain(words: str, has_tags: bool = False) -> str:
    """The words that are shown: stand-ins back to their signs, HTML to plain text."""
    words = words.translate(_SIGNS).strip()
    return html.unescape(_TAG.sub("", words)).strip() if has_tags else words


def _without_format(words: str) -> tuple[str, bool]:
    words = words.strip()
    found = _FORMAT.match(words)
    return (words[found.end() :], found[1] == "html") if found else (words, False)


def _answers(inside: str, line: int) -> tuple[Kind, tuple[Answer, ...]]:
    if not inside:
        return "essay", ()
    if inside.startswith("#"):
        return "numerical", ()
    first, *feedback = inside.split("#")
    if first.strip().upper() in _TRUTH:
        return "true_false", _truth(_TRUTH[first.strip().upper()], feedback)
    if inside[0] not in "=~":
        raise BrokenGift(line)
    pieces = re.findall(r"([=~])([^=~]*)", inside)
    answers = tuple(_answer(sign, words) for sign, words in pieces)
    if any(answer.matched is not None for answer in answers):
        if not all(answer.matched is not None for answer in answers):
            raise BrokenGift(line)
        return "matching", answers
    is_choice = any(sign == "~" for sign, _ in pieces)
    return ("choice" if is_choice else "short"), answers


def _truth(is_true: bool, feedback: list[str]) -> tuple[Answer, ...]:
    """The right answer, then the wrong one; feedback stands the other way round in the file."""
    wrong, right = (_plain(words) for words in [*feedback, "", ""][:2])
    return (
        Answer("true" if is_true else "false", 100, right),
        Answer("false" if is_true else "true", 0, wrong),
    )


def _answer(sign: str, words: str) -> Answer:
    weight = 100.0 if sign == "=" else 0.0
    words = words.strip()
    if found := _WEIGHT.match(words):
        weight, words = float(found[1]), words[found.end() :]
    words, _, feedback = words.partition("#")
    words, has_tags = _without_format(words)
    left, arrow, right = words.partition("->")
    matched = _plain(right, has_tags) if arrow and sign == "=" else None
    shown = left if matched is not None else words
    return Answer(_plain(shown, has_tags), weight, _plain(feedback), matched)
