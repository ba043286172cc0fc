"""The machine: platform, Python, SQLite, Qt's system libraries, display, fonts, GCompris."""

from __future__ import annotations

import os
import platform
import subprocess
import sys

from kiosk.doctor.finding import Finding, attention, missing, ok
from kiosk.problems import Words

QT_LIBRARIES = (
    "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
PROVED = (("debian", "12"), ("debian", "13"))


def check_platform() -> Finding:
    """Debian 12 and 13 on x86-64 are proved; elsewhere the reason is given."""
    about = _about_the_system()
    name = about.get("PRETTY_NAME", platform.platform())
    machine = platform.machine()
    if machine not in ("x86_64", "AMD64"):
        return missing(
            "platform",
            Words(
                f"{name}，处理器 {machine}：没有 pysqlite3 的安装包",
                f"{name} on {machine}: there is no pysqlite3 wheel for it",
            ),
            Words("请用 x86-64 的电脑", "use an x86-64 machine"),
        )
    if sys.platform != "linux":
        return attention("platform", Words(f"{name}：没有在这里试过", f"{name}: not tested"))
    libc, version = platform.libc_ver()
    if libc == "glibc" and tuple(int(n) for n in version.split(".")) < (2, 34):
        return missing(
            "platform",
            Words(
                f"{name}，glibc {version}：PySide6 需要 2.34",
                f"{name} with glibc {version}: PySide6 needs 2.34",
            ),
            Words("请装 Debian 12 或更新的系统", "install Debian 12 or newer"),
        )
    kind, release = about.get("ID", ""), about.get("VERSION_ID", "").partition(".")
    if (kind, release[0]) in PROVED:
        return ok("platform", f"{name}，x86-64，已验证", f"{name}, x86-64, proved")
    return attention(
        "platform",
        Words(f"{name}：没有验证过", f"{name}: untested here"),
        Words("已验证的是 Debian 12 和 13", "Debian 12 and 13 are proved"),
    )


def _about_the_system() -> dict[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def check_python() -> Finding:
    """3.11 to 3.13."""
    version = platform.python_version()
    if (3, 11) <= sys.version_info[:2] <= (3, 13):
        return ok("python", f"Python {version}", f"Python {version}")
    return attention(
        "python",
        Words(f"Python {version} 没有验证过", f"Python {version} is untested"),
        Words("请用 3.11 到 3.13", "use 3.11 to 3.13"),
    )


def check_sqlite() -> Finding:
    """SQLite without the WAL-reset bug (fixed in 3.51.3)."""
    from kiosk.store.connection import OLDEST_SOUND_SQLITE
    from kiosk.store.driver import sqlite3

    version = sqlite3.sqlite_version
    if sqlite3.sqlite_version_info >= OLDEST_SOUND_SQLITE:
        return ok("sqlite", f"SQLite {version}", f"SQLite {version}")
    return missing(
        "sqlite",
        Words(f"SQLite {version} 会损坏数据文件", f"SQLite {version} can damage the data"),
        Words("运行 scripts/setup 装上 pysqlite3", "run scripts/setup for pysqlite3"),
    )


def check_qt() -> Finding:
    """Qt Quick in a process of its own, as a missing system library ends the one that asks."""
    done = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtQuick, PySide6.QtSvg; print(PySide6.__version__)"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=60,
    )
    if done.returncode == 0:
        version = done.stdout.strip()
        return ok("qt", f"Qt（PySide6 {version}）", f"Qt (PySide6 {version})")
    why = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
    return missing(
        "qt",
        Words(f"Qt 打不开：{why}", f"Qt does not load: {why}"),
        Words(f"sudo apt-get install {QT_LIBRARIES}", f"sudo apt-get install {QT_LIBRARIES}"),
    )


def check_display() -> Finding:
    """A screen to show the station on."""
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        if os.environ.get(name):
            where = f"{name}={os.environ[name]}"
            return ok("display", f"屏幕 {where}", f"display {where}")
    return attention(
        "display",
        Words("现在没有屏幕（DISPLAY 没有设置）", "no display (DISPLAY is not set)"),
        Words("scripts/run 会开一个虚拟屏幕", "scripts/run opens a virtual one"),
    )


def check_fonts() -> Finding:
    """The reading font, else the one that stands in."""
    from kiosk.shell.font_files import font_files, has_reading_font

    files = font_files()
    apt = Words("sudo apt-get install fonts-lxgw-wenkai", "sudo apt-get install fonts-lxgw-wenkai")
    if has_reading_font():
        return ok("fonts", f"阅读字体 {files[0].name}", f"reading font {files[0].name}")
    if files:
        return attention(
            "fonts",
            Words(f"没有楷体，用 {files[0].name} 代替", f"no Kai font; {files[0].name} stands in"),
            apt,
        )
    return missing("fonts", Words("没有中文字体", "no font with Chinese"), apt)


def check_rival() -> Finding:
    """GCompris, only for `kiosk bench`."""
    from kiosk.bench.programs import GCOMPRIS, rival

    if rival() is not None:
        return ok(
            "gcompris", f"GCompris（{GCOMPRIS}）可以比较", f"GCompris to compare ({GCOMPRIS})"
        )
    apt = "sudo apt-get install gcompris-qt libqt5svg5 xdotool"
    return attention(
        "gcompris",
        Words("没有 GCompris：kiosk bench 不比较", "no GCompris: bench compares nothing"),
        Words(f"需要时：{apt}", f"if wanted: {apt}"),
    )


def machine_checks() -> list[Finding]:
    """All of them."""
    return [
        check_platform(),
        check_python(),
        check_sqlite(),
        check_qt(),
        check_display(),
        check_fonts(),
        check_rival(),
    ]
