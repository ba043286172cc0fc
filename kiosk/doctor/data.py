"""The data folder: can it be written, is the database whole; PINs, recovery sheet, backups."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.doctor.finding import Finding, attention, missing, ok
from kiosk.problems import StationProblem, Words

if TYPE_CHECKING:
    from kiosk.store.glance import Glance

LITTLE_ROOM_BYTES = 2**30


def check_folder(folder: Path) -> Finding:
    """Writable, and with room."""
    from kiosk.store.folder import make_ready

    try:
        make_ready(folder)
    except StationProblem as problem:
        says = Words(f"{problem.what.zh}（{folder}）", f"{problem.what.en} ({folder})")
        return missing("data", says, problem.do)
    free = shutil.disk_usage(folder).free
    giga = f"{free / 2**30:.1f} GB"
    if free < LITTLE_ROOM_BYTES:
        return attention(
            "data",
            Words(f"数据文件夹 {folder} 只剩 {giga}", f"only {giga} left in {folder}"),
            Words("腾出空间", "make room"),
        )
    return ok("data", f"数据文件夹 {folder}，还有 {giga}", f"data folder {folder}, {giga} free")


def check_database(folder: Path) -> list[Finding]:
    """SQLite's quick check, the PINs and the newest backup."""
    from kiosk.store.glance import glance

    seen = glance(folder)
    if seen is None:
        return [
            attention(
                "database",
                Words("还没有数据库", "there is no database yet"),
                Words("第一次启动时会建立", "the first start makes it"),
            )
        ]
    if not seen.is_sound:
        return [
            missing(
                "database",
                Words(f"数据库损坏（{folder}）", f"the database is damaged ({folder})"),
                Words(
                    "启动 kiosk，它会从备份恢复并通知工作人员",
                    "start kiosk: it restores the newest backup and tells staff",
                ),
            )
        ]
    backup = seen.newest_backup
    return [
        ok("database", "数据库完好", "the database is sound"),
        *[_pin(role, role in seen.roles) for role in ("staff", "teacher")],
        *_door(seen),
        ok("backup", f"最近的备份 {backup.name}", f"newest backup {backup.name}")
        if backup
        else attention(
            "backup",
            Words("还没有备份", "there is no backup yet"),
            Words("每天第一次启动时会自动备份", "one is made at each day's first start"),
        ),
    ]


def _door(seen: Glance) -> list[Finding]:
    """What is missing once staff have a PIN: somebody who approves, a way in when all forget."""
    if "staff" not in seen.roles:
        return []
    found = []
    if seen.staff_pins < 2:
        found.append(
            attention(
                "second_pin",
                Words("只有一位工作人员有密码，新内容只能单人审核",
                      "only one of staff has a PIN: nobody else can approve new content"),
                Words("到后台「密码」里给同事设一个", "set one for a colleague, under PINs"),
            )
        )  # fmt: skip
    if seen.has_sheet:
        return [*found, ok("recovery", "恢复单做好了", "there is a recovery sheet")]
    return [
        *found,
        attention(
            "recovery",
            Words("还没有能用的恢复单：密码都忘了，就进不了后台",
                  "there is no good recovery sheet: with every PIN forgotten nobody comes in"),
            Words("到后台「密码」里点「做恢复单」，收好那张纸",
                  "make one at the desk, under PINs, and keep the paper safe"),
        ),
    ]  # fmt: skip


def _pin(role: str, is_set: bool) -> Finding:
    zh, en = {"staff": ("工作人员", "staff"), "teacher": ("教师", "teacher")}[role]
    if is_set:
        return ok(f"pin_{role}", f"{zh}密码已设", f"the {en} PIN is set")
    return attention(
        f"pin_{role}",
        Words(f"还没有{zh}密码", f"there is no {en} PIN"),
        Words("在屏幕左上角连点五下后设置", "tap the top left corner five times to set it"),
    )
