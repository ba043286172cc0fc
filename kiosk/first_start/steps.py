"""The steps of the first start in their order, and which of them are done."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kiosk.store import Settings, StepState, Store
    from quizzes.text import Language

StepName = Literal[
    "language",
    "name",
    "screen",
    "touch",
    "sound",
    "microphone",
    "staff_pin",
    "teacher_pin",
    "recovery",
    "guests",
    "retention",
    "packs",
    "convention",
]
STEPS: tuple[StepName, ...] = StepName.__args__  # type: ignore[attr-defined]
PUT_OFF = "put_off"  # beside the steps: all of it can wait


def states(store: Store) -> dict[str, StepState]:
    """Each step that is done or put off; what was set elsewhere counts as done."""
    kept = store.setting_up()
    found = _found_done(store, store.settings())
    return {
        step: "done" if found.get(step) else kept[step]
        for step in STEPS
        if found.get(step) or step in kept
    }


def _found_done(store: Store, settings: Settings) -> Mapping[str, bool]:
    return {
        "name": bool(settings.centre_name),
        "screen": settings.width_mm is not None,
        "touch": store.touch_check() is not None,
        "microphone": settings.microphone_levels is not None,
        "staff_pin": store.has_pin("staff"),
        "teacher_pin": store.has_pin("teacher"),
        "recovery": store.recovery_sheet().state == "good",
    }


def undone(store: Store) -> list[StepName]:
    """The steps that are still to do, in their order."""
    now = states(store)
    return [step for step in STEPS if now.get(step) != "done"]


def told_undone(store: Store, language: Language) -> str:
    """The steps that are still to do, by their names."""
    from quizzes.words import read_words  # and with it YAML, which the opening picture needs not

    words = read_words(Path(__file__).with_name("words.yaml"))
    names = [words[f"step_{step}"].in_language(language) for step in undone(store)]
    return words["list_comma"].in_language(language).join(names)


def is_due(store: Store) -> bool:
    """Whether the glass begins with the first start: nobody has a PIN, nobody put it off.

    Where it had begun and the power went, it goes on. A station that older staff have worked
    at is not asked again.
    """
    if store.has_pin("staff"):
        return False
    kept = store.setting_up()
    return PUT_OFF not in kept and (bool(kept) or not store.deeds(1))
