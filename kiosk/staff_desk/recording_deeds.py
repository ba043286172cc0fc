"""What staff do with one recording: the deeds behind the page's buttons. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from kiosk.programmes import USUAL_DAYS, Programmes
from kiosk.store.programmes import LeftTake, Programme

if TYPE_CHECKING:
    from kiosk.shell.recording_player import RecordingPlayer
    from kiosk.store import Store
    from media.finishing.process import Finisher


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

    def keep_left(self, one: LeftTake) -> Future[Any] | None:
        """Finishes what a crash left, and keeps it for the family; None where nothing finishes."""
        from kiosk.programmes.left import keep_left

        if self._make_finisher is None:
            return None
        self.hush()
        finisher, thread = self._make_finisher(), ThreadPoolExecutor(1, "keep-left")
        deed = thread.submit(keep_left, self.programmes, one.id, finisher, "home", USUAL_DAYS)
        deed.add_done_callback(lambda _: finisher.close())
        thread.shutdown(wait=False)
        return deed
