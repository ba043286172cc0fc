"""The command `kiosk doctor`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import click

from kiosk.data_folder import data_folder
from kiosk.doctor.finding import Finding, line


def examine(folder: Path) -> list[Finding]:
    """Everything the doctor looks at, in the order of a person's questions."""
    from kiosk.doctor.data import check_database, check_folder
    from kiosk.doctor.keyboard import check_keyboard
    from kiosk.doctor.machine import machine_checks
    from kiosk.doctor.recording import recording_checks
    from kiosk.doctor.sound import check_sound, check_texts, check_voice

    room = check_folder(folder)
    data = [] if room.state == "missing" else check_database(folder)
    return [
        *machine_checks(),
        room,
        *data,
        check_sound(),
        *recording_checks(folder),
        check_voice(),
        check_texts(folder),
        check_keyboard(),
    ]


def see_doctor(asked: Path | None, language: Literal["zh", "en", "both"], as_json: bool) -> int:
    """Prints what was found; 1 when something is missing."""
    findings = examine(data_folder(asked))
    if as_json:
        click.echo(json.dumps({"findings": [as_data(f) for f in findings]}, ensure_ascii=False))
    for finding in [] if as_json else findings:
        if language != "en":
            click.echo(line(finding, "zh"))
        if language != "zh":
            click.echo(line(finding, "en"))
    return int(any(finding.state == "missing" for finding in findings))


def as_data(finding: Finding) -> dict[str, object]:
    """One finding for `--json`."""
    do = finding.do._asdict() if finding.do else None
    return {"name": finding.name, "state": finding.state, "says": finding.says._asdict(), "do": do}
