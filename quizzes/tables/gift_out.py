"""Writes messages as a Moodle quiz in GIFT, with what GIFT has no place for in comment lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from quizzes.grade import SCORES
from quizzes.marks import without_marks
from quizzes.tables import choices
from quizzes.tables.columns import MESSAGE_COLUMNS
from quizzes.tables.gift_messages import NOTE
from quizzes.tables.messages_out import message_rows
from quizzes.text import Language

_ANSWERS = {"R": "stop", "A": "ask", "G": "go"}
_WORDS = {
    "zh": {"R": "马上停下", "A": "先问大人", "G": "可以放心做"},
    "en": {"R": "Stop", "A": "Ask an adult", "G": "Go"},
}
_CONTROL = re.compile(r"([~=#{}:\\])")


def messages_gift(tree: Mapping[str, Any], language: Language = "zh") -> bytes:
    """A question for each message, in categories by skill; UTF-8."""
    titles = {skill["id"]: skill["title"] for skill in tree.get("skills", [])}
    lines: list[str] = []
    skill = None
    for pair in tree.get("pairs", []):
        if pair.get("skill") != skill:
            skill = pair.get("skill")
            title = titles.get(skill, {}).get(language, "")
            lines += [f"$CATEGORY: {skill} {title.replace('/', '／')}".rstrip(), ""]
        for row, item in zip(message_rows([pair]), pair["items"], strict=True):
            lines += [*_notes(row), *_question(item, language), ""]
    return "\n".join(lines).encode()


def _notes(row: Mapping[str, str]) -> list[str]:
    return [
        f"// {NOTE} {column.name} = {_on_one_line(row[column.name])}"
        for column in MESSAGE_COLUMNS
        if row.get(column.name)
    ]


def _question(item: Mapping[str, Any], language: Language) -> list[str]:
    text, _ = without_marks(item["text"][language])
    channel = choices.CHANNELS.get(item["channel"], (item["channel"],))
    where = channel[0] if language == "zh" else channel[-1]
    prompt = f"【{where}】{item['sender'][language]}：{text}"
    lines = [f"::{_escaped(item['id'])}::[plain]{_escaped(prompt)} {{"]
    for key, words in _WORDS[language].items():
        is_key = key == item["key"]
        worth = SCORES[item["key"], _ANSWERS[key]]  # type: ignore[index]
        sign = "=" if is_key else f"~%{100 * worth:.0f}%" if worth else "~"
        why = f"#{_escaped(item['why'][language])}" if is_key else ""
        lines.append(f"  {sign}{words}{why}")
    return [*lines, f"  ####{_escaped(item['action'][language])}", "}"]


def _escaped(words: str) -> str:
    return _CONTROL.sub(r"\\\1", words).replace("\n", "\\n")


def _on_one_line(words: str) -> str:
    return words.replace("\\", "\\\\").replace("\n", "\\n")
