"""The on-screen keyboard: are there words for its pinyin."""

from __future__ import annotations

from kiosk.doctor.finding import Finding, attention, ok
from kiosk.keyboard.table_file import own_file, set_up_file
from kiosk.problems import Words


def check_keyboard() -> Finding:
    """Without the table of words staff type letters and digits alone."""
    for file in (set_up_file(), own_file()):
        if file.is_file():
            return ok("pinyin", f"拼音词表 {file}", f"pinyin words in {file}")
    return attention(
        "pinyin",
        Words("屏幕键盘还没有拼音词表，打不了汉字", "the on-screen keyboard has no pinyin words"),
        Words("联网后运行 scripts/setup --pinyin", "with a network, run scripts/setup --pinyin"),
    )
