"""From the PIN to a new scam in the game, every letter and word touched; the touches are counted.

What is written is really another scam: a clause of the trick, one of its look-alike and a reason
are spelt anew on the on-screen keyboard, a clue is marked, the pinyin read, both messages tried in
the game, and a colleague approves.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QFont, QGuiApplication

from kiosk.shell.window import KioskWindow, choose_renderer
from kiosk.store import open_store
from kiosk.tour.editor import COLLEAGUES_PIN, STAFF_PIN, Editor
from kiosk.tour.finger import Finger, everything_below

SIZE = (1280, 800)
SECONDS_A_TOUCH, MOST_MINUTES = 1.5, 5
Words = list[tuple[str, str]]
OFFER, FETCH, MOVE = "在圈圈聊天加我，我去那边发给你", "点一下就能领", "还叫你到别的地方聊"
FACE: Words = [
    ("na", "拿"), ("mama", "妈妈"), ("de", "的"), ("shouji", "手机"), ("shua", "刷"),
    ("yixia", "一下"), ("lian", "脸"),
]  # fmt: skip
LOOK: Words = [("ziji", "自己"), ("dakai", "打开"), ("beibao", "背包"), ("kankan", "看看")]
WANTS: Words = [("hai", "还"), ("yao", "要"), ("mama", "妈妈"), ("de", "的"), ("shouji", "手机")]


class CountingFinger(Finger):
    """Counts its touches."""

    touches = 0

    def touch_at(self, x: int, y: int) -> None:
        self.touches += 1
        super().touch_at(x, y)


class Writer(Editor):
    """Writes a scam that nobody has written before."""

    def write(self) -> None:
        finger = self._finger
        self._through_the_door("staff", STAFF_PIN, "StaffDeskScreen")
        finger.touch("tab_editor")
        self._await("EditorScreen")
        finger.wait(lambda: bool(self._editor.canBegin), "the examples")
        finger.touch("editor_new")
        finger.touch("trick_too_good")
        self._come_to("pair")
        self._look()
        self._spell("r.text", OFFER, FACE)
        self._spell("g.text", FETCH, LOOK)
        self._spell("r.why", MOVE, WANTS)
        self._look()
        words = "".join(word for _, word in FACE)
        at = self._editor.pair_page.zh["r.text"].index(words)
        for name in ("cues_r", "sign_d2", f"letter_{at}", f"letter_{at + len(words) - 1}"):
            finger.touch(name)
        finger.touch("cues_done")
        self._look()
        finger.touch("pair_pinyin")
        finger.touch("pinyin_right")
        self._look()
        finger.touch("pair_try")
        self._await("PreviewScreen")
        finger.touch("preview_back")
        self._await("EditorScreen")
        self._look()
        finger.wait(lambda: bool(self._editor.pair_page.canHandIn), "all to be kept")
        finger.touch("pair_hand_in")
        self._come_to("approve")
        for digit in [*COLLEAGUES_PIN, "ok"]:
            finger.touch(f"pin_{digit}")
        self._wait_for_the_pack()
        finger.touch("editor_leave")
        self._await("AttractScreen")

    def _spell(self, place: str, old: str, new: Words) -> None:
        """The finger goes behind the old words, takes them back and spells the new ones."""
        finger = self._finger
        finger.touch(f"field_{place}_text")
        field: Any = finger.find(f"field_{place}_text")
        field.setProperty("cursorPosition", str(field.property("text")).index(old) + len(old))
        for _ in old:
            finger.touch("key_take_back")
        for letters, word in new:
            for letter in letters:
                finger.touch(f"key_{letter}")
            finger.touch(self._offered(word))
        finger.touch("key_hide")

    def _offered(self, word: str) -> str:
        items = everything_below(self._station._window.contentItem())
        words = [item for item in items if item.objectName().startswith("word_")]
        return next(item.objectName() for item in words if item.property("label") == word)

    def _through_the_door(self, role: str, pin: str, desk: str) -> None:
        for _ in range(5):
            self._finger.touch_at(12, 12)
        self._await("StaffDoorScreen")
        self._finger.touch(f"role_{role}")
        for digit in [*pin, "ok"]:
            self._finger.touch(f"pin_{digit}")
        self._await(desk)


def main() -> int:
    """Writes it once; the last line printed is the result."""
    from kiosk.app import Station
    from kiosk.shell.fonts import add_fonts

    choose_renderer()
    app = QGuiApplication(sys.argv[:1])
    app.setFont(QFont(add_fonts()))
    with tempfile.TemporaryDirectory(prefix="glow-scam-") as name:
        data = Path(name) / "data"
        with open_store(data) as store:
            for number, pin in ((1, STAFF_PIN), (2, COLLEAGUES_PIN)):
                store.set_pin("staff", number, pin).result()
        window = KioskWindow(21.5, SIZE)
        station, finger = Station(window, data, "zh", seed=5), CountingFinger(window)
        window.open()
        station.open()
        finger.wait(lambda: station.store is not None, "the data to open")
        Writer(station, finger, lambda name: None).write()
        new = [p for p in station.content.pairs() if p.r.text.zh.endswith("刷一下脸。")]
        station.close()
        window.close()
    minutes = finger.touches * SECONDS_A_TOUCH / 60
    met = f"children meet: {new[0].r.text.zh}" if new else "children do not meet it"
    print(f"{finger.touches} touches, {minutes:.1f} min at {SECONDS_A_TOUCH} s each; {met}")
    return int(not new or minutes >= MOST_MINUTES)


if __name__ == "__main__":
    sys.exit(main())
