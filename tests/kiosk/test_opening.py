"""Opening the station: a damaged file is mended and told, and heavy parts stay outside."""

import os
import subprocess
import sys
from pathlib import Path

from kiosk.store import open_store

ROOT = Path(__file__).parents[2]


def test_a_damaged_database_is_set_aside_and_staff_are_told(glass, tmp_path):
    folder = tmp_path / "data"
    with open_store(folder) as store:
        store.set_pin("staff", 1, "482915").result()
        store.backup(folder / "backups" / "station-2026-11-20.db").result()
    (folder / "station.db").write_bytes(b"this is no database" * 400)
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    store = station.station.store
    assert "data_restored" in [notice.kind for notice in store.unseen_notices()]
    assert list(folder.glob("damaged-*"))


def test_the_glass_loads_no_pinyin_maker_no_numpy_and_no_second_sqlite(tmp_path):
    """pypinyin costs 60 MB, numpy 70 ms, and two SQLite copies in one process lose rows."""
    program = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from kiosk.shell.window import choose_renderer; choose_renderer()\n"
        "import kiosk.app, kiosk.store, kiosk.play.play_screen, games.monster_trail.game\n"
        "from kiosk.store import open_store\n"
        "open_store(__import__('pathlib').Path(sys.argv[1])).close()\n"
        "heavy = {'pypinyin', 'numpy', 'onnxruntime', 'av', '_sqlite3', 'pyttsx3'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_texts_are_spoken_ahead_while_nobody_is_there_and_a_touch_stops_it(glass, monkeypatch):
    from kiosk.shell.read_aloud import utterance_of

    monkeypatch.setenv("KIOSK_VOICE_DIR", "no good voice")  # which is slow on a busy machine
    station = glass()
    if station.on == "FirstStartScreen":
        station.touch("first_start_later", then="AttractScreen")
    read_aloud = station.station.read_aloud
    texts = list(station.station.content.texts_to_say())[:10]
    wanted = [utterance_of(text, "zh") for text in texts]
    assert read_aloud.voice.ready_count(wanted)[0] == 0

    read_aloud._idle_timer.setInterval(0)
    read_aloud.rest(station.station.texts_to_say)
    station.finger.wait(lambda: read_aloud.voice.ready_count(wanted)[0] > 0, "a text spoken ahead")
    station.start()
    assert read_aloud.voice.cancel_idle() == 0
