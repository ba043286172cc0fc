"""A class each of careful, suspicious, reckless and asking bots: the class map tells them apart."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
sys.path.insert(0, str(Path(__file__).parents[2]))

from games.contract import Reader, Stock
from games.shelf import read_shelf
from kiosk.play_bot.bot import NICKNAME, Bot
from kiosk.play_bot.policies import POLICIES
from kiosk.reports.bank import bank_of
from kiosk.reports.read import read_map
from kiosk.store import open_store
from kiosk.store.made_up import mark_as_made_up
from kiosk.visit import Visit
from quizzes.glowpack.core import core_pack

EXPECTED = {
    "careful": "tells_apart", "suspicious": "suspicious", "reckless": "trusting", "asker": "asks",
}  # fmt: skip
WIDE, HIGH, MM = 1856, 760, 4.03


def play(store, pack, policy: str, seats: int) -> None:
    """Every seat of a class plays one round of the mixed chapter."""
    made = store.new_class(policy, seats, "3-4").result()
    shelf, stock = read_shelf(), Stock.of([pack])
    bot = Bot(POLICIES[policy], store, shelf, [pack], seed=7)
    trail = next(card for card in shelf.cards if card.id == "monster_trail")
    for number, seat in made.seats.items():
        store.set_consent(seat, str(number), "staff").result()
        visit = store.start_visit("3-4", "zh", seat).result()
        bot._round(
            trail, "mixed", Visit(visit, "3-4", NICKNAME, seat), Reader("zh", False, "3-4", False),
            stock,
        )  # fmt: skip
        store.end_visit(visit, "goodbye").result()


def draw(found, titles, to: Path) -> None:
    """The map's picture, to be looked at."""
    from kiosk.cards.off_screen import wake_qt

    wake_qt()
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter

    from kiosk.cards.pen import Pen
    from kiosk.report_files.map_drawing import MapDrawing

    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFF7E8"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(MM, MM)
    room = QRectF(4, 4, WIDE / MM - 8, HIGH / MM - 8)
    MapDrawing(found, titles, "zh").draw(Pen(painter), room, 5.0, 0)
    painter.end()
    image.save(str(to))


def main() -> int:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--seats", type=int, default=22)
    given.add_argument("--out", type=Path, help="Folder for pictures of the maps.")
    asked = given.parse_args()
    wrong = []
    with (
        tempfile.TemporaryDirectory(prefix="bot-classes-") as name,
        open_store(Path(name)) as store,
    ):
        mark_as_made_up(store)
        store.change_settings("staff", class_seats_on=True).result()
        pack = core_pack(forms=Path(name) / "checked")
        titles = {skill.id: skill.title for skill in pack.skills}
        for policy, expected in EXPECTED.items():
            play(store, pack, policy, asked.seats)
            one = next(one for one in store.classes() if one.name == policy)
            found = read_map(store, one.id, bank_of([pack]))
            words = [row.leaning for row in found.rows if row.leaning != "too_few"]
            print(f"{policy}: {found.all.leaning}; by skill {', '.join(words)}", flush=True)
            if {found.all.leaning, *words} != {expected}:
                wrong.append(policy)
            if asked.out:
                asked.out.mkdir(parents=True, exist_ok=True)
                draw(found, titles, asked.out / f"{policy}.png")
    print(f"{len(EXPECTED)} classes of {asked.seats} bots, {len(wrong)} not told by the map")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
