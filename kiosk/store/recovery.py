"""The owner's recovery sheet: its code opens the way to a new staff PIN, also during a lock-out."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kiosk.problems import StationProblem, Words
from kiosk.store.notices import add_notice
from kiosk.store.pins import Pins, count_try, hasher, open_lock, store_pin
from kiosk.store.recovery_code import is_well_typed
from kiosk.store.settings import add_to_audit

if TYPE_CHECKING:
    from sqlite_utils import Database

DOOR = "recovery"  # its own line in `pin_lock`: children at the PIN pad don't shut it
WAITS_MS = (10_000,)  # 103 bits need no longer one; it keeps the pad from heating the machine

SheetState = Literal["none", "good", "used"]


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """Whether there is a good sheet, when it was made (ms since 1970 UTC) and at whose desk.

    `number` is 0 for one that was made at the computer itself.
    """

    state: SheetState = "none"
    made: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class RecoveryResult:
    """Whether it was the sheet's code; else whether it was looked at, and how long to wait."""

    ok: bool
    wait_seconds: int = 0
    was_looked_at: bool = True


class Recovery(Pins):
    """PINs, and the sheet for the day when they are forgotten. Only its argon2 hash is kept."""

    def recovery_sheet(self) -> RecoverySheet:
        """How it stands with the sheet."""
        rows = self.read("select hash, made, number from recovery_sheet")
        if not rows:
            return RecoverySheet()
        stored, made, number = rows[0]
        return RecoverySheet("good" if stored else "used", made, number)

    def keep_recovery_sheet(self, code: str, number: int = 0) -> Future[None]:
        """From now on the sheet with this code is the good one; the one before is void. Audited."""

        def work() -> None:
            if not is_well_typed(code):
                raise ValueError("no code of a recovery sheet")
            new_hash = hasher().hash(code)
            self.write(lambda db: self._store_sheet(db, new_hash, number)).result()

        return self.aside(work)

    def check_recovery(self, code: str) -> Future[RecoveryResult]:
        """Whether this is the good sheet's code. Five wrong tries are free, then 10 s each.

        As with PINs the failure is committed before the code is looked at. A code that is not
        well typed is not looked at and not counted.
        """

        def work() -> RecoveryResult:
            if not is_well_typed(code):
                return RecoveryResult(False, self.recovery_wait_seconds(), was_looked_at=False)
            wait_ms = self.write(lambda db: count_try(db, DOOR, self.now_ms(), WAITS_MS)).result()
            if wait_ms:
                return RecoveryResult(False, -(-wait_ms // 1000), was_looked_at=False)
            if not self._is_code(code):
                self.write(lambda db: add_notice(db, "wrong_recovery", {}, self.now_ms())).result()
                return RecoveryResult(False, self.recovery_wait_seconds())
            self.write(lambda db: open_lock(db, DOOR)).result()
            return RecoveryResult(True)

        return self.aside(work)

    def recovery_wait_seconds(self) -> int:
        """How long until the next code is looked at; the lock of the PINs does not count."""
        return self._wait_seconds(DOOR)

    def use_recovery(self, code: str, number: int, digits: str) -> Future[None]:
        """Gives that staff number a new PIN by the sheet, which is used up by it.

        All in one transaction: PIN, void sheet, open door, audit, and a notice to all staff.
        The future raises StationProblem for a code that is not (or no longer) the sheet's, and
        for a PIN that `set_pin` would refuse; then the sheet stays good.
        """

        def use(db: Database, new_hash: str) -> None:
            now = self.now_ms()
            told = f"PIN set for staff {number} by the recovery sheet, which is used up"
            store_pin(db, "staff", number, new_hash, told, now)
            db.conn.execute("update recovery_sheet set hash = ''")
            open_lock(db, "staff")
            add_notice(db, "recovery_used", {"number": number}, now)

        def work() -> None:
            if not self._is_code(code):
                raise _not_the_sheet()
            new_hash = self._hash_of_new("staff", number, digits)
            self.write(lambda db: use(db, new_hash)).result()
            self._tell_known("staff", number, digits)

        return self.aside(work)

    def _is_code(self, code: str) -> bool:
        from argon2.exceptions import VerifyMismatchError

        for (stored,) in self.read("select hash from recovery_sheet where hash <> ''"):
            try:
                return bool(hasher().verify(stored, code))
            except VerifyMismatchError:
                return False
        return False

    def _store_sheet(self, db: Database, new_hash: str, number: int) -> None:
        now = self.now_ms()
        before = db.conn.execute("select hash from recovery_sheet").fetchone()
        db.conn.execute(
            "insert into recovery_sheet values (1, ?, ?, ?) on conflict do update set"
            " hash = excluded.hash, made = excluded.made, number = excluded.number",
            (new_hash, now, number),
        )
        whose = f"staff {number}" if number else "the owner at the computer"
        void = "; the one before is void" if before and before[0] else ""
        add_to_audit(db, "staff", f"recovery sheet made by {whose}{void}", now)
        if void:
            add_notice(
                db, "recovery_new" if number else "recovery_new_here", {"number": number}, now
            )


def _not_the_sheet() -> StationProblem:
    return StationProblem(
        Words("这张恢复单不能用", "this recovery sheet is not good"),
        Words("恢复单", "recovery sheet"),
        Words("找出最新的那一张", "look for the newest one"),
    )
