"""Putting a backup back: looked at first, then all of it or nothing; and back again."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.backups import SUFFIX
from kiosk.backups.packed import Progress, unpack
from kiosk.backups.packs_then import PackChange, pack_changes, point, pointer_then
from kiosk.backups.refusals import refused
from kiosk.packs.in_use import FOLDER as PACKS
from kiosk.problems import StationProblem
from kiosk.store import backups
from kiosk.store.connection import disk_problem
from kiosk.store.folder import DATABASE
from kiosk.store.story import Difference, Story, difference, story_of
from quizzes.glowpack.pointer import POINTER

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preview:
    """What putting a backup back would change. `made` is when it was made, ms since 1970 UTC.

    `now` and `gone` are None where this machine has no data yet.
    """

    name: str
    made: int | None
    is_of_this_station: bool
    now: Story | None
    then: Story
    change: Difference | None
    packs: tuple[PackChange, ...]
    has_packs: bool


@dataclass(frozen=True, slots=True)
class PutBack:
    """A backup is in place; `before` is the copy of what was there, None where nothing was."""

    name: str
    answers: int
    before: str | None


def preview(
    folder: Path, source: Path, code: str | None, now_ms: int,
    progress: Progress = lambda done: None,
) -> Preview:  # fmt: skip
    """What would change, found out on a copy that is thrown away. The store may be open.

    Raises StationProblem for what `put_back` would refuse.
    """
    from kiosk.store.putting_back import LOOKING, prepare

    looking = folder / LOOKING
    current = folder / DATABASE
    with _fresh(looking):
        made, station = lay_down(source, code, looking, progress)
        pointer = pointer_then(folder, looking, source)
        then = sound(looking / DATABASE)
        own = _station_of(current)
        prepare(looking / DATABASE, folder, "preview", now_ms, is_trial=True)
        now = story_of(current) if current.exists() else None
        change = difference(current, looking / DATABASE) if now else None
        packs = () if pointer is None else pack_changes(folder, pointer)
        is_own = station is None or own is None or station == own
        return Preview(source.name, made, is_own, now, then, change, packs, pointer is not None)


def put_back(
    folder: Path, source: Path, code: str | None, now_ms: int,
    progress: Progress = lambda done: None,
) -> PutBack:  # fmt: skip
    """Puts a backup in the place of a station's data, which nobody may have open.

    What was there is kept as a backup first. A power cut leaves the old state or the new one.
    Raises StationProblem; then nothing has changed.
    """
    from kiosk.store import putting_back
    from kiosk.store.damage import mend_where_needed
    from kiosk.store.folder import make_ready

    make_ready(folder)
    with _alone(folder):
        current = folder / DATABASE
        mend_where_needed(current, now_ms, look_closely=False)
        staged = folder / putting_back.UNFINISHED
        with _fresh(staged):
            lay_down(source, code, staged, progress)
            then = sound(staged / DATABASE)
            point(folder, staged, source)
            before = _keep_before(folder, now_ms) if current.exists() else None
            putting_back.prepare(
                staged / DATABASE, folder, source.name, now_ms, answers=then.answers
            )
            sound(staged / DATABASE)
            try:
                putting_back.commit(folder)
            except OSError as broken:
                raise disk_problem(broken, folder) from broken
        backups.keep_newest(folder, backups.BEFORE_RESTORE, backups.BEFORE_RESTORE_KEPT)
        try:
            putting_back.finish(folder)
        except OSError as broken:  # it is committed: the next start finishes it
            log.exception("a restore will be finished at the next start")
            raise disk_problem(broken, folder) from broken
    return PutBack(source.name, then.answers, before.name if before else None)


def in_its_way(folder: Path) -> list[Path]:
    """The copies that were kept before something was put back, newest first."""
    copies = [copy for copy in backups.in_order(folder) if copy.stem[7:] == backups.BEFORE_RESTORE]
    return copies[::-1]


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    from kiosk.store.presence import Presence

    try:
        presence = Presence(folder)
    except OSError as broken:
        raise disk_problem(broken, folder) from broken
    try:
        if not presence.is_alone:
            raise refused("running", str(folder))
        yield
    finally:
        presence.leave()


@contextmanager
def _fresh(staged: Path) -> Iterator[None]:
    """An empty folder, which is gone afterwards unless it was renamed."""
    try:
        shutil.rmtree(staged, ignore_errors=True)
        staged.mkdir(parents=True)
        yield
    except OSError as broken:
        raise disk_problem(broken, staged) from broken
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def lay_down(
    source: Path, code: str | None, to: Path, progress: Progress
) -> tuple[int | None, str | None]:
    """Database and packs of a backup, checked; when it was made and of which station."""
    if not source.is_file():
        raise refused("foreign", source.name)
    if source.suffix.casefold() == SUFFIX or is_sealed(source):
        if code is None:
            raise refused("no_code", source.name)
        with source.open("rb") as file:
            manifest = unpack(file, code, to, progress)
        return int(manifest["made"]), str(manifest["station"])
    shutil.copyfile(source, to / DATABASE)
    progress(1.0)
    return int(source.stat().st_mtime * 1000), None


def is_sealed(source: Path) -> bool:
    """Whether a file is a sealed backup, by its first bytes. Raises OSError."""
    from kiosk.backups.sealing import MAGIC

    with source.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def sound(database: Path) -> Story:
    """The story of a database that is whole and not newer than this program."""
    from kiosk.store.putting_back import is_newer

    with database.open("rb") as file:
        is_database = file.read(16) == b"SQLite format 3\0"
    if not is_database:
        raise refused("foreign")
    if not backups.is_sound(database):
        raise refused("damaged")
    story = story_of(database)
    if story is None:
        raise refused("foreign")
    if is_newer(story.steps):
        raise refused("newer")
    return story


def _station_of(database: Path) -> str | None:
    if not database.exists():
        return None
    from kiosk.store.glance import glance

    seen = glance(database.parent)
    return seen.settings.station or None if seen else None


def _keep_before(folder: Path, now_ms: int) -> Path:
    """The state before, with which packs were in use."""
    when = datetime.fromtimestamp(now_ms / 1000, UTC)
    kept = backups.keep_copy(folder / DATABASE, backups.BEFORE_RESTORE, when)
    pointer = folder / PACKS / POINTER
    if pointer.exists():
        shutil.copyfile(pointer, kept.with_suffix(backups.POINTER_SUFFIX))
        backups.sync(kept.with_suffix(backups.POINTER_SUFFIX))
    return kept


def manifest_line(source: Path) -> dict[str, object]:
    """What a sealed backup's head says of itself, for a list; {} for what is none."""
    from kiosk.backups.sealing import about

    try:
        with source.open("rb") as file:
            return about(file)
    except (OSError, StationProblem, json.JSONDecodeError):
        return {}
