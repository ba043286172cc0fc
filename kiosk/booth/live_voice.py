"""What the microphone hears now: a meter, and a newsreader whose mouth moves with the voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.live_microphone import LiveMicrophone
from kiosk.booth.moving_picture import MovingPicture
from kiosk.booth.programme_player import FRAME_MS
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.shell.reading import Reading
from kiosk.shell.surface_item import SurfaceItem

if TYPE_CHECKING:
    from media.film.mouth import Mouth
    from media.recording.take import Samples

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

LOWEST_DBFS = -60.0  # the meter's left end; its right end is full scale
FALLS_A_FRAME = 0.03  # of the meter, so that it can be read


@QmlElement
@QmlUncreatable("made by the booth")
class LiveVoice(QObject):
    """`level`, `goodFrom` and `goodTo` are shares of the meter. Keeps nothing of what it hears."""

    moved = Signal()
    limitsChanged = Signal()

    def __init__(self, microphone: LiveMicrophone, hand_over: HandOver, reading: Reading) -> None:
        super().__init__()
        self._microphone = microphone
        self._reading = reading
        self._picture = MovingPicture(hand_over)
        self._picture.setParent(self)
        self._level, self._is_clipping = 0.0, False
        self._good = (0.0, 1.0)
        self._mouth: Mouth | None = None
        self._mouths = b""
        self._frame = 0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.step)

    def start(self) -> None:
        """Follows the microphone from now on."""
        from media.film.mouth import Mouth

        limits = self._microphone.limits()
        self._good = (share_of(limits.quietest_dbfs), share_of(limits.loudest_dbfs))
        self._mouth, self._mouths, self._frame = Mouth(), b"", 0
        self._timer.start()
        self.limitsChanged.emit()

    def stop(self) -> None:
        """Follows no more; the meter falls to nothing, the picture is let go."""
        self._timer.stop()
        self._picture.let_go()
        self._level, self._is_clipping = 0.0, False
        self.moved.emit()

    @Slot(QObject, str, str)
    def stand(self, item: SurfaceItem, figure: str, studio: str) -> None:
        """The newsreader beside the text has a size."""
        if item.width() >= 64 and item.height() >= 64:
            self._picture.stand(item, figure, studio)

    @Slot()
    def step(self) -> None:
        """One frame: the meter, and the mouth."""
        snapshot = self._microphone.snapshot()
        heard = snapshot.level.rms_dbfs if snapshot is not None else LOWEST_DBFS
        before = (round(self._level, 3), self._is_clipping)
        self._level = max(share_of(heard), self._level - FALLS_A_FRAME, 0.0)
        self._is_clipping = snapshot is not None and snapshot.level.is_clipping
        if before != (round(self._level, 3), self._is_clipping):
            self.moved.emit()
        if self._picture.is_ready:
            self._speak(self._microphone.heard() if snapshot is not None else None)

    def _speak(self, samples: Samples | None) -> None:
        from media.film.acting import NOD_FRAMES, pose_now
        from media.film.mouth import CLOSED

        mouth = CLOSED if samples is None else self._shape(samples)
        self._mouths = (self._mouths + bytes([mouth]))[-NOD_FRAMES:]
        self._frame += 1
        self._picture.draw(pose_now(self._frame, self._mouths, self._reading.is_calm))

    def _shape(self, samples: Samples) -> int:
        from media.film.mouth import FRAME_SECONDS
        from media.recording.take import FULL_SCALE, RATE_HZ

        assert self._mouth is not None
        latest = samples[-round(FRAME_SECONDS * RATE_HZ) :].astype("float32")
        latest /= FULL_SCALE
        shape = self._mouth.hear(latest, RATE_HZ)
        samples.fill(0)  # our copies of a voice
        latest.fill(0)
        return shape

    def _get_level(self) -> float:
        return self._level

    def _get_clipping(self) -> bool:
        return self._is_clipping

    def _get_good_from(self) -> float:
        return self._good[0]

    def _get_good_to(self) -> float:
        return self._good[1]

    def _is_good(self) -> bool:
        return self._good[0] <= self._level <= self._good[1] and not self._is_clipping

    level = Property(float, _get_level, notify=moved)
    isClipping = Property(bool, _get_clipping, notify=moved)
    isGood = Property(bool, _is_good, notify=moved)
    goodFrom = Property(float, _get_good_from, notify=limitsChanged)
    goodTo = Property(float, _get_good_to, notify=limitsChanged)


def share_of(dbfs: float) -> float:
    """A level as a share of the meter, 0 to 1."""
    return min(1.0, max(0.0, 1 - dbfs / LOWEST_DBFS))
