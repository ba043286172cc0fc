"""`kiosk class list|export|import|erase`: as at the class desk, on the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.command_options import data_and_json
from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem, Words, file_is_there

if TYPE_CHECKING:
    from kiosk.store import SchoolClass, Store
    from kiosk.store.rosters import Imported

EXIT_FAULTS = 1
SUFFIXES = (".csv", ".xlsx")


@click.command("list")
@data_and_json
def list_(context: click.Context, data: Path | None, as_json: bool) -> None:
    """Lists the classes, those put away too."""

    def work(store: Store) -> dict[str, Any]:
        told = [
            {"name": one.name, "band": one.band, "seats": one.seats, "archived": one.is_archived}
            for one in store.classes(with_archived=True)
        ]
        return {"classes": told}

    _run(context, data, as_json, work)


@click.command("export")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A .csv or .xlsx.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
@data_and_json
def export(context: click.Context, out: Path, lang: str, data: Path | None, as_json: bool) -> None:
    """Writes the roster: classes, seats and form numbers; it can come in again as it is."""
    from kiosk.take_away.roster_file import write_roster

    _check_suffix(out)

    def work(store: Store) -> dict[str, Any]:
        if out.exists():
            raise file_is_there(out)
        rows = store.roster()
        part = out.with_name(f".part-{out.name}")
        try:
            write_roster(part, rows, lang)
            part.replace(out)
        except OSError as fault:
            raise _not_written(out, fault) from fault
        finally:
            part.unlink(missing_ok=True)
        store.note_deed("staff", "exported the roster").result()
        return {"seats": len(rows), "out": str(out)}

    _run(context, data, as_json, work)


@click.command("import")
@click.argument("roster", type=click.Path(path_type=Path))
@click.option("--cards", type=click.Path(path_type=Path), help="Folder for new seats' cards.")
@click.option("--yes", is_flag=True, help="Do it; else only what it would do is said.")
@data_and_json
def import_(
    context: click.Context,
    roster: Path,
    cards: Path | None,
    yes: bool,
    data: Path | None,
    as_json: bool,
) -> None:
    """Takes classes, seats and form numbers from a .csv or .xlsx. Never deletes, takes no names."""
    from kiosk.take_away.roster_file import read_roster

    _check_suffix(roster)
    if yes and cards is None:
        raise click.UsageError("--cards FOLDER is needed: new seats' pictures are shown only once")

    def work(store: Store) -> dict[str, Any]:
        rows = read_roster(roster)
        plan = store.plan_roster(rows)
        files: list[str] = []
        if yes and cards is not None:
            files = _draw_cards(
                store.import_roster(rows, "staff").result(), cards, store.settings().centre_name
            )
        return {"done": yes, **asdict(plan), "cards": files}

    _run(context, data, as_json, work)


@click.command("erase")
@click.argument("name")
@click.option("--seat", type=click.IntRange(1), help="Only this seat's answers.")
@click.option("--yes", is_flag=True, help="Really: there is no way back.")
@data_and_json
def erase(
    context: click.Context,
    name: str,
    seat: int | None,
    yes: bool,
    data: Path | None,
    as_json: bool,
) -> None:
    """Erases a class, or one seat's answers, with proof; no backup brings them back."""
    if not yes:
        raise click.UsageError("--yes is needed: what is erased does not come back")

    def work(store: Store) -> dict[str, Any]:
        from kiosk.erasing import erase_class, erase_seat
        from kiosk.programmes import Programmes

        one = _class_named(store, name)
        programmes = Programmes(store, store.folder)
        if seat is None:
            return {"proofs": erase_class(store, programmes, one.id, "staff")}
        found = next((x for x in store.seats(one.id) if x.number == seat), None)
        if found is None:
            raise _no_class(f"{name} {seat}")
        return {"proofs": erase_seat(store, programmes, found.id, "staff")}

    _run(context, data, as_json, work)


def add_to(group: click.Group) -> None:
    """Adds these commands to `kiosk class`."""
    for command in (list_, export, import_, erase):
        group.add_command(command)


def _run(
    context: click.Context,
    data: Path | None,
    as_json: bool,
    work: Callable[[Store], dict[str, Any]],
) -> None:
    from kiosk.store import open_store

    try:
        with open_store(data_folder(data or context.obj)) as store:
            told = work(store)
    except StationProblem as problem:
        click.echo(problem.in_language("zh"), err=True)
        click.echo(problem.in_language("en"), err=True)
        sys.exit(EXIT_FAULTS)
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    for key, value in told.items():
        for line in value if isinstance(value, list) else [value]:
            shown = "  ".join(map(str, line.values())) if isinstance(line, dict) else line
            click.echo(f"{key}: {shown}")


def _draw_cards(imported: Imported, folder: Path, centre: str) -> list[str]:
    from kiosk.cards.class_cards import CardPages
    from kiosk.cards.off_screen import art, wake_qt

    wake_qt()
    files = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for n, (name, pictures) in enumerate(imported.pictures.items(), 1):
            file = folder / f"cards-{n}.pdf"
            CardPages(file, art(), centre).draw(name, pictures)
            files.append(str(file))
    except OSError as fault:
        raise _not_written(folder, fault) from fault
    return files


def _check_suffix(file: Path) -> None:
    if file.suffix.lower() not in SUFFIXES:
        raise click.UsageError("a roster is a .csv or an .xlsx file")


def _class_named(store: Store, name: str) -> SchoolClass:
    every = store.classes(with_archived=True)
    found = next((one for one in every if one.name == name.strip()), None)
    if found is None:
        raise _no_class(name)
    return found


def _no_class(name: str) -> StationProblem:
    return StationProblem(
        Words("没有这个班级或座位", "there is no such class or seat"),
        name,
        Words("用 kiosk class list 看一看", "look with kiosk class list"),
    )


def _not_written(out: Path, fault: OSError) -> StationProblem:
    why = fault.strerror or str(fault)
    return StationProblem(
        Words(f"文件写不出来：{why}", f"the file can't be written: {why}"),
        str(out),
        Words("检查文件夹、权限和磁盘空间", "check the folder, its rights and the disk"),
    )
