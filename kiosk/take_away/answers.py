"""The answers of a class as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.report_files.tables import Table
from kiosk.store.answers_out import AnswerOut
from quizzes.text import Language
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.store import Store


def answers_table(store: Store, class_id: bytes | None, language: Language) -> Table:
    """A row an answer. Seats have numbers; who sits there is on the teacher's paper only."""
    words = read_words(Path(__file__).with_name("words.yaml"))
    keys = AnswerOut._fields
    heads = tuple(words[f"head_{key}"].in_language(language) for key in keys)
    rows = tuple(tuple(one) for one in store.answers_out(class_id))
    name, note = (words[key].in_language(language) for key in ("answers", "answers_note"))
    return Table(name, keys, heads, rows, (note,))
