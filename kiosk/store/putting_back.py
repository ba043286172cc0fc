"""Another database takes the place of the station's: prepared beside it, then switched.

    DATA/restoring.unfinished/    being prepared; a power cut leaves it, and it is thrown away
    DATA/restoring/               whole and on the disk: from here on the switch is carried out,
                                  at the next start if not at once

The deeds of staff, consents, PINs, notices and what is known of recordings do not go back in
time: see `STAYS`.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterable
from pathlib import Path

from kiosk.store import backups, connection
from kiosk.store.driver import Database, sqlite3
from kiosk.store.erasure import apply_ledger
from kiosk.store.folder import DATABASE, database_files
from kiosk.store.migrations import steps
from kiosk.store.notices import add_notice
from kiosk.store.settings import add_to_audit

log = logging.getLogger(__name__)

READY, UNFINISHED = "restoring", "restoring.unfinished"
LOOKING = "restoring.look"  # what a preview looks at
SEALING = "glow-backup-"  # what a sealed backup is made from
PACKS, POINTER = "packs", "active.json"

# Tables that tell of now, whatever the answers go back to: what staff must hear, which voices
# lie on this disk (they are in no backup).
STAYS = ("event", "programme", "consented_take")
# These stay where there are any now: who may come in, what staff are writing. The second is
# the table that tells.
STAYS_WITH = (("pin", "pin"), ("recovery", "pin"), ("draft", "draft"))
# Settings of this machine rather than of its answers.
SETTINGS_THAT_STAY = (
    *("booth_saving_until", "clock_last_seen", "backup_code", "morning_check"),
    *("width_mm", "height_mm", "volume"),
)
SETTINGS_THAT_STAY_BEGINNINGS = ("microphone", "touch", "setting_up")


def is_newer(step_names: Iterable[str]) -> bool:
    """Whether a file has steps that this program does not know."""
    return bool(set(step_names) - {step.name for step in steps._migrations})


def prepare(
    path: Path, folder: Path, name: str, now_ms: int, *, answers: int = 0, is_trial: bool = False
) -> None:
    """Makes a copied database fit to be this station's: its tables, what stays, what was erased.

    `name` is the backup's, with its `answers`, for the audit and for staff. A trial (for a
    preview) leaves the ledger as it is. Raises StationProblem.
    """
    current = folder / DATABASE
    try:
        db = connection.connect_writer(path)
        try:
            steps.apply(db)
            if current.exists():
                _keep_what_stays(db, current)
            else:
                _forget_what_was_elsewhere(db)
            apply_ledger(db, current, adds_to_it=not is_trial)
            with db.atomic():
                add_to_audit(db, "staff", f"put back {name}, {answers} answers", now_ms)
                add_notice(db, "backup_put_back", {"file": name}, now_ms)
            db.conn.execute("pragma wal_checkpoint(truncate)").fetchall()
        finally:
            db.conn.close()
        for beside in database_files(path)[1:]:
            beside.unlink(missing_ok=True)
        backups.sync(path)
    except (OSError, sqlite3.Error) as error:
        raise connection.as_problem(error, path) from error


def _keep_what_stays(db: Database, current: Path) -> None:
    db.conn.execute("attach ? as now", (str(current),))
    db.conn.execute("pragma foreign_keys=off")
    execute = db.conn.execute
    try:
        with db.atomic():
            for table in _tables(db):
                columns = _columns_of_both(db, table)
                if columns:
                    execute(f"delete from main.{table}")
                    execute(
                        f"insert into main.{table} ({columns}) select {columns} from now.{table}"
                    )
            _keep_consents(db)
            _keep_settings(db)
            execute(
                "insert into main.audit (role, what, happened) select role, what, happened from ("
                " select role, what, happened from now.audit"
                " except select role, what, happened from main.audit) order by happened"
            )
    finally:
        db.conn.execute("pragma foreign_keys=on")
        db.conn.execute("detach now")


def _tables(db: Database) -> list[str]:
    rows = db.conn.execute("select name from main.sqlite_master where type = 'table'").fetchall()
    names = [row[0] for row in rows]
    beginnings = tuple(begins for begins, telling in STAYS_WITH if _has_any(db, telling))
    return [name for name in names if name in STAYS or name.startswith(beginnings)]


def _has_any(db: Database, table: str) -> bool:
    there = "select 1 from now.sqlite_master where name = ?"
    if db.conn.execute(there, (table,)).fetchone() is None:
        return False
    return db.conn.execute(f"select 1 from now.{table} limit 1").fetchone() is not None


def _columns_of_both(db: Database, table: str) -> str:
    """Of a table in both files; empty where the running station does not have it."""
    there = {row[1] for row in db.conn.execute(f"pragma now.table_info({table})").fetchall()}
    here = [row[1] for row in db.conn.execute(f"pragma main.table_info({table})").fetchall()]
    return ", ".join(name for name in here if name in there)


def _keep_consents(db: Database) -> None:
    """A consent is what is on paper today; of seats that were not there yet, the backup's."""
    execute = db.conn.execute
    execute(
        "update main.seat set consent_number ="
        " (select consent_number from now.seat where now.seat.id = main.seat.id)"
        " where id in (select id from now.seat)"
    )
    has_them = "select 1 from now.sqlite_master where name = 'recording_consent'"
    if execute(has_them).fetchone():
        execute("delete from main.recording_consent where seat in (select id from now.seat)")
        execute(
            "insert or replace into main.recording_consent select * from now.recording_consent"
            " where seat in (select id from main.seat)"
        )


