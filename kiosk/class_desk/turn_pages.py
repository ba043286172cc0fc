"""「轮流上」: opens the class, shows how far it is, stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.class_desk.page import Page, Tile
from kiosk.store import Occasion, SchoolClass

if TYPE_CHECKING:
    from kiosk.class_desk.class_desk_screen import ClassDeskScreen

FILLS = {"done": "leaf", "absent": "orange", "": "sky", "out": "quiet"}


class TurnsPage(Page):
    """The turns of a class for practice, or on an occasion of a check."""

    has_small_tiles = True

    def __init__(
        self, desk: ClassDeskScreen, one: SchoolClass, occasion: Occasion = "practice"
    ) -> None:
        super().__init__(desk)
        self._one = one
        self._occasion = occasion

    def open(self) -> None:
        self._open = self.store.open_run()
        runs = self.store.runs_of(self._one.id)
        self._run = next((run for run in runs if run.occasion == self._occasion), None)

    def heading(self) -> str:
        told = self.say("open_turns") if self._occasion == "practice" else self._told()
        return f"{self._one.name} · {told}"

    def _told(self) -> str:
        return self.say(f"occasion_{self._occasion}")

    @property
    def _is_going_on(self) -> bool:
        return self._open is not None and self._open == self._run

    def lines(self) -> list[str]:
        if not self.store.settings().class_seats_on:
            return [self.say("seats_are_off")]
        if self._run is None:
            return [self.say("turns_says")]
        told = self.store.progress(self._run.id)
        how = self.say("progress", done=told.done, waiting=told.waiting, absent=told.absent)
        out = [self.say("seats_out", n=told.out)] if told.out else []
        if not self._is_going_on:
            return [self.say("turns_says"), how, *out]
        return [how, *out, self.say("turns_go_on")]

    def deeds(self) -> list[Tile]:
        if self._is_going_on:
            return [self.deed("leave_to_children", "leaf"), self.deed("stop_turns", "brick")]
        return [self.deed("begin_turns", "leaf")]

    def tiles(self) -> list[Tile]:
        if self._run is None:
            return []
        return [
            Tile(
                f"turn_{one.number}",
                str(one.number),
                self.say(f"turn_{how}"),
                FILLS[how if how != "waiting" else ""],
            )
            for one in self.store.turns(self._run.id)
            for how in [one.how or ("waiting" if one.may_sign_in else "out")]
        ]

    def touch(self, name: str) -> None:
        desk, store = self.desk, self.store
        if name == "begin_turns":
            begun = store.begin_turns(self._one.id, self._occasion)
            desk.after(begun, lambda _: self.open())
        elif name == "stop_turns":
            desk.after(store.stop_turns(), lambda _: self.open())
        elif name == "leave_to_children":
            desk.goAway()
