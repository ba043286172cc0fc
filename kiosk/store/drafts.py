"""What staff write on the station: drafts, who approved them, and into which pack they went."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from kiosk.problems import StationProblem, Words
from kiosk.store.open_file import OpenFile, new_id
from kiosk.store.settings import add_to_audit

if TYPE_CHECKING:
    from sqlite_utils import Database

DraftKind = Literal["pair", "convention", "script"]
DraftState = Literal["draft", "waiting", "approved", "in_pack"]
COLUMNS = (
    "id, kind, state, content, writers, approver, approved, is_single, revision, pack, changed"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One piece of writing. `writers` and `approver` are staff numbers; times in ms since 1970.

    `revision` is the one that its items will have in the pack; `pack` the version of the
    station's own pack that took it in last.
    """

    id: bytes
    kind: DraftKind
    state: DraftState
    content: Mapping[str, Any]
    writers: tuple[int, ...]
    approver: int | None
    approved: int | None
    is_single: bool
    revision: int
    pack: str | None
    changed: int

    @property
    def slug(self) -> str:
        """The id of its record in the station's own pack."""
        return f"own-{self.id.hex()}"


class Drafts(OpenFile):
    """Writing, handing in, approving. What is written is on the disk when the future resolves."""

    def new_draft(self, kind: DraftKind, content: Mapping[str, Any], writer: int) -> Future[Draft]:
        """Begins one."""

        def work(db: Database) -> Draft:
            made = new_id()
            told = (made, kind, _json(content), _json([writer]), self.now_ms())
            db.conn.execute(
                "insert into draft (id, kind, state, content, writers, changed)"
                " values (?, ?, 'draft', ?, ?, ?)",
                told,
            )
            return _found(db, made)

        return self.write(work)

    def save_draft(
        self, draft: bytes, content: Mapping[str, Any], writer: int, anew: bool = False
    ) -> Future[Draft]:
        """Other words: whatever was approved before has to be approved anew.

        One that is in the pack already gets the next revision there. `anew`: nothing of it is
        left, so that who wrote it before is no writer of it now. The future raises KeyError where
        the draft has been deleted.
        """

        def work(db: Database) -> Draft:
            before = _found(db, draft)
            kept = () if anew else before.writers
            writers = [*kept, *({writer} - set(kept))]
            revision = before.revision + (before.state == "in_pack")
            db.conn.execute(
                "update draft set state = 'draft', content = ?, writers = ?, approver = null,"
                " approved = null, is_single = 0, revision = ?, changed = ? where id = ?",
                (_json(content), _json(writers), revision, self.now_ms(), draft),
            )
            return _found(db, draft)

        return self.write(work)

    def hand_in_draft(self, draft: bytes) -> Future[Draft]:
        """It waits for somebody else to read it.

        What was in the pack gets its next revision: it may still be changed before it comes back.
        """

        def work(db: Database) -> Draft:
            db.conn.execute(
                "update draft set state = 'waiting', revision = revision + (state = 'in_pack')"
                " where id = ? and state in ('draft', 'in_pack')",
                (draft,),
            )
            return _found(db, draft)

        return self.write(work)

    def approve_draft(self, draft: bytes, approver: int, alone: bool = False) -> Future[Draft]:
        """A second person has read it; `alone`: the writer, after the checklist. Audited.

        The future raises StationProblem where the approver wrote it and is not `alone`.
        """

        def work(db: Database) -> Draft:
            before = _found(db, draft)
            if approver in before.writers and not alone:
                raise _own_work()
            now = self.now_ms()
            db.conn.execute(
                "update draft set state = 'approved', approver = ?, approved = ?, is_single = ?"
                " where id = ? and state in ('draft', 'waiting')",
                (approver, now, int(alone), draft),
            )
            how = "alone, after the checklist" if alone else "as a second person"
            add_to_audit(db, "staff", f"staff {approver} approved {before.slug} {how}", now)
            return _found(db, draft)

        return self.write(work)

    def withdraw_approval(self, slug: str) -> Future[None]:
        """What was approved and is not wanted in the pack: it has to be approved anew."""

        def work(db: Database) -> None:
            for draft in db.conn.execute(
                "select id from draft where state = 'approved'"
            ).fetchall():
                if _found(db, draft[0]).slug == slug:
                    db.conn.execute(
                        "update draft set state = 'draft', approver = null, approved = null,"
                        " is_single = 0 where id = ?",
                        draft,
                    )

        return self.write(work)

    def note_in_pack(self, drafts: Iterable[bytes], pack: str) -> Future[None]:
        """The station's own pack of that name holds these approved drafts."""
        told = [(pack, draft) for draft in drafts]

        def work(db: Database) -> None:
            db.conn.executemany(
                "update draft set state = 'in_pack', pack = ?"
                " where id = ? and state in ('approved', 'in_pack')",
                told,
            )

        return self.write(work)

    def delete_draft(self, draft: bytes) -> Future[None]:
        """It is gone; what is in the pack stays there. Audited."""

        def work(db: Database) -> None:
            before = _found(db, draft)
            db.conn.execute("delete from draft where id = ?", (draft,))
            add_to_audit(db, "staff", f"deleted the draft {before.slug}", self.now_ms())

        return self.write(work)

    def draft(self, draft: bytes) -> Draft:
        """One draft. Raises KeyError."""
        rows = self.read(f"select {COLUMNS} from draft where id = ?", (draft,))
        if not rows:
            raise KeyError(draft.hex())
        return _as_draft(rows[0])

    def drafts(self, state: DraftState | None = None) -> list[Draft]:
        """All of them, or those in one state; the one that changed last comes first."""
        sql = f"select {COLUMNS} from draft where ? is null or state = ? order by changed desc, id"
        return [_as_draft(row) for row in self.read(sql, (state, state))]


def _found(db: Database, draft: bytes) -> Draft:
    row = db.conn.execute(f"select {COLUMNS} from draft where id = ?", (draft,)).fetchone()
    if row is None:
        raise KeyError(draft.hex())
    return _as_draft(row)


def _as_draft(row: tuple[Any, ...]) -> Draft:
    id_, kind, state, content, writers, approver, approved, is_single, *rest = row
    return Draft(
        id_,
        kind,
        state,
        json.loads(content),
        tuple(json.loads(writers)),
        approver,
        approved,
        bool(is_single),
        *rest,
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _own_work() -> StationProblem:
    return StationProblem(
        Words("写的人不能自己审核", "who wrote it can't approve it"),
        Words("审核", "approval"),
        Words(
            "请另一位工作人员输入自己的密码，或按单人审核的清单核对",
            "ask a colleague to type their own PIN, or go through the checklist for one person",
        ),
    )
