"""Opening the station's data file: checks, repair, new tables, and what the last stop left."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path

import kiosk
from kiosk.problems import StationProblem, Words
from kiosk.store import backups, connection, damage, roots
from kiosk.store.clock import note_time
from kiosk.store.connection import Database, sqlite3
from kiosk.store.erasure import apply_ledger
from kiosk.store.folder import DATABASE, make_ready
from kiosk.store.migrations import steps
from kiosk.store.notices import add_notice
from kiosk.store.open_file import Clock
from kiosk.store.pins import settle_locks
from kiosk.store.presence import Presence
from kiosk.store.settings import get_setting, put_setting
from kiosk.store.store import Store
from kiosk.store.visits import close_visits_left_open


def open_folder(folder: Path, clock: Clock, boot_id: str | None) -> Store:
    """See `kiosk.store.open_store`."""
    make_ready(folder)
    path = folder / DATABASE
    boot = this_boot() if boot_id is None else boot_id
    try:
        presence = Presence(folder)
    except OSError as error:
        raise connection.as_problem(error, folder) from error
    try:
        db = _open_or_restore(path, clock, presence, boot)
        presence.settle()
    except BaseException as error:
        presence.leave()
        problem = connection.as_problem(error, path)
        if problem is error:
            raise
        raise problem from error
    return Store(path, db, clock, presence, app_version=kiosk.__version__, boot_id=boot)


def _open_or_restore(path: Path, clock: Clock, presence: Presence, boot_id: str) -> Database:
    """Opens the file; where damage shows only on the way, restores it and opens it again."""
    now_ms = int(clock() * 1000)
    if presence.is_alone:
        damage.mend_where_needed(path, now_ms, look_closely=presence.stopped_badly)
    try:
        return _open(path, now_ms, presence, boot_id)
    except sqlite3.DatabaseError as error:
        if not (presence.is_alone and connection.tells_damage(error)):
            raise
    damage.mend_where_needed(path, now_ms, look_closely=True)
    return _open(path, now_ms, presence, boot_id)


def _open(path: Path, now_ms: int, presence: Presence, boot_id: str) -> Database:
    db = connection.connect_writer(path)
    try:
        _bring_up_to_date(db, path, now_ms, is_alone=presence.is_alone)
        _take_stock(db, presence, boot_id, now_ms)
        if presence.is_alone:
            apply_ledger(db, path)
        roots.keep(path, db)
    except BaseException:
        db.conn.close()
        raise
    return db


def _bring_up_to_date(db: Database, path: Path, now_ms: int, *, is_alone: bool) -> None:
    known = {step.name for step in steps._migrations}
    applied = [step.name for step in steps.applied(db)]
    if set(applied) - known:
        raise _file_is_newer(path)
    pending = steps.pending(db)
    if not pending:
        return
    if not is_alone:
        raise _other_program_is_older(path)
    if applied:
        when = datetime.fromtimestamp(now_ms / 1000, UTC)
        backups.keep_copy(path, f"before-{pending[0].name}", when)
    steps.apply(db)


def _take_stock(db: Database, presence: Presence, boot_id: str, now_ms: int) -> None:
    """What is due at each start, in one transaction."""
    db.conn.execute("begin immediate")
    try:
        if get_setting(db, "station") is None:
            put_setting(db, "station", secrets.token_hex(8))
        note_time(db, now_ms)
        if presence.is_alone:
            settle_locks(db, now_ms)
            closed = close_visits_left_open(db, boot_id)
            if closed:
                add_notice(db, "visits_cut_off", {"visits": closed}, now_ms)
        db.conn.execute("commit")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.execute("rollback")
        raise


def this_boot() -> str:
    """The system's id of this boot; empty where it has none."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


def _file_is_newer(path: Path) -> StationProblem:
    return StationProblem(
        Words("数据来自更新版本的程序", "the data is from a newer version of the program"),
        str(path),
        Words("安装新版本的程序", "install the newer version"),
    )


def _other_program_is_older(path: Path) -> StationProblem:
    return StationProblem(
        Words("旧版本的程序正开着这份数据", "an older version of the program has the data open"),
        str(path),
        Words("关掉它再启动", "close it and start again"),
    )
