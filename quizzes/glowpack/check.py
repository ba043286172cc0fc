"""Checks a `.glowpack` whole: archive, signature, every record, and the content rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizzes.fault import PackFaults, fault
from quizzes.glowpack.archive import Archive, open_archive
from quizzes.glowpack.compiled import read_compiled
from quizzes.glowpack.manifest import Manifest
from quizzes.glowpack.names import ART, HEADER, is_branch
from quizzes.glowpack.no_collection import no_collection
from quizzes.rules import faults_of

if TYPE_CHECKING:
    from quizzes.message import Pack


@dataclass(frozen=True, slots=True)
class Checked:
    """A pack without faults; `publisher` is the public key that signed it, None when unsigned."""

    pack: Pack
    manifest: Manifest
    publisher: bytes | None


def check_glowpack(
    path: Path,
    trusted: Collection[bytes] | None = None,
    progress: Callable[[float], object] = lambda done: None,
) -> Checked:
    """The pack in a file. Raises PackFaults with all that is wrong.

    `trusted` are the public keys of which one must have signed; None asks for no signature, but
    one that is there must fit.
    """
    with open_archive(path, trusted) as archive:
        return check_archive(archive, progress)


def check_archive(
    archive: Archive, progress: Callable[[float], object] = lambda done: None
) -> Checked:
    """The pack in an open archive, all of its files read once. Raises PackFaults.

    `progress` is told how much is done, 0 to 1.
    """
    manifest = archive.manifest
    content = {}
    for number, name in enumerate(manifest.files, 1):
        data = archive.read(name)
        if is_branch(name):
            content[name] = data
        progress(0.5 * number / len(manifest.files))
    archive.refuse_rewritten()
    pack = read_whole(content, manifest)
    progress(1.0)
    return Checked(pack, manifest, archive.publisher)


def read_whole(content: Mapping[str, bytes], manifest: Manifest) -> Pack:
    """The pack in the compiled files, with every check there is. Raises PackFaults."""
    with no_collection():
        pack = read_compiled(content)
        faults = faults_of(pack)
    is_same = (pack.id, pack.version, pack.seq) == (manifest.id, manifest.version, manifest.seq)
    pictures = {name for name in manifest.files if not is_branch(name)}
    if not is_same or {f"{ART}/{name}" for name in pack.art} != pictures:
        faults = [fault("manifest_differs", HEADER), *faults]
    if faults:
        raise PackFaults(faults)
    return pack
