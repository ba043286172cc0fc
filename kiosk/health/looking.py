"""All lights of a station. Slow (a second or two); run beside the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.health.data import backup, data, disk, packs
from kiosk.health.door import recovery, second_pin
from kiosk.health.light import Light
from kiosk.health.machine import clock, font, touch
from kiosk.health.senses import microphone, sound, voice

if TYPE_CHECKING:
    from kiosk.store import Store


def lights(store: Store) -> list[Light]:
    """What was found of each part, in the order in which staff care."""
    now_ms, folder = store.now_ms(), store.folder
    went_back = any(one.kind == "clock_set_back" for one in store.unseen_notices())
    return [
        disk(folder),
        data(store.path),
        backup(folder, now_ms / 1000),
        packs(folder),
        sound(),
        voice(),
        microphone(store.settings()),
        touch(store.touch_check()),
        clock(now_ms, store.newest_answer(), went_back=went_back),
        font(),
        recovery(store.recovery_sheet()),
        second_pin(store.pin_numbers("staff")),
    ]
