"""Lights about the machine: clock, touch, font."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.health.light import Light
from kiosk.problems import Words

if TYPE_CHECKING:
    from kiosk.store.setting_up import TouchCheck

FIRST_MS = 1_767_225_600_000  # 2026-01-01 UTC: this program did not exist before
YEAR_MS = 365 * 86_400_000
FAR_AHEAD_MS = 3 * YEAR_MS
SLACK_MS = 120_000
RTC = Path("/sys/class/rtc/rtc0/since_epoch")
RTC_DAY_SECONDS = 86_400
SET_IT = Words("请在系统设置里校准日期和时间。", "Set date and time in the system's settings.")


def clock(
    now_ms: int, newest_answer_ms: int | None, *, went_back: bool = False, rtc: Path = RTC
) -> Light:
    """Whether the time can be right: not before this program, not before or long after answers.

    `went_back`: staff were told so and nobody has seen to it. A clock chip that is a day away
    from the system tells of an empty battery.
    """
    told = time.strftime("%Y-%m-%d %H:%M", time.localtime(now_ms / 1000))
    newest = FIRST_MS if newest_answer_ms is None else newest_answer_ms
    if now_ms < FIRST_MS:
        says = Words(f"时钟没有校准：{told}。", f"The clock is not set: {told}.")
        return Light("clock", "mend", says, SET_IT)
    if went_back or now_ms < newest - SLACK_MS:
        says = Words(f"时钟往回跳过：现在是 {told}。", f"The clock went back: it says {told}.")
        return Light("clock", "mend", says, SET_IT)
    if newest_answer_ms is not None and now_ms > newest + FAR_AHEAD_MS:
        says = Words(f"时钟往前跳了好几年：{told}。", f"The clock jumped years ahead: {told}.")
        return Light("clock", "mend", says, SET_IT)
    if _battery_is_empty(now_ms, rtc):
        return Light(
            "clock",
            "watch",
            Words("主板时钟的电池可能没电了，断电后时间会错。",
                  "The battery of the clock may be empty; after a power cut the time is wrong."),
            Words("请人换主板上的纽扣电池。", "Have the coin cell on the main board changed."),
        )  # fmt: skip
    return Light("clock", "ok", Words(f"{told}。", f"{told}."))


def _battery_is_empty(now_ms: int, rtc: Path) -> bool:
    try:
        chip = int(rtc.read_text("ascii"))
    except (OSError, ValueError):  # no such chip here
        return False
    return abs(chip - now_ms / 1000) > RTC_DAY_SECONDS


def touch(check: TouchCheck | None) -> Light:
    """What the newest touch test found."""
    test = Words("到「通知」里的开机设置做一次触摸测试。", "Do the touch test in set-up, at News.")
    if check is None:
        says = Words("还没有做过触摸测试。", "The touch test was not done yet.")
        return Light("touch", "watch", says, test)
    if not check.dead:
        return Light("touch", "ok", Words("整块屏幕都有反应。", "All of the glass answers."))
    n = len(check.dead)
    return Light(
        "touch",
        "mend",
        Words(f"屏幕有 {n} 格没有反应。", f"Cells of the glass that do not answer: {n}."),
        Words("擦干净屏幕再测一次；还不行就要修。",
              "Wipe the glass and test again; if that does not help it needs repair."),
    )  # fmt: skip


def font() -> Light:
    """Whether the Kai-style reading font is installed."""
    from kiosk.shell.font_files import has_reading_font

    if has_reading_font():
        says = Words("儿童阅读用的楷体已装好。", "The reading font for children is installed.")
        return Light("font", "ok", says)
    return Light(
        "font",
        "watch",
        Words("没有楷体，暂用黑体。", "The Kai font is missing, a plain one stands in."),
        Words("请管理电脑的人安装 fonts-lxgw-wenkai。", "Have fonts-lxgw-wenkai installed."),
    )
