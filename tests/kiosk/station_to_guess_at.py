"""A real station at whose staff door a PIN is guessed for ever: FOLDER LOOKS.

Prints "guess" when the green tick is about to be touched, "locked" when the door says so. argon2
itself leaves a byte in LOOKS for each hash that it is about to look at, before it does: no kill
hides one, and the store's own counting is not asked.
"""

import os
import sys
from functools import partial
from pathlib import Path

from argon2 import PasswordHasher

import kiosk.store
from kiosk.shell.window import choose_renderer

choose_renderer()

from PySide6.QtGui import QFont, QGuiApplication

from kiosk.app import Station
from kiosk.shell.fonts import add_fonts
from kiosk.shell.window import KioskWindow
from kiosk.tour.finger import Finger

NOW = 1_800_000_000.0  # the clock stands still: no wait is ever over
WRONG = "502917"


def main(folder: Path, looks: int) -> None:
    kiosk.store.open_store = partial(kiosk.store.open_store, clock=lambda: NOW)
    leave_a_byte_for_each_look(looks)
    app = QGuiApplication([])
    app.setFont(QFont(add_fonts()))
    window = KioskWindow(21.5, (1280, 800))
    station = Station(window, folder, "zh", seed=3)
    finger = Finger(window)
    window.open()
    station.open()
    finger.wait(lambda: station.store is not None, "the data")
    finger.wait(lambda: type(station.screen()).__name__ == "AttractScreen", "attract")
    station.desks.open_door()
    finger.touch("role_staff")
    door = station.screen()
    while True:
        finger.wait(lambda: "核对" not in door.asked, "the answer")
        if door.message.startswith("输错的次数"):
            print("locked", flush=True)
        for digit in WRONG[door.typed :]:
            door.digit(digit)
        print("guess", flush=True)
        finger.touch("pin_ok")


def leave_a_byte_for_each_look(file: int) -> None:
    really_verify = PasswordHasher.verify

    def verify(self, stored, digits):
        os.write(file, b".")
        return really_verify(self, stored, digits)

    PasswordHasher.verify = verify


main(Path(sys.argv[1]), os.open(sys.argv[2], os.O_WRONLY | os.O_APPEND | os.O_CREAT))
