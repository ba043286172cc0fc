"""What staff do with one recording: the deeds behind the page's buttons. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.problems import StationProblem
from kiosk.programmes import USUAL_DAYS, Programmes
from kiosk.store.programmes import LeftTake, Programme
from kiosk.usb.sticks import Stick, Sticks, opened, sticks_of_this_machine

if TYPE_CHECKING:
    from kiosk.shell.recording_player import RecordingPlayer
    from kiosk.store import Store
    from media.finishing.process import Finisher

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """A stick or folder that a copy may go to."""

    source: Sticks
    stick: Stick


class RecordingDeeds:
    """Lent to the page by the station; made for itself where nobody did."""

    def __init__(
        self,
        store: Store,
        programmes: Programmes | None = None,
        player: RecordingPlayer | None = None,
        number: int = 0,
        make_finisher: Callable[[], Finisher] | None = None,
    ) -> None:
        self._store = store
        self.programmes = programmes or Programmes(store, store.folder)
        self.number = number
        self._player = player
        self._make_finisher = make_finisher
        self.sources: Sequence[Sticks] | None = None  # a test puts others here

    @property
    def is_playing(self) -> bool:
        """Whether one is heard."""
        return self._player is not None and self._player.is_playing

    def listen(self, one: Programme | LeftTake) -> None:
        """Plays it; while one plays, stops."""
        player = self._player
        if player is None:
            return
        if player.is_playing:
            player.stop()
        elif isinstance(one, LeftTake):
            from kiosk.programmes.left import left_samples

            player.play_samples(lambda: left_samples(self.programmes, one.id))
        else:
            player.play(lambda: self.programmes.sound(one.id), one.seconds)

    def hush(self) -> None:
        """Silence."""
        if self._player is not None:
            self._player.stop()

    def leave(self) -> None:
        """Nobody is at the desk any more."""
        if self._player is not None:
            self._player.close()
        self.programmes.lock()

    def erase(self, one: Programme | LeftTake) -> Future[str]:
        """Key, file, row; gives the line of proof."""
        self.hush()
        why = f"by staff {self.number}"
        if isinstance(one, LeftTake):
            return self._store.aside(lambda: self.programmes.takes.erase(one.id, why))
        return self.programmes.erase(one.id, why)

    def places(self) -> Future[list[Place]]:
        """Where a copy may go now. The future raises StationProblem when nothing answers."""

        def look() -> list[Place]:
            found, troubles = list[Place](), list[StationProblem]()
            sources = sticks_of_this_machine() if self.sources is None else self.sources
            for source in sources:
                try:
                    found += [Place(source, one) for one in source.sticks() if one.can_be_read]
                except StationProblem as trouble:
                    troubles.append(trouble)
            if not found and troubles:
                raise troubles[0]
            return found

        return _beside(look)

    def export(self, one: Programme, place: Place) -> Future[str]:
        """Copies it there and lets go of the stick; gives where it is. Raises StationProblem."""

        def copy() -> str:
            with opened(place.source, place.stick, writable=True) as folder:
                files = self.programmes.export(one.id, folder).result()
            return f"{place.stick.label} · {files[0].parent.name}"

        return _beside(copy)

    def keep_left(self, one: LeftTake) -> Future[Any] | None:
        """Finishes what a crash left, and keeps it for the family; None where nothing finishes."""
        from kiosk.programmes.left import keep_left

        if self._make_finisher is None:
            return None
        self.hush()
        finisher = self._make_finisher()
        deed = _beside(lambda: keep_left(self.programmes, one.id, finisher, "home", USUAL_DAYS))
        deed.add_done_callback(lambda _: finisher.close())
        return deed


def _beside(work: Callable[[], T]) -> Future[T]:
    """Runs slow work in a thread of its own."""
    thread = ThreadPoolExecutor(1, "recording-deed")
    deed = thread.submit(work)
    thread.shutdown(wait=False)
    return deed
