"""Makes hostile `.glowpack` files: each function takes a good file's bytes and gives bad bytes."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import struct
import unicodedata
import warnings
import zipfile
from collections.abc import Callable

CENTRAL = b"PK\x01\x02"
HEADER = "pack.json"


def entries(good: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(good)) as zipped:
        return {info.filename: zipped.read(info) for info in zipped.infolist()}


def zipped(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def listed(files: dict[str, bytes], **head: object) -> dict[str, bytes]:
    """The files with a manifest that fits them, as somebody would forge it, unsigned."""
    manifest = json.loads(files["MANIFEST.json"]) | head
    content = {n: d for n, d in sorted(files.items()) if not n.startswith("MANIFEST")}
    manifest["files"] = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        for name, data in content.items()
    }
    words = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {"MANIFEST.json": words.encode() + b"\n", **content}


def with_entry(good: bytes, name: str, data: bytes = b"x", mode: int = 0o100644) -> bytes:
    """The good file and one entry more, of any name and mode."""
    out = io.BytesIO(good)
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made:
        warnings.simplefilter("ignore")
        info = zipfile.ZipInfo("placeholder")
        info.filename = name
        info.external_attr = mode << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        made.writestr(info, data)
    return out.getvalue()


def zip_slip(good: bytes) -> bytes:
    return with_entry(good, "../../escaped.json")


def slip_inside(good: bytes) -> bytes:
    return with_entry(good, "art/../../escaped.png")


def absolute(good: bytes) -> bytes:
    return with_entry(good, "/escaped.json")


def backslash(good: bytes) -> bytes:
    return with_entry(good, "..\\escaped.json")


def drive_letter(good: bytes) -> bytes:
    return with_entry(good, "C:escaped.json")


def symlink(good: bytes) -> bytes:
    return with_entry(good, "art/link.png", b"/etc/passwd", stat.S_IFLNK | 0o777)


def duplicate(good: bytes) -> bytes:
    return with_entry(good, HEADER, b"{}")


def case_fold_duplicate(good: bytes) -> bytes:
    return with_entry(good, HEADER.upper(), b"{}")


def device_name(good: bytes) -> bytes:
    return with_entry(good, "art/nul.png")


def name_not_nfc(good: bytes) -> bytes:
    return with_entry(good, "art/" + unicodedata.normalize("NFD", "é") + ".png")


def program(good: bytes) -> bytes:
    return with_entry(good, "run.exe", b"MZ", 0o100755)


def not_in_manifest(good: bytes) -> bytes:
    return with_entry(good, "art/extra.png")


def hidden(good: bytes) -> bytes:
    return with_entry(good, ".bashrc.json")


def folder_entry(good: bytes) -> bytes:
    return with_entry(good, "art/", b"", stat.S_IFDIR | 0o755)


def bomb(good: bytes, mib: int = 600) -> bytes:
    return with_entry(good, "art/zeros.png", bytes(mib << 20))


def listed_bomb(good: bytes, mib: int = 65) -> bytes:
    """A bomb that its own manifest promises."""
    return zipped(listed(entries(good) | {"zeros.json": bytes(mib << 20)}))


def _with_size(data: bytes, name: str, size: int) -> bytes:
    """The central directory says another size of that file."""
    changed = bytearray(data)
    at = changed.rfind(CENTRAL, 0, changed.rfind(name.encode()))
    struct.pack_into("<I", changed, at + 24, size)
    return bytes(changed)


def lying_size_of_unknown_file(good: bytes) -> bytes:
    return _with_size(with_entry(good, "art/zeros.png", bytes(50 << 20)), "art/zeros.png", 10)


def lying_size_of_known_file(good: bytes) -> bytes:
    """The manifest and the directory say ten bytes, the file inflates to 50 MiB."""
    files = listed(entries(good) | {"art/zeros.png": b"0123456789"})
    return _with_size(zipped(files | {"art/zeros.png": bytes(50 << 20)}), "art/zeros.png", 10)


def overlapping(good: bytes) -> bytes:
    """Two entries of the directory begin at the same bytes."""
    changed = bytearray(good)
    first = changed.find(CENTRAL)
    second = changed.find(CENTRAL, first + 4)
    third = changed.find(CENTRAL, second + 4)
    changed[third + 42 : third + 46] = changed[second + 42 : second + 46]
    return bytes(changed)


def bit_flip(good: bytes) -> bytes:
    changed = bytearray(good)
    changed[len(changed) // 2] ^= 1
    return bytes(changed)


def cut_short(good: bytes) -> bytes:
    return good[: len(good) * 2 // 3]


def no_manifest(good: bytes) -> bytes:
    return zipped({HEADER: b"{}\n"})


def edited(good: bytes) -> bytes:
    """A content file changed, the manifest and its signature left as they were."""
    files = entries(good)
    files["pairs.json"] = files["pairs.json"].replace(b'"key":"R"', b'"key":"G"', 1)
    return zipped(files)


def edited_with_its_manifest(good: bytes) -> bytes:
    """The manifest made to fit the change, the signature left as it was."""
    files = entries(good)
    changed = listed(files | {HEADER: files[HEADER].replace(b"tiny", b"tidy")})
    if "MANIFEST.sig" in files:
        changed["MANIFEST.sig"] = files["MANIFEST.sig"]
    return zipped(changed)


def too_many(good: bytes) -> bytes:
    return zipped({f"art/{n}.png": b"" for n in range(30_000)}, zipfile.ZIP_STORED)


def not_a_zip(good: bytes) -> bytes:
    return b"this is no zip" * 100


def empty(good: bytes) -> bytes:
    return b""


def with_comment(good: bytes) -> bytes:
    out = io.BytesIO(good)
    with zipfile.ZipFile(out, "a") as made:
        made.comment = b"hello"
    return out.getvalue()


def glued_behind_another(good: bytes) -> bytes:
    """A zip behind other bytes: two readers may see two packs."""
    return b"#!/bin/sh\nexit 1\n" + good


def locked(good: bytes) -> bytes:
    """Entries marked as encrypted."""
    changed = bytearray(good)
    struct.pack_into("<H", changed, changed.find(CENTRAL) + 8, 1)
    return bytes(changed)


def odd_packing(good: bytes) -> bytes:
    return zipped(entries(good), zipfile.ZIP_BZIP2)


def listed_twice_in_json(good: bytes) -> bytes:
    """A key twice: one reader would see the first, another the last."""
    files = entries(good)
    files[HEADER] = files[HEADER].replace(b'"id":"tiny"', b'"id":"x","id":"tiny"', 1)
    return zipped(listed(files))


def unknown_branch(good: bytes) -> bytes:
    return zipped(listed(entries(good) | {"programs.json": b'[\n{"id":"x"}\n]\n'}))


def deep_json(good: bytes) -> bytes:
    deep = b"[" * 200_000 + b"]" * 200_000
    return zipped(listed(entries(good) | {"pairs.json": b"[\n" + deep + b"\n]\n"}))


def no_number(good: bytes) -> bytes:
    files = entries(good)
    files["pairs.json"] = files["pairs.json"].replace(b'"difficulty":', b'"difficulty":NaN,"x":', 1)
    return zipped(listed(files))


def half_character(good: bytes) -> bytes:
    files = entries(good)
    files[HEADER] = files[HEADER].replace(b'"tiny"', b'"\\ud800"', 1)
    return zipped(listed(files))


def other_version_in_manifest(good: bytes) -> bytes:
    return zipped(listed(entries(good), version="9.9.9"))


HOSTILE: dict[str, tuple[Callable[[bytes], bytes], set[str]]] = {
    "zip slip": (zip_slip, {"zip_name"}),
    "zip slip inside art": (slip_inside, {"zip_name"}),
    "absolute path": (absolute, {"zip_name"}),
    "backslash": (backslash, {"zip_name"}),
    "drive letter": (drive_letter, {"zip_name"}),
    "symlink": (symlink, {"zip_link"}),
    "duplicate": (duplicate, {"zip_twice"}),
    "duplicate but for case": (case_fold_duplicate, {"zip_twice"}),
    "device name": (device_name, {"zip_name"}),
    "name not NFC": (name_not_nfc, {"zip_name"}),
    "program": (program, {"zip_kind"}),
    "not in the manifest": (not_in_manifest, {"zip_unlisted"}),
    "hidden": (hidden, {"zip_name"}),
    "folder entry": (folder_entry, {"zip_name", "zip_link"}),
    "bomb": (bomb, {"zip_too_big"}),
    "listed bomb": (listed_bomb, {"zip_too_big"}),
    "lying size of an unknown file": (lying_size_of_unknown_file, {"zip_unlisted"}),
    "lying size of a known file": (lying_size_of_known_file, {"zip_damaged"}),
    "overlapping": (overlapping, {"zip_overlap"}),
    "bit flip": (bit_flip, {"zip_damaged"}),
    "cut short": (cut_short, {"zip_unreadable"}),
    "no manifest": (no_manifest, {"manifest_missing"}),
    "edited": (edited, {"zip_damaged"}),
    "too many": (too_many, {"zip_too_many"}),
    "no zip": (not_a_zip, {"zip_unreadable"}),
    "empty": (empty, {"zip_unreadable"}),
    "with a comment": (with_comment, {"zip_unreadable"}),
    "glued behind another": (glued_behind_another, {"zip_unreadable"}),
    "locked": (locked, {"zip_locked"}),
    "odd packing": (odd_packing, {"zip_packing"}),
    "a key twice": (listed_twice_in_json, {"json_odd"}),
    "unknown branch": (unknown_branch, {"extra_forbidden"}),
    "deep JSON": (deep_json, {"json_broken"}),
    "not a number": (no_number, {"json_broken"}),
    "half a character": (half_character, {"json_broken"}),
    "other version in the manifest": (other_version_in_manifest, {"manifest_differs"}),
}
