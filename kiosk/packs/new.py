"""`kiosk pack new`: the source folder of a pack, with an example and remarks for its writer."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.packs.telling import Telling, not_written
from kiosk.problems import StationProblem, Words
from quizzes.schemas import FOLDER, first_line, names
from quizzes.text import is_han

TEMPLATE = Path(__file__).parent / "template"
SCHEMAS = ".schemas"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")  # ids of items are made from it
_TITLE = ("新内容包", "xīn nèi róng bāo", "New pack")


def new_pack(telling: Telling, folder: Path, pack_id: str | None, title: str | None) -> int:
    """Makes the folder; one that holds something is left alone."""

    def deed() -> dict[str, Any]:
        fills = _fills(pack_id or _id_from(folder.resolve().name), title)
        files = _files(fills)
        try:
            if folder.exists() and any(folder.iterdir()):
                raise _not_empty(folder)
            for name, data in files.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        except OSError as fault:
            raise not_written(folder, fault) from fault
        _say_what_next(telling, folder)
        return {"folder": str(folder), "id": fills["PACK_ID"], "files": sorted(files)}

    return telling.carried_out(deed)


def _say_what_next(telling: Telling, folder: Path) -> None:
    telling.say(
        Words(
            f"已建好 {folder}。改 messages 里的例子，然后：kiosk pack check {folder}",
            f"Made {folder}. Change the example in messages, then: kiosk pack check {folder}",
        )
    )


def _files(fills: dict[str, str]) -> dict[str, bytes]:
    """The template's files with their places filled in, and the schemas for editors."""
    files = {f"{SCHEMAS}/{name}": (FOLDER / name).read_bytes() for name in names().values()}
    for path in sorted(TEMPLATE.rglob("*.yaml")):
        name = path.relative_to(TEMPLATE)
        place = name.as_posix() if name.parent == Path() else f"{name.parent}/"
        words = first_line(place, SCHEMAS) + path.read_text("utf-8")
        for written, fill in fills.items():
            words = words.replace(written, fill)
        files[name.as_posix()] = words.encode()
    return files


def _fills(pack_id: str, title: str | None) -> dict[str, str]:
    if not _ID.fullmatch(pack_id):
        raise StationProblem(
            Words("编号只能用小写英文、数字和 -", "an id is small letters, digits and -"),
            pack_id,
            Words("用 --id 写一个，如 our-town", "give one with --id, as our-town"),
        )
    zh, pinyin, en = (title, _pinyin(title), title) if title else _TITLE
    if any(map(is_han, en)):
        en = pack_id
    return {
        "PACK_ID": pack_id,
        "TITLE_ZH": json.dumps(zh, ensure_ascii=False),
        "TITLE_PINYIN": json.dumps(pinyin, ensure_ascii=False),
        "TITLE_EN": json.dumps(en, ensure_ascii=False),
        "TODAY": date.today().isoformat(),
    }


def _pinyin(title: str) -> str:
    """A proposal where pypinyin is installed; else empty, and `check` asks for it."""
    han = [sign for sign in title if is_han(sign)]
    if not han:
        return ""
    try:
        from pypinyin import lazy_pinyin
        from pypinyin.constants import Style
    except ImportError:
        return ""
    return " ".join(lazy_pinyin("".join(han), style=Style.TONE))


def _id_from(name: str) -> str:
    """A pack id out of a folder's name, `my-pack` where nothing of it can be used."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return plain[:40].strip("-") or "my-pack"


def _not_empty(folder: Path) -> StationProblem:
    return StationProblem(
        Words("文件夹里已经有东西", "the folder is not empty"),
        str(folder),
        Words("换一个新的文件夹", "choose a new one"),
    )
