"""Children's programmes: may one be saved, keep, listen, approve, hang, export, erase, purge."""

from __future__ import annotations

import logging
from collections.abc import Collection
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.programmes.erasing import Eraser
from kiosk.programmes.export import export_to
from kiosk.programmes.kept import Kept
from kiosk.programmes.keys import DeskKeys
from kiosk.programmes.sealed_programme import (
    SPARE_BYTES,
    erase_file,
    not_kept,
    not_there,
    read_sealed,
    write_sealed,
)
from kiosk.programmes.takes import Takes
from kiosk.programmes.wall import Wall, WallProgramme
from kiosk.store.open_file import new_id
from kiosk.store.programmes import CHECKS, DAY_MS, LONGEST_DAYS, PURPOSES, Programme

if TYPE_CHECKING:
    from kiosk.store import Role, Store
    from media.recording.sealed import SealedWriter

log = logging.getLogger(__name__)

FOLDER = "recordings"
ROOM_FOR_A_TAKE = 200 << 20  # media.recording.sealed asks for as much


class Programmes:
    """All that is kept of children's voices, in `folder` and in rows of the store.

    Usable from any thread. Hears each staff PIN that is proved: only such a PIN opens what was
    sealed, until `lock`.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder / FOLDER
        self._kept = self._folder / "programmes"
        self.keys = DeskKeys(self._folder / "keys")
        self.takes = Takes(store, self._folder / "takes")
        self._wall = Wall(self._folder / "wall")
        self._eraser = Eraser(store, self._kept, self.takes, self._wall)
        store.on_pin_known = self._pin_known
        store.on_pin_removed = self._pin_removed

    def may_save(self, seat: bytes | None) -> bool:
        """Whether this seat's takes may be written now: its own recording consent, the booth
        opened by staff, a key to seal with, and room on the disk."""
        return self._consent(seat) is not None

    def writer(self, seat: bytes | None) -> SealedWriter | None:
        """Where the recorder writes a consented take; None where nothing may be saved."""
        from media.recording.troubles import Trouble

        consent, public = self._consent(seat), self.keys.public
        if consent is None or public is None:
            return None
        try:
            return self.takes.begin(consent, public)
        except (OSError, Trouble) as fault:
            log.warning("a consented take stays in memory: %s", fault)
            self._store.tell_staff("recording_not_saved", {})
            return None

    def end_visit(self) -> None:
        """Goodbye, idle or time: consented takes that were not kept go, the keys are locked.

        Returns at once; what could not be erased is told to staff and tried again by `purge`.
        """
        self.lock()
        ended = self.takes.let_go()
        if ended:
            self._store.aside(lambda: self.takes.erase_ended(ended))

    def lock(self) -> None:
        """Nobody on the staff is there any more."""
        self.keys.lock()

    def keep(
        self,
        kept: Kept,
        consent: str,
        purpose: str,
        days: int,
        wall_consent: str = "",
        *,
        is_at_desk: bool = False,
    ) -> Future[bytes]:
        """Makes a programme of a finished take; gives its id once it is on the disk.

        Raises ValueError for no consent number, another purpose than PURPOSES, or days beyond 1
        to 30. The future raises StationProblem when disk or keys are at fault: then nothing of
        it is left. The keys are locked again, unless staff sit at their desk.
        """
        if not consent.strip() or purpose not in PURPOSES or not 1 <= days <= LONGEST_DAYS:
            raise ValueError("a programme needs a consent number, a purpose and 1 to 30 days")
        now = self._store.now_ms()
        programme = Programme(
            new_id(),
            kept.script,
            kept.revision,
            kept.title,
            kept.is_fictional,
            kept.language,
            kept.seconds,
            consent.strip(),
            purpose,
            now,
            now + days * DAY_MS,
            wall_consent=wall_consent.strip() or None,
        )

        def work() -> bytes:
            try:
                self._seal(programme.id, kept)
                return self._add(programme)
            finally:
                if not is_at_desk:
                    self.lock()

        return self._store.aside(work)

    def all(self) -> list[Programme]:
        """What is kept now, newest first."""
        return self._store.programmes()

    def read(self, id_: bytes) -> Kept:
        """A whole programme in plain. Raises StationProblem while no PIN has opened the keys."""
        return read_sealed(self._eraser.file(id_), self.keys.secret)

    def sound(self, id_: bytes) -> bytes:
        """Opus, to listen to before approving. Audited. Raises StationProblem."""
        opus = self.read(id_).opus
        self._store.note_programme(id_, "listened to")
        return opus

    def film(self, id_: bytes) -> bytes | None:
        """MP4; None when there is none. Raises StationProblem."""
        return self.read(id_).film

    def approve(self, id_: bytes, role_number: int, checks: Collection[str]) -> Future[None]:
        """Staff number so-and-so has listened. Raises ValueError unless CHECKS are confirmed."""
        if not set(CHECKS) <= set(checks):
            raise ValueError(f"confirm {', '.join(CHECKS)}")
        return self._store.approve_programme(id_, role_number)

    def put_on_wall(self, id_: bytes, consent: str) -> Future[None]:
        """Hangs an approved programme by a second consent number.

        Raises ValueError without one; the future raises StationProblem (keys locked, disk) and
        ValueError for a programme that is not approved.
        """
        if not consent.strip():
            raise ValueError("the wall needs a second consent number")

        def work() -> None:
            programme = self._store.programme(id_)
            if programme is None:
                raise not_there()
            if not programme.is_approved:
                raise ValueError("only an approved programme hangs on the wall")
            self._wall.hang(id_, self.read(id_))
            try:
                self._store.hang_programme(id_, consent.strip()).result()
            except BaseException:
                self._wall.take_down(id_)
                raise

        return self._store.aside(work)

    def take_off_wall(self, id_: bytes) -> Future[None]:
        """The second consent was taken back: its copy is erased."""

        def work() -> None:
            self._wall.take_down(id_)
            self._store.unhang_programme(id_).result()

        return self._store.aside(work)

    def wall(self) -> list[WallProgramme]:
        """What may be heard by everybody: approved, with a second consent, not expired."""
        now = self._store.now_ms()
        return [
            WallProgramme(one.id, one.title, one.is_fictional, one.language, one.seconds)
            for one in self.all()
            if one.is_on_wall and one.is_approved and now < one.expires
            if self._wall.file(one.id).exists()
        ]

    def wall_piece(self, id_: bytes) -> Kept:
        """Sound, cover and lines of what hangs, without a PIN. Raises StationProblem."""
        if all(one.id != id_ for one in self.wall()):
            raise not_there()
        return self._wall.read(id_)

    def erase(self, id_: bytes, why: str, role: Role = "staff") -> Future[str]:
        """Erases a programme and its copy on the wall, keys first; gives the line of proof.

        `why` goes into the audit: no names. Twice does no harm.
        """
        return self._store.aside(lambda: self._eraser.erase(id_, why, role))

    def erase_of_consent(self, number: str, why: str) -> Future[list[str]]:
        """Erases all that was kept under a consent number, or under it as the wall's.

        Takes that a crash left behind go too.
        """

        def work() -> list[str]:
            found = [one for one in self.all() if number in (one.consent_number, one.wall_consent)]
            left = [one for one in self.takes.left() if one.consent_number == number]
            erased = [self._eraser.erase(one.id, why) for one in found]
            return erased + [self.takes.erase(one.id, why) for one in left]

        return self._store.aside(work)

    def export(self, id_: bytes, to_folder: Path) -> Future[list[Path]]:
        """MP3, card, film if there is one, and a note, in a folder of their own. Audited.

        The future raises StationProblem (keys locked, no room); then nothing is left there.
        """

        def work() -> list[Path]:
            programme = self._store.programme(id_)
            if programme is None:
                raise not_there()
            files = export_to(to_folder, programme, self.read(id_))
            self._store.note_programme(id_, "exported").result()
            return files

        return self._store.aside(work)

    def start_anew(self) -> Future[int]:
        """No PIN opens what is kept any more: erases all of it and its keys; how many went."""

        def work() -> int:
            found = self.all()
            for one in found:
                self._eraser.erase(one.id, "no PIN opened it any more")
            for take in self.takes.left():
                self.takes.erase(take.id, "no PIN opened it any more")
            self.keys.forget_all()
            return len(found)

        return self._store.aside(work)

    def left_behind(self) -> int:
        """How many consented takes a crash left, which wait for staff."""
        return len(self.takes.left())

    def begin(self) -> Future[int]:
        """At the start: mends what a crash left, then purges."""

        def work() -> int:
            self.takes.repair()
            return self._eraser.purge(self._store.now_ms(), is_start=True)

        return self._store.aside(work)

    def purge(self, now: int) -> Future[int]:
        """Erases what has expired by `now` (ms since 1970) and what is half there; how much."""
        return self._store.aside(lambda: self._eraser.purge(now))

    def _consent(self, seat: bytes | None) -> str | None:
        if seat is None or self._store.booth_open_until() is None or self.keys.public is None:
            return None
        return self._store.recording_consent(seat) if self._has_room() else None

    def _has_room(self) -> bool:
        import shutil

        try:
            return shutil.disk_usage(self._folder.parent).free >= ROOM_FOR_A_TAKE + SPARE_BYTES
        except OSError:
            return False

    def _pin_known(self, role: Role, number: int, digits: str) -> None:
        if role != "staff":
            return
        try:
            self.keys.keep_only([number, *self._store.pin_numbers("staff")])
            self.keys.pin_known(number, digits)
        except OSError as fault:
            log.warning("the keys of the recordings: %s", fault)
            self._store.tell_staff("recording_keys", {})

    def _pin_removed(self, role: Role) -> None:
        """Who has left opens no recording any more, also with a copy of the disk."""
        if role != "staff":
            return
        try:
            self.keys.keep_only(self._store.pin_numbers("staff"))
        except OSError as fault:
            log.warning("the keys of the recordings: %s", fault)
            self._store.tell_staff("recording_keys", {})

    def _seal(self, id_: bytes, kept: Kept) -> None:
        public = self.keys.public
        if public is None:
            self.keys.secret  # noqa: B018 - says that no staff PIN has made keys yet
            raise AssertionError("a secret key without its public one")
        try:
            self._kept.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise not_kept(self._kept, fault) from fault
        write_sealed(self._eraser.file(id_), kept, public)

    def _add(self, programme: Programme) -> bytes:
        try:
            return self._store.add_programme(programme).result()
        except BaseException:
            erase_file(self._eraser.file(programme.id))
            raise
