"""`kiosk pack install`, `undo`, `list` and `trust`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.data_folder import data_folder
from kiosk.packs.preview_words import preview_words
from kiosk.packs.publishers import is_marked
from kiosk.packs.station_packs import InUse, Preview, StationPacks
from kiosk.packs.telling import Telling
from kiosk.problems import StationProblem, Words
from quizzes.glowpack.archive import open_archive
from quizzes.glowpack.manifest import Manifest
from quizzes.glowpack.signing import fingerprint

SWITCHED = Words("现在可以拔下 U 盘了。", "You can take the stick out now.")


def install_pack(
    telling: Telling, data: Path | None, file: Path, is_preview: bool, tells_progress: bool
) -> int:
    """Takes a pack into use, or only says what that would change.

    A source folder is built first, and signed by the station itself.
    """
    folder = data_folder(data)
    packs = StationPacks(folder)
    progress = _progress(tells_progress)

    def deed() -> dict[str, Any]:
        from kiosk.store import open_store

        with open_store(folder) as store, packs.as_glowpack(file) as pack:
            if is_preview:
                preview = packs.preview(pack, progress)
                touched = store.classes_that_answered(preview.changes.touched)
                return _previewed(telling, packs, preview, touched)

            def announce(manifest: Manifest) -> None:
                store.note_deed("staff", f"takes pack {manifest.name} into use").result()

            manifest = packs.install(pack, progress, announce)
        telling.say(
            Words(
                f"装好了：{manifest.name}。{SWITCHED.zh}",
                f"Installed: {manifest.name}. {SWITCHED.en}",
            )
        )
        return {"installed": manifest.name, "id": manifest.id, "version": manifest.version}

    return telling.carried_out(deed)


def undo_pack(telling: Telling, data: Path | None, pack_id: str) -> int:
    """Goes back to the version before."""
    folder = data_folder(data)

    def deed() -> dict[str, Any]:
        from kiosk.store import open_store

        with open_store(folder) as store:
            store.note_deed("staff", f"undoes pack {pack_id}").result()
            back = StationPacks(folder).undo(pack_id)
        telling.say(
            Words(f"已退回：{pack_id} 现在用 {back}。", f"Undone: {back} is in use.")
            if back
            else Words(f"已退回：{pack_id} 不再使用。", f"Undone: {pack_id} is in use no more.")
        )
        return {"id": pack_id, "in_use": back}

    return telling.carried_out(deed)


def list_packs(telling: Telling, data: Path | None) -> int:
    """What is in use, what undo goes back to, and whom this station trusts."""
    packs = StationPacks(data_folder(data))

    def deed() -> dict[str, Any]:
        rows, trusted, own = packs.rows(), packs.publishers.trusted(), packs.publishers.own()
        for row in rows:
            telling.say(_row_words(row, own))
        for key in trusted:
            mark = fingerprint(key)
            telling.say(Words(f"信任的发布者：{mark}", f"Trusted publisher: {mark}"))
        return {
            "packs": [_row_json(row) for row in rows],
            "trusted": [fingerprint(key) for key in trusted],
            "own": fingerprint(own) if own else None,
        }

    return telling.carried_out(deed)


def trust_publisher(
    telling: Telling, data: Path | None, file: Path | None, mark: str, forget: bool
) -> int:
    """Trusts who signed a file, when its fingerprint is the one that staff were told."""
    folder = data_folder(data)
    publishers = StationPacks(folder).publishers

    def deed() -> dict[str, Any]:
        from kiosk.store import open_store

        if forget:
            with open_store(folder) as store:
                store.note_deed("staff", f"trusts publisher {mark} no more").result()
                if not publishers.distrust(mark):
                    raise _other_mark(mark, Words("名单里没有", "not on the list"))
            telling.say(Words(f"不再信任 {mark}。", f"{mark} is trusted no more."))
            return {"trusted": [fingerprint(key) for key in publishers.trusted()]}
        assert file is not None
        with open_archive(file) as archive:
            public = archive.publisher
        if public is None or not is_marked(public, mark):
            there = fingerprint(public) if public else ""
            told = Words(f"文件的指纹是 {there}", f"the file's is {there}")
            raise _other_mark(mark, told if there else Words("文件没有签名", "it is not signed"))
        with open_store(folder) as store:
            store.note_deed("staff", f"trusts publisher {fingerprint(public)}").result()
        publishers.trust(public)
        telling.say(Words(f"从现在起信任 {mark}。", f"{mark} is trusted from now on."))
        return {"trusted": [fingerprint(key) for key in publishers.trusted()]}

    return telling.carried_out(deed)


def _previewed(
    telling: Telling, packs: StationPacks, preview: Preview, touched: list[tuple[str, int]]
) -> dict[str, Any]:
    pack, publisher = preview.checked.pack, preview.checked.publisher
    is_own = publisher is not None and publisher == packs.publishers.own()
    lines = list(preview_words(preview, is_own, touched))
    for line in lines:
        telling.say(line)
    return {
        "id": pack.id,
        "version": pack.version,
        "replaces": preview.old.version if preview.old else None,
        "is_in_use": preview.is_in_use,
        "signed_by": fingerprint(publisher) if publisher else None,
        "changes": {
            one.branch: {
                "total": one.total,
                "new": len(one.new),
                "changed": len(one.changed),
                "removed": len(one.removed),
            }
            for one in preview.changes.kinds
        },
        "classes": [{"class": name, "answers": n} for name, n in touched],
        "says": [line._asdict() for line in lines],
    }


def _progress(tells: bool) -> Callable[[float], object]:
    def told(done: float) -> None:
        sys.stderr.write(f"progress {done:.3f}\n")
        sys.stderr.flush()

    return told if tells else lambda done: None


def _row_words(row: InUse, own: bytes | None) -> Words:
    version = row.version or "—"
    if row.is_program:
        return Words(f"{row.id} {version}，随程序自带", f"{row.id} {version}, part of the program")
    broken = row.version is not None and row.pack is None
    state = Words("，坏了，没有使用", ", damaged and not in use") if broken else Words("", "")
    mark = fingerprint(row.publisher) if row.publisher else ""
    who = (
        Words("，本机自己做的", ", made here")
        if row.publisher is not None and row.publisher == own
        else Words(f"，发布者 {mark}", f", signed by {mark}")
        if mark
        else Words("", "")
    )
    back = row.back_to
    undo = (
        Words(f"，可退回 {back}", f", undo goes back to {back}")
        if back
        else Words("，可撤销", ", can be undone")
        if back is not None and row.version
        else Words("", "")
    )
    return Words(
        f"{row.id} {version}{state.zh}{who.zh}{undo.zh}",
        f"{row.id} {version}{state.en}{who.en}{undo.en}",
    )


def _row_json(row: InUse) -> dict[str, Any]:
    title = row.title
    return {
        "id": row.id,
        "version": row.version,
        "title": {"zh": title.zh, "en": title.en} if title else None,
        "is_program": row.is_program,
        "is_whole": row.pack is not None,
        "signed_by": fingerprint(row.publisher) if row.publisher else None,
        "back_to": row.back_to,
    }


def _other_mark(mark: str, told: Words) -> StationProblem:
    return StationProblem(
        Words(f"指纹对不上：{told.zh}", f"the fingerprints differ: {told.en}"),
        mark,
        Words("向发布者再核对一次", "ask the publisher once more"),
    )
