"""Keeping what was made up (demo data, a bot's play) apart from what children answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.problems import StationProblem, Words
from kiosk.store.settings import put_setting

if TYPE_CHECKING:
    from kiosk.store.store import Store


def mark_as_made_up(store: Store) -> None:
    """Marks the store as a demo for good. Raises StationProblem when it holds real visits."""
    if store.settings().is_demo:
        return
    if store.read("select 1 from visit limit 1"):
        raise StationProblem(
            Words("这里有真实的记录，不能混入演示数据", "there are real visits here"),
            str(store.folder),
            Words("另选一个数据文件夹", "choose another data folder"),
        )
    store.write(lambda db: put_setting(db, "is_demo", True)).result()
