"""Erasing on a guardian's request: the answers in the store, and what was recorded."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.programmes import Programmes
    from kiosk.store import Role, Store

WHY = "erased with its seat"


def erase_seat(store: Store, programmes: Programmes, seat: bytes, role: Role) -> list[str]:
    """Erases all that a seat left, recordings first; gives the lines of proof. May take seconds.

    Raises StationProblem where disk or file failed: what is left goes when asked again.
    """
    proofs = _recordings(store, programmes, [seat])
    return [*proofs, store.erase_seat(seat, role).result()]


def erase_class(store: Store, programmes: Programmes, class_id: bytes, role: Role) -> list[str]:
    """Erases a class, its seats and all that they left; as `erase_seat`."""
    proofs = _recordings(store, programmes, [seat.id for seat in store.seats(class_id)])
    return [*proofs, store.erase_class(class_id, role).result()]


def _recordings(store: Store, programmes: Programmes, seats: Iterable[bytes]) -> list[str]:
    numbers = [store.recording_consent(seat) for seat in seats]
    erased: list[Future[list[str]]] = [
        programmes.erase_of_consent(number, WHY) for number in numbers if number
    ]
    return [proof for one in erased for proof in one.result()]
