"""Where a station keeps its data."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder(asked: Path | None = None) -> Path:
    """The folder asked for, else $KIOSK_DATA, else the user's data folder for this program."""
    if asked is not None:
        return asked
    if os.environ.get("KIOSK_DATA"):
        return Path(os.environ["KIOSK_DATA"])
    from platformdirs import user_data_path

    return user_data_path("fingertip-glow")
