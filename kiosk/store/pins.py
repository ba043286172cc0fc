"""Staff's and teachers' PINs, and the lock-out that no restart and no kill gets round."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kiosk.problems import StationProblem, Words
from kiosk.store.notices import add_notice
from kiosk.store.open_file import OpenFile
from kiosk.store.settings import Role, add_to_audit

if TYPE_CHECKING:
    from argon2 import PasswordHasher
    from sqlite_utils import Database

FEWEST_DIGITS, MOST_DIGITS = 6, 12
FREE_FAILURES = 5
WAITS_MS = (30_000, 60_000, 120_000, 300_000)  # children play with the pad: never longer
AFTER_CLOCK_SET_BACK_MS = 60_000


@dataclass(frozen=True, slots=True)
class PinResult:
    """What came of a PIN: whose it is, or how long to wait before the next try."""

    ok: bool
    number: int | None = None
    wait_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Lock:
    """How a desk's door stands; times in ms since 1970 UTC."""

    failures: int = 0
    locked_until: int = 0
    last_seen: int = 0


class Pins(OpenFile):
    """Setting and checking PINs. A PIN has 6 to 12 digits; hashing takes about 0.1 s.

    Whoever sets `on_pin_known` hears role, number and digits of each PIN that was proved or
    given, in the thread that hashes, before the future resolves; `on_pin_removed` that one went.
    """

    on_pin_known: Callable[[Role, int, str], None] | None = None
    on_pin_removed: Callable[[Role], None] | None = None

    def has_pin(self, role: Role) -> bool:
        """Whether anybody has a PIN for that desk."""
        return bool(self.read("select 1 from pin where role = ? limit 1", (role,)))

    def pin_numbers(self, role: Role) -> list[int]:
        """The numbers of the people who have a PIN for that desk."""
        sql = "select number from pin where role = ? order by number"
        return [row[0] for row in self.read(sql, (role,))]

    def set_pin(self, role: Role, number: int, digits: str, by: int | None = None) -> Future[None]:
        """Gives the person of that number a PIN, or a new one. Audited; `by` is whose deed it is.

        The future raises StationProblem for a PIN that is too short, too simple, or already
        somebody's at that desk.
        """

        def work() -> None:
            new_hash = self._hash_of_new(role, number, digits)
            told = _by(by, f"PIN set for {role} {number}")
            self.write(
                lambda db: store_pin(db, role, number, new_hash, told, self.now_ms())
            ).result()
            self._tell_known(role, number, digits)

        return self.aside(work)

    def remove_pin(self, role: Role, number: int, by: int | None = None) -> Future[None]:
        """That person has no PIN at that desk any more. Audited.

        The future raises StationProblem for the last staff PIN: nobody could come in then.
        """

        def remove(db: Database) -> None:
            numbers = {
                row[0] for row in db.conn.execute("select number from pin where role = ?", (role,))
            }
            if number not in numbers:
                return
            if role == "staff" and len(numbers) == 1:
                raise _last_staff_pin()
            db.conn.execute("delete from pin where role = ? and number = ?", (role, number))
            add_to_audit(db, role, _by(by, f"PIN removed of {role} {number}"), self.now_ms())

        def work() -> None:
            self.write(remove).result()
            if self.on_pin_removed is not None:
                self.on_pin_removed(role)

        return self.aside(work)

    def check_pin(self, role: Role, digits: str) -> Future[PinResult]:
        """Whose PIN this is. Five wrong tries are free; then 30 s, 1, 2, 5 min a try.

        The failure is committed before the PIN is looked at, and taken back when it was right:
        pulling the plug in between gives no free try.
        """

        def work() -> PinResult:
            wait_ms = self.write(lambda db: count_try(db, role, self.now_ms())).result()
            if wait_ms:
                return PinResult(False, None, -(-wait_ms // 1000))
            number = self._whose(role, digits)
            if number is None:
                return PinResult(False, None, self._tell_of_guesses(role))
            self.write(lambda db: open_lock(db, role)).result()
            self._tell_known(role, number, digits)
            return PinResult(True, number)

        return self.aside(work)

    def pin_wait_seconds(self, role: Role) -> int:
        """How long that desk's door stays locked from now; 0 when a try is allowed."""
        return self._wait_seconds(role)

    def _wait_seconds(self, role: str) -> int:
        rows = self.read(
            "select failures, locked_until, last_seen from pin_lock where role = ?", (role,)
        )
        lock = Lock(*rows[0]) if rows else Lock()
        now = self.now_ms()
        return max(0, -(-(at_time(lock, now).locked_until - now) // 1000))

    def _tell_of_guesses(self, role: Role) -> int:
        """Staff hear of a door that is locked by wrong tries; the seconds it stays so."""
        wait = self.pin_wait_seconds(role)
        if wait:
            self.write(lambda db: add_notice(db, f"wrong_pins_{role}", {}, self.now_ms())).result()
        return wait

    def _hash_of_new(self, role: Role, number: int, digits: str) -> str:
        _refuse_weak(digits)
        if self._whose(role, digits) not in (None, number):
            raise _refused(Words("这个密码不能用", "this PIN can't be used"))
        return hasher().hash(digits)

    def _tell_known(self, role: Role, number: int, digits: str) -> None:
        if self.on_pin_known is not None:
            self.on_pin_known(role, number, digits)

    def _whose(self, role: Role, digits: str) -> int | None:
        from argon2.exceptions import VerifyMismatchError

        argon2 = hasher()
        for number, stored in self.read("select number, hash from pin where role = ?", (role,)):
            try:
                argon2.verify(stored, digits)
            except VerifyMismatchError:
                continue
            return int(number)
        return None


def store_pin(db: Database, role: Role, number: int, new_hash: str, told: str, now: int) -> None:
    """A person's PIN and the audit's line of it, inside a transaction."""
    db.conn.execute(
        "insert into pin values (?, ?, ?, ?)"
        " on conflict do update set hash = excluded.hash, made = excluded.made",
        (role, number, new_hash, now),
    )
    add_to_audit(db, role, told, now)


def at_time(lock: Lock, now: int) -> Lock:
    """The lock as it stands at `now`.

    A clock set back never shortens a wait: what was left of it goes on from now, 60 s at least.
    A clock that was wrongly ahead, or an older program, never makes it longer than the longest
    wait.
    """
    if now >= lock.last_seen or not lock.locked_until:
        return replace(lock, locked_until=min(lock.locked_until, now + WAITS_MS[-1]))
    left = min(max(lock.locked_until - lock.last_seen, AFTER_CLOCK_SET_BACK_MS), WAITS_MS[-1])
    return Lock(lock.failures, now + left, now)


def count_try(db: Database, role: str, now: int, waits_ms: tuple[int, ...] = WAITS_MS) -> int:
    """Counts one wrong try ahead of looking at it; or gives the ms still to wait, uncounted."""
    row = db.conn.execute(
        "select failures, locked_until, last_seen from pin_lock where role = ?", (role,)
    ).fetchone()
    lock = at_time(Lock(*row) if row else Lock(), now)
    wait = max(0, lock.locked_until - now)
    failures, until = lock.failures, lock.locked_until
    if not wait:
        failures += 1
        step = failures - FREE_FAILURES
        until = now + waits_ms[min(step, len(waits_ms) - 1)] if step >= 0 else 0
    db.conn.execute(
        "insert into pin_lock values (?, ?, ?, ?) on conflict do update set failures ="
        " excluded.failures, locked_until = excluded.locked_until, last_seen = excluded.last_seen",
        (role, failures, until, now),
    )
    return wait


def settle_locks(db: Database, now: int) -> None:
    """Carries every lock over a clock that was set back while the station was off."""
    rows = db.conn.execute("select role, failures, locked_until, last_seen from pin_lock")
    for role, *numbers in rows.fetchall():
        before = Lock(*numbers)
        after = at_time(before, now)
        if after != before:
            db.conn.execute(
                "update pin_lock set locked_until = ?, last_seen = ? where role = ?",
                (after.locked_until, after.last_seen, role),
            )


def open_lock(db: Database, role: str) -> None:
    """Takes the failures back after a right PIN."""
    db.conn.execute("update pin_lock set failures = 0, locked_until = 0 where role = ?", (role,))


def _refuse_weak(digits: str) -> None:
    if not (digits.isascii() and digits.isdigit()):
        raise _refused(Words("密码只能用数字", "a PIN has digits only"))
    if not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        raise _refused(Words("密码要 6 到 12 位数字", "a PIN has 6 to 12 digits"))
    steps = {int(b) - int(a) for a, b in pairwise(digits)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise _refused(Words("这个密码太好猜", "this PIN is too easy to guess"))


def _refused(what: Words) -> StationProblem:
    return StationProblem(
        what, Words("员工密码", "staff PIN"), Words("换一个密码", "choose another PIN")
    )


def _last_staff_pin() -> StationProblem:
    return StationProblem(
        Words("这是最后一个工作人员密码，不能取消", "the last staff PIN can't be removed"),
        Words("员工密码", "staff PIN"),
        Words("先给另一位同事设密码", "first give a PIN to somebody else"),
    )


def _by(number: int | None, what: str) -> str:
    return what if number is None else f"{what} by staff {number}"


def hasher() -> PasswordHasher:
    """argon2 with its default cost, imported when somebody needs it."""
    from argon2 import PasswordHasher

    return PasswordHasher()
