"""What stands in the booth: microphone, loudspeaker, the finishing process, where to keep."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.booth.live_microphone import LiveMicrophone
from kiosk.shell.hand_over import HandOver
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.reading import Reading
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.programmes import Programmes
    from kiosk.store import Store
    from media.finishing.process import Finisher
    from media.recording.keeping import Seal


@dataclass(eq=False)
class Equipment:
    """What the station lends to the booth.

    `say` speaks texts now, instead of what is being said; `hush` stops it at once. `may_record`:
    staff let this station record; `may_save`: this seat's takes are sealed on disk by `seal`.
    """

    reading: Reading
    hand_over: HandOver
    speaker: Loudspeaker
    microphone: LiveMicrophone
    finisher: Finisher
    fonts: list[Path]
    art: Path
    say: Callable[[Sequence[Text]], None]
    hush: Callable[[], None]
    look_for_microphone: Callable[[], Future[bool]]
    seal: Callable[[], Seal | None] = lambda: None
    is_time_over: Callable[[], bool] = lambda: False
    tell_staff: Callable[[str, Mapping[str, Any]], object] = lambda kind, detail: None
    may_record: bool = True
    may_save: bool = False
    store: Store | None = None
    programmes: Programmes | None = None
