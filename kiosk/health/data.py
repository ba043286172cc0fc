"""Lights about what is kept: disk, data file, backups, packs."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.health.light import Light, State, told_bytes
from kiosk.problems import StationProblem, Words

PLENTY_BYTES, LOW_BYTES = 1_000_000_000, 200_000_000
DAY_SECONDS = 86_400
OLD_DAYS, VERY_OLD_DAYS = 2, 7


def disk(folder: Path) -> Light:
    """Room on the disk that holds the data."""
    free = shutil.disk_usage(folder).free
    told = told_bytes(free)
    if free >= PLENTY_BYTES:
        return Light("disk", "ok", Words(f"还有 {told} 可用。", f"{told} free."))
    state: State = "watch" if free >= LOW_BYTES else "mend"
    return Light(
        "disk",
        state,
        Words(f"只剩 {told}，少于 50 MB 就打不开了。",
              f"Only {told} left; below 50 MB the station can't open."),
        Words("请管理电脑的人腾出磁盘空间。", "Ask whoever looks after the computer to make room."),
    )  # fmt: skip


def data(database: Path) -> Light:
    """Whether SQLite finds the file sound."""
    from kiosk.store.backups import is_sound

    if is_sound(database):
        return Light("database", "ok", Words("数据文件完好。", "The data file is sound."))
    return Light(
        "database",
        "mend",
        Words("数据文件有损坏。", "The data file is damaged."),
        Words("关机再开：程序会自己用备份修好。",
              "Switch off and on again: the program mends it from the backup."),
    )  # fmt: skip


def backup(folder: Path, now_seconds: float) -> Light:
    """How old the newest copy is."""
    from kiosk.store.backups import in_order

    copies = in_order(folder)
    do = Words("到「备份」里点「现在备份」。", "Touch “Back up now” at Backups.")
    if not copies:
        return Light("backup", "watch", Words("还没有备份。", "There is no backup yet."), do)
    days = int(max(0.0, now_seconds - copies[-1].stat().st_mtime) // DAY_SECONDS)
    if days < OLD_DAYS:
        when = Words("今天", "today") if days == 0 else Words("昨天", "yesterday")
        return Light(
            "backup", "ok", Words(f"最近一份是{when.zh}的。", f"The newest is of {when.en}.")
        )
    state: State = "watch" if days < VERY_OLD_DAYS else "mend"
    says = Words(f"最近一份是 {days} 天前的。", f"The newest is {days} days old.")
    return Light("backup", state, says, do)


def packs(folder: Path) -> Light:
    """Whether every pack in use can be read."""
    from kiosk.packs.station_packs import StationPacks
    from quizzes.fault import PackFaults

    do = Words("到「内容包」换回另一版，或重新安装。",
               "At Packs, go back to another version or install it again.")  # fmt: skip
    try:
        rows = StationPacks(folder).rows()
    except (PackFaults, StationProblem):
        says = Words("内容读不出来，孩子没法玩。", "The content can't be read; nobody can play.")
        return Light("pack", "mend", says, do)
    broken = "、".join(row.id for row in rows if row.version is not None and row.pack is None)
    if broken:
        says = Words(f"读不出来的内容包：{broken}。", f"Packs that can't be read: {broken}.")
        return Light("pack", "mend", says, do)
    n = sum(row.pack is not None for row in rows)
    return Light("pack", "ok", Words(f"{n} 个内容包都能用。", f"Packs that can be used: {n}."))
