"""GIFT questions → messages: those that ask whether to stop, to ask or to go on.

What GIFT has no place for stands in comment lines before a question, `// glow: column = value`,
with the columns' names of the table. What is written in the question itself goes before them.
"""

from __future__ import annotations

import re
from pathlib import Path

from quizzes.fault import Fault, fault
from quizzes.marks import without_marks
from quizzes.tables.choices import CHANNELS, KEYS, code_of
from quizzes.tables.columns import MESSAGE_COLUMNS, Column, column_headed
from quizzes.tables.csv_in import read_words
from quizzes.tables.gift_in import MOST_QUESTIONS, BrokenGift, Question, questions_in
from quizzes.tables.messages_in import MessageRow, fill
from quizzes.tables.sheet import Place
from quizzes.text import is_han

NOTE = "glow:"
_COLUMNS = {column.name: column for column in MESSAGE_COLUMNS}
_PROMPT = re.compile(
    r"[【\[](?P<channel>[^】\]]+)[】\]]\s*(?P<sender>[^：\n]+?)\s*[：:]\s*(?P<text>.+)", re.DOTALL
)
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_NO_MESSAGE = {
    "short": "简答（short answer）", "numerical": "数字（numerical）", "essay": "问答（essay）",
    "description": "说明（description）", "gap": "填空（missing word）",
}  # fmt: skip


def read_gift(path: Path) -> tuple[list[MessageRow], list[Fault]]:
    """The messages of a GIFT file, and what is wrong with it or missing in it."""
    words, faults = read_words(path)
    if faults:
        return [], faults
    reading = _Reading(path.name)
    for at, question in enumerate(questions_in(words)):
        if at >= MOST_QUESTIONS:
            return [], [fault("rows_too_many", path.name, rows=MOST_QUESTIONS)]
        if isinstance(question, BrokenGift):
            reading.faults.append(fault("gift_broken", path.name, int(str(question))))
        else:
            reading.read(question)
    if not reading.rows and not reading.faults:
        reading.faults.append(fault("gift_empty", path.name))
    return reading.rows, reading.faults


class _Reading:
    def __init__(self, file: str) -> None:
        self.file = file
        self.rows: list[MessageRow] = []
        self.faults: list[Fault] = []
        self.true_means = ""  # the key that "true" stands for; holds until said anew

    def read(self, question: Question) -> None:
        """Adds the messages of one question."""
        place = Place(self.file, question.line, question.title)
        notes = self._notes(question)
        if question.kind in _NO_MESSAGE:
            self.faults.append(place.fault("gift_kind", name=_NO_MESSAGE[question.kind]))
        elif question.kind == "matching":
            self._matching(question, place, notes)
        elif question.kind == "true_false":
            self._true_false(question, place, notes)
        else:
            self._choice(question, place, notes)

    def _choice(self, question: Question, place: Place, notes: _Notes) -> None:
        keys = [code_of(KEYS, answer.words) for answer in question.answers]
        if None in keys or len(set(keys)) < len(keys):
            name = " / ".join(answer.words for answer in question.answers)
            self.faults.append(place.fault("gift_answers", name=name))
            return
        best = max(answer.weight for answer in question.answers)
        right = [at for at, answer in enumerate(question.answers) if answer.weight == best]
        noted = notes.get("key", (0, ""))[1]
        at = next((at for at in right if keys[at] == code_of(KEYS, noted)), right[0])
        if best <= 0 or (len(right) > 1 and keys[at] != code_of(KEYS, noted)):
            self.faults.append(place.fault("gift_right"))
            return
        self._add(question, place, notes, question.words, keys[at] or "",
                  question.answers[at].feedback)  # fmt: skip

    def _true_false(self, question: Question, place: Place, notes: _Notes) -> None:
        right = question.answers[0]
        key = self.true_means or code_of(KEYS, notes.get("key", (0, ""))[1]) or ""
        if not key:
            self.faults.append(place.fault("gift_true_false"))
        elif self.true_means and right.words == "false":
            key = "G" if key == "R" else "R"
        self._add(question, place, notes, question.words, key, right.feedback)

    def _matching(self, question: Question, place: Place, notes: _Notes) -> None:
        found = [(a.words, code_of(KEYS, a.matched or "")) for a in question.answers if a.words]
        if any(key is None for _, key in found) or not found:
            name = " / ".join(answer.matched or "" for answer in question.answers)
            self.faults.append(place.fault("gift_answers", name=name))
            return
        is_pair = len(found) == 2 and [key for _, key in found].count("R") == 1
        if is_pair and _SLUG.fullmatch(question.title):
            notes = {"pair": (question.line, question.title), **notes}
        for words, key in found:
            self._add(question, place, notes, words, key or "", "", is_one_of_many=True)

    def _notes(self, question: Question) -> _Notes:
        notes: _Notes = {}
        for line, note in question.notes:
            if not note.lower().startswith(NOTE):
                continue
            name, equals, value = note[len(NOTE) :].partition("=")
            column = column_headed(name)
            if name.strip().lower() == "true" and code_of(KEYS, value.strip()):
                self.true_means = code_of(KEYS, value.strip()) or ""
            elif column is None or not equals:
                self.faults.append(Place(self.file, line).fault("gift_glow", name=name.strip()))
            else:
                notes[column.name] = (line, _without_escapes(value.strip()))
        return notes

    def _add(
        self,
        question: Question,
        place: Place,
        notes: _Notes,
        words: str,
        key: str,
        why: str,
        is_one_of_many: bool = False,
    ) -> None:
        row = MessageRow(place)
        told = {name: value for name, (_, value) in notes.items()}
        told |= _from_question(question, words, key, why, told, is_one_of_many)
        for name, value in told.items():
            line = notes.get(name, (question.line, ""))[0]
            row.places[name] = Place(self.file, line, _COLUMNS[name].heading)
            fill(row, _COLUMNS[name], value, row.places[name], self.faults)
        self.rows.append(row)


