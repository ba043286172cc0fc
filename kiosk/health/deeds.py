"""What staff and teachers did, from the audit's lines in plain words, and by kind alone."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from kiosk.problems import Words
from quizzes.text import Text
from quizzes.words import read_words

# The first that fits counts; deeds.yaml says each in plain words, with the line's groups.
KINDS = (
    ("desk_opened", r"(?:staff|teacher) (\d+) opened the desk"),
    ("settings", r"settings "),
    ("pin_set", r"PIN set for (staff|teacher) (\d+)|PIN set of (staff|teacher) (\d+)"),
    ("pin_removed", r"PIN removed of (?:staff|teacher) (\d+)"),
    ("recovery_sheet", r"recovery sheet"),
    ("consent_given", r"consent given for (.+)"),
    ("consent_back", r"consent taken back for (.+)"),
    ("recording_given", r"recording consent given for (.+)"),
    ("recording_back", r"recording consent taken back for (.+)"),
    ("booth_opened", r"opened the booth"),
    ("booth_closed", r"closed the booth"),
    ("recording_kept", r"kept programme"),
    ("recording_approved", r"staff (\d+) approved programme"),
    ("draft_approved", r"staff (\d+) approved"),
    ("on_wall", r"put on the wall"),
    ("off_wall", r"took off the wall"),
    ("recording_heard", r"listened to"),
    ("recording_out", r"exported programme"),
    ("erased", r"erased (.+?):"),
    ("erased_recording", r"erased"),
    ("expired", r"expired after (\d+) days"),
    ("erased_again", r"after a restore"),
    ("backup", r"made backup"),
    ("backup_sealed", r"sealed a backup"),
    ("backup_code", r"the backup code"),
    ("put_back", r"put(?:s)? back"),
    ("pack_in", r"takes pack (\S+) into use"),
    ("taken_out", r"takes (?!pack )"),
    ("pack_undone", r"undoes pack (\S+)"),
    ("publisher", r"trusts publisher"),
    ("support", r"wrote a support file"),
    ("seats_opened", r"opened the (?:seats|page|table|agreement) of (.+)"),
    ("file_out", r"(?:exported|printed|wrote) (.+)"),
    ("pictures", r"new pictures for (.+)"),
    ("class_made", r"(?:made|imported a roster)"),
    ("class_changed", r"(?:moved|added seat|put away|took out again|kept the agreement)"),
    ("turns", r"(?:opened turns|stopped the turns)"),
    ("touch_test", r"touch test: (\d+) dead"),
    ("set_up", r"set-up:"),
)
OTHER = "other"


def kind_of(what: str) -> str:
    """The kind of a line of the audit; nothing of what the line says of anybody."""
    return next((name for name, line in KINDS if re.match(line, what)), OTHER)


def in_words(role: str, what: str) -> Words:
    """A line of the audit as staff read it."""
    who = Words("老师", "Teacher") if role == "teacher" else Words("工作人员", "Staff")
    name = kind_of(what)
    if name == OTHER:
        return Words(f"{who.zh}：{what}", f"{who.en}: {what}")
    found = re.match(dict(KINDS)[name], what)
    groups = [group or "" for group in found.groups()] if found else []
    says = _words()[name]
    zh, en = says.zh.format(*groups), says.en.format(*groups)
    return Words(f"{who.zh}：{zh}", f"{who.en}: {en}")


@cache
def _words() -> dict[str, Text]:
    return read_words(Path(__file__).with_name("deeds.yaml"))
