"""Erasing on a guardian's request: the answers in the store, and what was recorded."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kiosk.programmes import Programmes
    from kiosk.store import Role, Store

WHY = "erased with its seat"


def begin_erasing(
    what: Literal["seat", "class"], store: Store, programmes: Programmes, whom: bytes, role: Role
) -> Future[list[str]]:
    """Erases a seat or a class in a thread of its own; the future gives the lines of proof."""
    erased: Future[list[str]] = Future()
    work = erase_seat if what == "seat" else erase_class

    def run() -> None:
        try:
            erased.set_result(work(store, programmes, whom, role))
        except BaseException as fault:  # noqa: BLE001 - handed to who waits for it
            erased.set_exception(fault)

    threading.Thread(target=run, name="erase", daemon=True).start()
    return erased


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
