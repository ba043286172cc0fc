"""A line of a script as ScriptLine.qml shows it: phrases with their pauses and stressed words."""

from __future__ import annotations

from typing import Any

from kiosk.shell.reading import Reading
from quizzes.kinds.script import Line
from quizzes.text import CLOSING, OPENING, Language, Text, cells_of


def as_qml(line: Line, reading: Reading) -> dict[str, Any]:
    """`words` of the whole line as it is spoken, and its `phrases`.

    Each phrase has `line` (words and pinyin), `start` (its place in `words`), `stress` ((start,
    end) in its own words) and `pause`.
    """
    language = line.text.shown_in(reading.text_language)
    phrases: list[dict[str, Any]] = []
    at = 0
    for phrase in line.phrases:
        words = phrase.text.in_language(language)
        stress = phrase.stress_zh if language == "zh" else phrase.stress_en
        phrases.append(
            {
                "line": reading.line(phrase.text),
                "start": at,
                "stress": [list(span) for span in stress],
                "pause": phrase.pause,
            }
        )
        at += len(words) + (1 if language == "en" and words else 0)
    return {**reading.line(line.text), "phrases": phrases}


def word_at(line: Line, place: int, language: Language) -> tuple[int, int, Text] | None:
    """(start, end, text) of the character or word that begins at a place of the line's words.

    None for a punctuation mark, which nobody says.
    """
    text = line.text
    language = text.shown_in(language)
    cells = cells_of(text.in_language(language), text.pinyin_for(language))
    cell = next((one for one in cells if one.start == place), None)
    if cell is None or not any(c.isalnum() for c in cell.words):
        return None
    if language == "en":
        said = Text("", "", cell.words.strip(CLOSING + OPENING))
    else:
        said = Text(cell.words, cell.pinyin, "")
    return place, place + len(cell.words), said
