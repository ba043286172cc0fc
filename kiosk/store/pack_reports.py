"""What the log has to do with packs: whose results a change touches, and where an item was from."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kiosk.store.open_file import OpenFile

TOUCHED = """
select coalesce(class.name, ''), sum(one.n) from class_item_count as one
left join class on class.id = one.class
where one.item in (select value from json_each(?)) group by one.class order by class.name
"""
ASKED_IN = """
select distinct round.pack from response join round on round.id = response.round
where response.item = ? and response.item_revision = ? order by round.started desc
"""


class PackReports(OpenFile):
    """Reading for those who bring new packs, and for those who look back."""

    def classes_that_answered(self, items: Iterable[str]) -> list[tuple[str, int]]:
        """Which classes have answered any of these items, by name, and how often.

        All guests together have an empty name.
        """
        rows = self.read(TOUCHED, (json.dumps(sorted(items)),))
        return [(str(name), int(n)) for name, n in rows]

    def packs_asked_from(self, item: str, revision: int) -> list[str]:
        """The packs (ID@VERSION) that were in use when an item was answered, the newest first.

        The item came from one of them; rounds name all that were in use.
        """
        rows = self.read(ASKED_IN, (item, revision))
        return list(dict.fromkeys(name for (names,) in rows for name in names.split(",")))
