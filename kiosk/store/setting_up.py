"""How far staff have got with setting the station up, and where the glass does not feel a touch."""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from kiosk.store.open_file import OpenFile
from kiosk.store.settings import add_to_audit, get_setting, put_setting

if TYPE_CHECKING:
    from sqlite_utils import Database

StepState = Literal["done", "later"]
STEPS_KEY, TOUCH_KEY, TYPED_KEY = "setting_up", "touch_check", "typed_convention"


@dataclass(frozen=True, slots=True)
class TouchCheck:
    """What a touch test found: a grid over the whole glass, and its cells that never answered."""

    columns: int
    rows: int
    dead: tuple[tuple[int, int], ...]  # (column, row), counted from the upper left corner
    happened: int  # ms since 1970 UTC


class SettingUp(OpenFile):
    """The steps of the first start, the touch test, a convention that is being typed in."""

    def setting_up(self) -> dict[str, StepState]:
        """What staff did with each step; a step nobody came to is not there."""
        stored = self._stored(STEPS_KEY)
        return dict(stored) if stored else {}

    def mark_step(self, step: str, state: StepState) -> Future[None]:
        """A step is done, or put off. What is done stays done. Audited."""

        def work(db: Database) -> None:
            steps = get_setting(db, STEPS_KEY) or {}
            if steps.get(step) in ("done", state):
                return
            put_setting(db, STEPS_KEY, {**steps, step: state})
            add_to_audit(db, "staff", f"set-up: {step} {state}", self.now_ms())

        return self.write(work)

    def touch_check(self) -> TouchCheck | None:
        """The newest touch test; None where there was none."""
        stored = self._stored(TOUCH_KEY)
        if not stored:
            return None
        dead = tuple((int(column), int(row)) for column, row in stored["dead"])
        return TouchCheck(stored["columns"], stored["rows"], dead, stored["happened"])

    def keep_touch_check(
        self, columns: int, rows: int, dead: Iterable[tuple[int, int]]
    ) -> Future[None]:
        """Keeps what a touch test found in place of the last one. Audited."""
        cells = sorted(dead)

        def work(db: Database) -> None:
            found = {"columns": columns, "rows": rows, "dead": cells, "happened": self.now_ms()}
            put_setting(db, TOUCH_KEY, found)
            add_to_audit(db, "staff", f"touch test: {len(cells)} dead cells", self.now_ms())

        return self.write(work)

    def typed_convention(self) -> dict[str, Any]:
        """What has been typed of a convention so far; empty where nobody is at it."""
        return dict(self._stored(TYPED_KEY) or {})

    def keep_typed_convention(self, typed: dict[str, Any]) -> Future[None]:
        """Keeps what has been typed, so that a power cut takes nothing; {} forgets it."""
        return self.write(lambda db: put_setting(db, TYPED_KEY, typed))

    def _stored(self, key: str) -> Any:
        rows = self.read("select value from setting where key = ?", (key,))
        return json.loads(rows[0][0]) if rows else None
