"""What a result was given for, in words: also of a pack that was undone or replaced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.packs.in_use import FOLDER, FORMS
from quizzes.fault import PackFaults
from quizzes.glowpack.asked import Asked, asked_in
from quizzes.glowpack.manifest import read_manifest
from quizzes.glowpack.names import MANIFEST

if TYPE_CHECKING:
    from kiosk.store import Store


def what_was_asked(store: Store, item: str, revision: int) -> Asked | None:
    """The item as it was when it was answered; None where no version that had it is left."""
    for name in store.packs_asked_from(item, revision):
        for folder in _folders(store.folder, name):
            try:
                asked = asked_in(folder, item)
            except (OSError, ValueError):
                continue
            if asked is not None and asked.revision == revision:
                return asked
    return None


def _folders(data: Path, name: str) -> Iterator[Path]:
    """Where a version lies: installed, or as a checked form of the program's own pack."""
    yield data / FOLDER / name
    yield from (data / FOLDER).glob(f"{name}~*")
    pack_id = name.partition("@")[0]
    for form in (data / FORMS).glob(f"{pack_id}-*"):
        try:
            if read_manifest((form / MANIFEST).read_bytes()).name == name:
                yield form
        except (OSError, PackFaults):
            continue
