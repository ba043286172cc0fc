"""How long a frame of the newsreader takes on a full-HD glass: python newsreader_frames.py

Needs an X display of 1920×1080 (`Xvfb :9 -screen 0 1920x1080x24`). Prints milliseconds of the
glass's thread from pose to painted window, and frames a second.
"""

import sys
import time
from concurrent.futures import Future
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[4])]

from kiosk.shell.window import choose_renderer

choose_renderer()

from after_recording import Finisher, a_programme, a_visit, finished_job
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import ART, Station
from kiosk.booth.booth_screen import BoothScreen
from kiosk.booth.equipment import Equipment
from kiosk.booth.live_microphone import LiveMicrophone
from kiosk.shell.font_files import font_files
from kiosk.shell.fonts import add_fonts
from kiosk.shell.window import KioskWindow
from quizzes.pack import core_pack_folder, read_pack

SECONDS = 20


def equipment_of(station):
    return Equipment(
        reading=station.reading, hand_over=station.hand_over, speaker=station.speaker,
        microphone=LiveMicrophone(station.speaker, lambda: None), finisher=Finisher(),
        fonts=font_files(), art=ART, say=print, hush=print, look_for_microphone=Future,
    )  # fmt: skip


def measure(window, station):
    scripts = {one.id: one for one in read_pack(core_pack_folder()).scripts}
    visit = a_visit(scripts["porpoise"], band="3-4")
    visit.chosen.job = finished_job(a_programme(SECONDS + 10, len(visit.lines)))
    screen = BoothScreen(visit, equipment_of(station), list(scripts.values()))
    station.navigator.show(screen)
    part = screen.newsreader
    began, work, ticks = [0], [], []

    def tick():
        began[0] = time.thread_time_ns()
        ticks.append(time.monotonic())
        part.show_frame()

    def swapped():
        if began[0]:
            work.append((time.thread_time_ns() - began[0]) / 1e6)
            began[0] = 0

    part._frames.timeout.disconnect()
    part._frames.timeout.connect(tick)
    window.frameSwapped.connect(swapped)
    screen.go("newsreader")
    while part._picture._stage < 3:
        QTest.qWait(50)
    work.clear(), ticks.clear()
    QTest.qWait(1000 * SECONDS)
    work.sort()
    share = {name: work[round(at * (len(work) - 1))] for name, at in PARTS.items()}
    told = ", ".join(f"{name} {ms:.2f} ms" for name, ms in share.items())
    print(f"{len(work)} painted: {told}; {len(ticks) / SECONDS:.1f} frames a second")


PARTS = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "most": 1.0}


def main():
    app = QGuiApplication([])
    app.setFont(QFont(add_fonts()))
    with TemporaryDirectory() as folder:
        window = KioskWindow(21.5, (1920, 1080))
        station = Station(window, Path(folder), "zh", seed=5)
        window.open()
        measure(window, station)
        station.close()
        window.close()


if __name__ == "__main__":
    main()
