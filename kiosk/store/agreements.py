"""What a class has agreed on: five printed cards that it chose. Nothing that a child wrote."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.store.open_file import OpenFile, new_id
from kiosk.store.settings import add_to_audit
from quizzes.text import Text

if TYPE_CHECKING:
    from sqlite_utils import Database

NEWEST = """
select c.id, c.name, a.made, a.lines,
    (select count(*) from class_agreement where class = c.id)
from class_agreement a join class c on c.id = a.class
where c.id = {of} order by a.made desc, a.id desc limit 1
"""
OF_CLASS = NEWEST.format(of="?")
OF_SEAT = NEWEST.format(of="(select class from seat where id = ?)")


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """A card as it read when the class chose it, with its id and revision in the packs."""

    item: str
    revision: int
    text: Text


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a class agreed on last; `made` in ms since 1970 UTC, `nth` counts up from 1."""

    class_id: bytes
    class_name: str
    made: int
    nth: int
    lines: tuple[AgreedLine, ...]


class Agreements(OpenFile):
    """Keeping and finding what a class agreed on. Older agreements stay; the newest counts."""

    def keep_agreement(self, class_id: bytes, lines: Sequence[AgreedLine]) -> Future[Agreement]:
        """Keeps the lines in this order with the class. Audited.

        The future raises ValueError when there is no such class.
        """
        told = json.dumps([_as_json(line) for line in lines], ensure_ascii=False)

        def work(db: Database) -> Agreement:
            found = db.conn.execute("select name from class where id = ?", (class_id,)).fetchone()
            if found is None:
                raise ValueError("no such class")
            db.conn.execute(
                "insert into class_agreement values (?, ?, ?, ?)",
                (new_id(), class_id, self.now_ms(), told),
            )
            add_to_audit(db, "teacher", f"kept the agreement of {found[0]}", self.now_ms())
            return _agreement(db.conn.execute(OF_CLASS, (class_id,)).fetchone())

        return self.write(work)

    def agreement_of_class(self, class_id: bytes) -> Agreement | None:
        """What the class agreed on last; None when it has not yet."""
        rows = self.read(OF_CLASS, (class_id,))
        return _agreement(rows[0]) if rows else None

    def agreement_of_seat(self, seat: bytes) -> Agreement | None:
        """What the class of a seat agreed on last."""
        rows = self.read(OF_SEAT, (seat,))
        return _agreement(rows[0]) if rows else None


def _as_json(line: AgreedLine) -> dict[str, Any]:
    text = line.text
    words = {"zh": text.zh, "pinyin": text.pinyin, "en": text.en}
    return {"item": line.item, "revision": line.revision, **words}


def _agreement(row: tuple[Any, ...]) -> Agreement:
    class_id, name, made, lines, nth = row
    agreed = (
        AgreedLine(one["item"], one["revision"], Text(one["zh"], one["pinyin"], one["en"]))
        for one in json.loads(lines)
    )
    return Agreement(class_id, name, made, nth, tuple(agreed))
