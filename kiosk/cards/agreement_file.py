"""What `kiosk class agreement` does: the class's newest agreement as a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.problems import StationProblem, Words


def write_agreement(folder: Path, name: str, out: Path) -> dict[str, Any]:
    """Writes the sheet of the class of that name; gives what is on it, by name.

    Raises StationProblem: no such class, nothing agreed on yet, a file that is there already,
    or one that can't be written. Audited.
    """
    from kiosk.cards.agreement_sheet import draw_agreement
    from kiosk.cards.off_screen import art, wake_qt
    from kiosk.store import open_store

    if out.exists():
        raise _exists(out)
    drawing = out.with_name(f".{out.name}.part")
    with open_store(folder) as store:
        found = next((one for one in store.classes() if one.name == name), None)
        if found is None:
            raise _no_class(name)
        agreement = store.agreement_of_class(found.id)
        if agreement is None:
            raise _nothing_agreed(name)
        wake_qt()
        try:
            draw_agreement(drawing, agreement, art(), store.settings().centre_name)
            drawing.replace(out)
        except OSError as fault:
            raise _not_written(out, fault) from fault
        finally:
            drawing.unlink(missing_ok=True)
        store.note_deed("teacher", f"wrote the agreement of {name} as a file").result()
    lines = [line.text.zh for line in agreement.lines]
    return {"class": name, "lines": lines, "out": str(out)}


def _exists(out: Path) -> StationProblem:
    return StationProblem(
        Words("这个文件已经有了", "this file is there already"),
        str(out),
        Words("换一个文件名", "choose another name"),
    )


def _no_class(name: str) -> StationProblem:
    return StationProblem(
        Words("没有这个班级", "there is no class of that name"),
        name,
        Words("看一看班级名写得对不对", "check how the name is written"),
    )


def _nothing_agreed(name: str) -> StationProblem:
    return StationProblem(
        Words("这个班还没有自己的公约", "this class has no convention of its own yet"),
        name,
        Words(
            "先在屏幕上选：老师页面 → 班级 → 我们班的公约",
            "let it choose on the glass: teacher's desk → class → our class's convention",
        ),
    )


def _not_written(out: Path, fault: OSError) -> StationProblem:
    why = fault.strerror or str(fault)
    return StationProblem(
        Words(f"公约写不出来：{why}", f"the sheet can't be written: {why}"),
        str(out),
        Words("检查文件夹、权限和磁盘空间", "check the folder, its rights and the disk"),
    )
