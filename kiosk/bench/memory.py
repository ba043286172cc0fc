"""Memory (PSS) of the kiosk at home and in a game, beside GCompris at its home."""

from __future__ import annotations

import time

from kiosk.bench.glass import PrivateGlass
from kiosk.bench.processes import pss_mib, tree, without_speech
from kiosk.bench.programs import KIOSK, Running, rival
from kiosk.bench.rows import Row, against
from kiosk.bench.visit import TO_GAME, TO_HOME, walk

MORE_IN_A_GAME_MIB = 90
SETTLED_SECONDS = 3


def memory_rows() -> list[Row]:
    """PSS of all processes at their second start; speech workers are a row of their own.

    In a game the kiosk may take what GCompris takes at home and 90 MiB more.
    """
    with PrivateGlass() as glass:
        other = rival()
        theirs = _rival_at_home(Running(glass, other)) if other else None
        kiosk = Running(glass, KIOSK)
        try:
            _start_for_the_first_time(kiosk)
            kiosk.start()
            walk(kiosk, *TO_HOME, to="HomeScreen")
            time.sleep(SETTLED_SECONDS)
            home, speech = _pss(kiosk)
            walk(kiosk, *TO_GAME, to="PlayScreen")
            time.sleep(SETTLED_SECONDS)
            game, _ = _pss(kiosk)
        finally:
            kiosk.forget()
    allowed = theirs + MORE_IN_A_GAME_MIB if theirs else None
    return [
        against("memory_home", home, theirs, "MiB", 1.0),
        against("memory_game", game, allowed, "MiB", 1.0),
        Row("memory_speech_worker", round(speech, 1), "MiB"),
    ]


def _start_for_the_first_time(kiosk: Running) -> None:
    """It makes its small font and the checked form of its pack, as its rival makes its settings."""
    kiosk.start()
    walk(kiosk, *TO_HOME, to="HomeScreen")
    walk(kiosk, *TO_GAME, to="PlayScreen")
    time.sleep(SETTLED_SECONDS)
    kiosk.stop()
    (kiosk.home / "data" / "kiosk.log").unlink()  # in which the screens are looked for


def _rival_at_home(other: Running) -> float:
    try:
        other.learn_answer()  # the first start makes its settings
        other.start()
        other.glass.wait_until_still(seconds=SETTLED_SECONDS)
        return pss_mib(tree(other.pid))
    finally:
        other.forget()


def _pss(kiosk: Running) -> tuple[float, float]:
    everyone = tree(kiosk.pid)
    mine = without_speech(everyone)
    return pss_mib(mine), pss_mib([pid for pid in everyone if pid not in mine])
