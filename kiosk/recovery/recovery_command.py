"""`kiosk recovery`: a new sheet, or a new staff PIN by the sheet, at the computer itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.command_options import data_and_json
from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem, Words, file_is_there

if TYPE_CHECKING:
    from kiosk.store import Store

EXIT_FAULTS = 1


@click.group("recovery")
def recovery_group() -> None:
    """The owner's recovery sheet, for the day when the staff PINs are forgotten.

    Whoever may run this may read the data folder anyway: it asks for no PIN, and staff are told.
    """


@recovery_group.command("new")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF to print.")
@data_and_json
def new(context: click.Context, out: Path, data: Path | None, as_json: bool) -> None:
    """Writes a new sheet to print; the one before it is void. Print it, then delete the file."""

    def work(store: Store) -> dict[str, Any]:
        _write_new(store, out)
        return {"sheet": str(out)}

    _run(data_folder(data or context.obj), as_json, work)


@recovery_group.command("use")
@click.option("--number", type=click.IntRange(1, 99), required=True, help="Whose new PIN.")
@click.option("--stdin", "from_stdin", is_flag=True, help="Code and new PIN from two lines.")
@data_and_json
def use(
    context: click.Context, number: int, from_stdin: bool, data: Path | None, as_json: bool
) -> None:
    """Gives a staff number a new PIN by the sheet's code. The sheet is void after it."""

    def ask(what: str) -> str:
        if from_stdin:
            return sys.stdin.readline().strip()
        return str(click.prompt(what, hide_input="PIN" in what))

    code = "".join(one for one in ask("恢复码 · code") if one.isdigit())
    digits = ask("新密码 · new PIN")

    def work(store: Store) -> dict[str, Any]:
        store.use_recovery(code, number, digits).result()
        return {"number": number}

    _run(data_folder(data or context.obj), as_json, work)


def _write_new(store: Store, out: Path) -> None:
    from kiosk.cards.off_screen import wake_qt
    from kiosk.recovery.sheet import draw_sheet
    from kiosk.store.recovery_code import new_code

    if out.exists():
        raise file_is_there(out)
    wake_qt()
    part = out.with_name(f".{out.name}.part")
    code = new_code()
    try:
        part.touch(mode=0o600)
        draw_sheet(part, code, store.now_ms(), store.settings().centre_name)
        store.keep_recovery_sheet(code).result()
        part.replace(out)
    except OSError as fault:
        raise _not_written(out, fault) from fault
    finally:
        part.unlink(missing_ok=True)


def _run(folder: Path, as_json: bool, work: Callable[[Store], dict[str, Any]]) -> None:
    from kiosk.store import open_store

    try:
        with open_store(folder) as store:
            told = work(store)
    except StationProblem as problem:
        click.echo(problem.in_language("zh"), err=True)
        click.echo(problem.in_language("en"), err=True)
        sys.exit(EXIT_FAULTS)
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
    elif "sheet" in told:
        click.echo(f"{told['sheet']}: 打印好以后请删掉这个文件 · print it, then delete the file")
    else:
        click.echo(f"工号 {told['number']} 的新密码已保存 · the new PIN is saved")


def _not_written(out: Path, fault: OSError) -> StationProblem:
    why = fault.strerror or str(fault)
    return StationProblem(
        Words(f"恢复单写不出来：{why}", f"the sheet can't be written: {why}"),
        str(out),
        Words("检查文件夹、权限和磁盘空间", "check the folder, its rights and the disk"),
    )