def _keep_settings(db: Database) -> None:
    rows = db.conn.execute("select key, value from now.setting").fetchall()
    stays = [
        (key, value)
        for key, value in rows
        if key in SETTINGS_THAT_STAY or key.startswith(SETTINGS_THAT_STAY_BEGINNINGS)
    ]
    db.conn.executemany("insert or replace into main.setting values (?, ?)", stays)


def _forget_what_was_elsewhere(db: Database) -> None:
    """On another machine: no voice of the old one lies here."""
    with db.atomic():
        for table in ("programme", "consented_take"):
            db.conn.execute(f"delete from {table}")


def commit(folder: Path) -> None:
    """What is prepared is whole: from now on it will be in place. Raises OSError."""
    staged = folder / UNFINISHED
    for each in (*(path for path in staged.rglob("*") if path.is_dir()), staged):
        backups.sync(each)
    staged.rename(folder / READY)
    backups.sync(folder)


def finish(folder: Path) -> bool:
    """Carries out a switch that was committed, and clears what a power cut left half prepared.

    May be cut off anywhere and called again. Must run while nobody has the data open. Whether
    anything was put in place. Raises OSError.
    """
    for left in (folder / UNFINISHED, folder / LOOKING, *folder.glob(f"{SEALING}*")):
        shutil.rmtree(left, ignore_errors=True)
    ready = folder / READY
    if not ready.exists():
        return False
    log.warning("a backup is being put back")
    _finish_packs(ready / PACKS, folder / PACKS)
    restored, path = ready / DATABASE, folder / DATABASE
    if restored.exists():
        for beside in database_files(path)[1:]:
            beside.unlink(missing_ok=True)
        restored.replace(path)
        backups.sync(folder)
    shutil.rmtree(ready)
    backups.sync(folder)
    return True


def _finish_packs(staged: Path, packs: Path) -> None:
    """Versions first, then whom to trust where nobody is yet, the pointer last."""
    if not staged.exists():
        return
    packs.mkdir(exist_ok=True)
    files = sorted(staged.iterdir(), key=lambda path: path.name == POINTER)
    for path in files:
        place = packs / path.name
        if path.name == POINTER:
            path.replace(place)
        elif not place.exists():
            path.rename(place)
    backups.sync(packs)