def ask_for_the_rest(row: MessageRow) -> list[Fault]:
    """One fault that names every column which a message from GIFT still lacks."""
    missing = [column for column in MESSAGE_COLUMNS if _is_asked_for(column, row)]
    row.odd.update(column.name for column in missing)
    names = "、".join(column.heading for column in missing)
    return [row.place.fault("gift_needs", names=names)] if missing else []


_Notes = dict[str, tuple[int, str]]


def _is_asked_for(column: Column, row: MessageRow) -> bool:
    if column.name in row.values or column.name in row.odd:
        return False
    if column.name.endswith(".pinyin"):
        zh = row.values.get(f"{column.name.removesuffix('.pinyin')}.zh", "的")
        return any(map(is_han, zh))
    is_trick = column.name == "trick" and row.values.get("key") == "R"
    return column.is_needed or column.name.endswith(".en") or is_trick


def _from_question(
    question: Question,
    words: str,
    key: str,
    why: str,
    noted: dict[str, str],
    is_one_of_many: bool,
) -> dict[str, str]:
    """What the question itself says. Words that only lack their marks are taken from the notes."""
    found = {"key": key} if key else {}
    prompt = _PROMPT.fullmatch(words)
    is_told = prompt is not None and code_of(CHANNELS, prompt["channel"]) is not None
    language = "zh" if any(map(is_han, prompt["text"] if prompt and is_told else words)) else "en"
    noted_text = _unmarked(noted.get(f"text.{language}", ""))
    whole = f"{noted.get(f'sender.{language}', '')}：{noted_text}"
    if prompt and is_told and words.partition("】")[2] != whole:
        found["channel"] = prompt["channel"]
        found[f"sender.{language}"] = prompt["sender"]
        if noted_text != prompt["text"]:
            found[f"text.{language}"] = prompt["text"]
    elif not (prompt and is_told) and noted_text != words:
        found[f"text.{language}"] = words
    if why:
        found[f"why.{language}"] = why
    if question.feedback:
        found[f"action.{language}"] = question.feedback
    if not is_one_of_many and _SLUG.fullmatch(question.title):
        found["id"] = question.title
    skill = re.search(r"(?:^|[/\s])([A-Z]\d\d)(?:\s|$)", question.category.split("/")[-1])
    if skill:
        found["skill"] = skill[1]
    return found


def _unmarked(words: str) -> str:
    try:
        return without_marks(words)[0]
    except ValueError:
        return words


def _without_escapes(value: str) -> str:
    return re.sub(r"\\(n|\\)", lambda found: "\n" if found[1] == "n" else "\\", value)
