"""The pack that comes with the program: trusted by the hash of the program's own files."""

from __future__ import annotations

import hashlib
import logging
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from quizzes import core_folder
from quizzes.fault import PackFaults
from quizzes.glowpack.checked import checker, load_checked, sum_of, write_stamp
from quizzes.glowpack.manifest import manifest_of, read_manifest
from quizzes.glowpack.names import MANIFEST
from quizzes.message import Pack

log = logging.getLogger(__name__)


def core_pack(*, forms: Path | None) -> Pack:
    """The pack that comes with the program, from its checked form in the folder `forms`.

    The form is named after the hash of the pack's source and of the program, and made where it is
    missing. Where it can't be made (`forms` None, a full disk), the source is read each time.
    Raises PackFaults for a source with faults.
    """
    source = core_folder.core_pack_folder()
    form = None if forms is None else _form_of(source, forms)
    pack = None if form is None else load_checked(form)
    if pack is not None:
        return pack
    from quizzes.pack import read_pack  # YAML, seldom needed

    pack = read_pack(source)
    if form is not None:
        try:
            _make_form(pack, form)
        except OSError as full:
            log.warning("no checked form of %s: %s", pack.name, full)
    return pack


def _form_of(source: Path, forms: Path) -> Path:
    files = sorted(path for path in source.rglob("*") if path.is_file())
    key = hashlib.sha256(f"{checker()} {sum_of(files, source)}".encode()).hexdigest()[:16]
    return forms / f"{source.name}-{key}"


def _make_form(pack: Pack, folder: Path) -> None:
    """Writes the checked form beside its place first; other forms of the same version go.

    Forms of older versions stay: results can still say what was asked (`asked.py`).
    """
    from quizzes.glowpack.compiled import compiled

    folder.parent.mkdir(parents=True, exist_ok=True)
    files = compiled(pack)
    made = Path(tempfile.mkdtemp(prefix=".form-", dir=folder.parent))
    try:
        for name, data in files.items():
            (made / name).write_bytes(data)
        manifest = manifest_of(pack.id, pack.version, pack.seq, files)
        (made / MANIFEST).write_bytes(manifest.written())
        write_stamp(made)
        for old in _forms_of(folder, manifest.name):
            shutil.rmtree(old, ignore_errors=True)
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _forms_of(folder: Path, name: str) -> Iterator[Path]:
    """Forms of this pack that hold the version of that name, or nothing that can be read."""
    pack_id = folder.name.rpartition("-")[0]
    for form in folder.parent.glob(f"{pack_id}-{'[0-9a-f]' * 16}"):
        try:
            if read_manifest((form / MANIFEST).read_bytes()).name != name:
                continue
        except (OSError, PackFaults):
            pass
        yield form
