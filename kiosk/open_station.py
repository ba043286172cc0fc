"""Opens the station on the glass and keeps it until staff end it."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path
from types import FrameType, TracebackType

from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem, Words
from kiosk.shell.heap import collect_from_now_on, collect_nothing_yet, map_big_blocks_apart
from kiosk.shell.left_out import leave_parts_out
from kiosk.shell.signatures_later import leave_signatures_for_later

DEFAULT_DIAGONAL_INCHES = 21.5
OPENED_AFTER_MS = 2_000  # picture, data and a first touch go first


def open_station(asked: Path | None, windowed: tuple[int, int] | None, language: str | None) -> int:
    """Runs the kiosk; gives the exit code: 0, or 1 with one clear sentence on stderr."""
    try:
        return _run(asked, windowed, language)
    except StationProblem as problem:
        print(problem.in_language("zh"), problem.in_language("en"), sep="\n", file=sys.stderr)  # noqa: T201
        return 1


def _run(asked: Path | None, windowed: tuple[int, int] | None, language: str | None) -> int:
    collect_nothing_yet()
    folder = data_folder(asked)
    _make(folder)
    _log_to(folder)
    _check_display()
    map_big_blocks_apart()
    leave_signatures_for_later()
    leave_parts_out()
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFont, QGuiApplication

    from kiosk.app import Station
    from kiosk.shell.fonts import add_fonts
    from kiosk.shell.one_instance import OneInstance
    from kiosk.shell.window import ExitGuard, KioskWindow, choose_renderer, hide_pointer

    choose_renderer()
    app = QGuiApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    instance = OneInstance(folder)
    if not instance.take():
        print("指尖微光已经在运行，已把它叫到前面。", file=sys.stderr)  # noqa: T201
        print("The kiosk is already running on this data; it was raised.", file=sys.stderr)  # noqa: T201
        return 1
    app.setFont(QFont(add_fonts(folder / "fonts") or ["sans-serif"]))
    guard = ExitGuard(is_locked=windowed is None)
    app.installEventFilter(guard)
    if windowed is None:
        hide_pointer()
    window = KioskWindow(DEFAULT_DIAGONAL_INCHES, windowed)
    station = Station(window, folder, language)
    instance.raised.connect(window.raise_)
    _crash_kindly(station)

    def end(number: int, frame: FrameType | None) -> None:
        guard.is_locked = False
        app.exit(0)

    def end_for_staff() -> None:
        guard.is_locked = False
        app.exit(0)

    station.desktopAsked.connect(end_for_staff)
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    wake = QTimer()  # lets Python see signals
    wake.start(250)
    wake.timeout.connect(lambda: None)
    window.open()
    station.open()
    QTimer.singleShot(OPENED_AFTER_MS, collect_from_now_on)
    code = app.exec()
    station.close()
    instance.let_go()
    del station, window
    return int(code)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as fault:
        raise _not_writable(folder) from fault


def _not_writable(place: Path) -> StationProblem:
    return StationProblem(
        Words("数据文件夹不能写入", "the data folder can't be written"),
        str(place),
        Words(
            "检查权限和磁盘，或用 --data 换一个文件夹",
            "check its rights and the disk, or choose another folder with --data",
        ),
    )


def _log_to(folder: Path) -> None:
    from logging.handlers import RotatingFileHandler

    file = folder / "kiosk.log"
    try:
        handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=3)
    except OSError as fault:
        raise _not_writable(file) from fault
    logging.basicConfig(
        level=logging.INFO, handlers=[handler], format="%(asctime)s %(levelname)s %(message)s"
    )


def _check_display() -> None:
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not asked and not has_screen:
        raise StationProblem(
            Words("这台机器没有显示器", "there is no display"),
            "DISPLAY",
            Words(
                "用 scripts/run 启动（它会开一个虚拟屏幕），或接上屏幕",
                "start it with scripts/run (which opens a virtual screen) or attach a screen",
            ),
        )


def _crash_kindly(station: object) -> None:
    from kiosk.app import Station

    assert isinstance(station, Station)

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        station.mishaps.crashed(fault.with_traceback(trace))

    sys.excepthook = hook
