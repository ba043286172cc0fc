"""Where a guardian's stick is plugged in: mounted places that can be written."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

WHERE = ("/media/*/*", "/run/media/*/*", "/media/*", "/mnt/*")


def find_sticks(where: Iterable[str] = WHERE) -> list[Path]:
    """Mounted places below `where`, by name."""
    places = {place for pattern in where for place in Path("/").glob(pattern.lstrip("/"))}
    return sorted(place for place in places if place.is_mount() and os.access(place, os.W_OK))
