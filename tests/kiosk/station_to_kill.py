"""Plays on a real station and prints each item as soon as its feedback shows; never ends."""

import sys
from pathlib import Path

from kiosk.shell.window import choose_renderer

choose_renderer()

from PySide6.QtGui import QFont, QGuiApplication

from kiosk.app import Station
from kiosk.shell.fonts import add_fonts
from kiosk.shell.window import KioskWindow
from kiosk.tour.finger import Finger


def main(folder: Path) -> None:
    app = QGuiApplication([])
    app.setFont(QFont(add_fonts()))
    window = KioskWindow(21.5, (1280, 800))
    station = Station(window, folder, "zh", seed=3)
    finger = Finger(window)
    window.open()
    station.open()
    finger.wait(lambda: station.store is not None, "the data")
    station.start_visit("5-6")
    station.rounds.play("monster_trail", "2")
    finger.wait(lambda: getattr(station.screen(), "game", None) is not None, "the game")
    game = station.screen().game
    while True:
        finger.wait(lambda: game.round.phase == "read", "a message")
        touch(game, finger, "answer_ask")
        finger.wait(lambda: game.round.phase in ("reveal", "why"), "feedback")
        print(game.round.item.id, flush=True)
        item = game.round.item
        finger.wait(lambda: game.round.phase == "why", "why")
        touch(game, finger, "next")
        touch(game, finger, "next")
        if item.key == "R":
            touch(game, finger, "adult_father")
            touch(game, finger, "say_1")
            touch(game, finger, "next")


def touch(game, finger, name):
    finger.wait(lambda: any(p.name == name and p.can_touch for p in game.parts()), name)
    x, y, wide, high = next(p.rect for p in game.parts() if p.name == name)
    finger.touch_at(x + wide // 2, y + high // 2)


main(Path(sys.argv[1]))
