"""A line of a script as ScriptLine.qml shows it: phrases with their pauses and stressed words."""

from __future__ import annotations

from typing import Any

from kiosk.shell.reading import Reading
from quizzes.kinds.script import Line


def as_qml(line: Line, reading: Reading) -> dict[str, Any]:
    """`words` of the whole line as it is spoken, and its `phrases`.

    Each phrase has `line` (words and pinyin), `start` (its place in `words`), `stress` ((start,
    end) in its own words) and `pause`.
    """
    language = reading.text_language
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
