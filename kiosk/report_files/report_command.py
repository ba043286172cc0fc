"""`kiosk report`: the numbers of the teacher's desk as text, .csv, .xlsx, .pdf or JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem, Words, file_is_there

if TYPE_CHECKING:
    from kiosk.report_files.asked_report import Asked, Kind, Report
    from kiosk.store import Occasion, SchoolClass, Store

EXIT_FAULTS = 1
FORMATS = ("table", "csv", "xlsx", "pdf", "json")
OCCASIONS = ("practice", "before", "after", "four_weeks", "all")


@click.group("report")
def report_group() -> None:
    """What a class falls for and what it wrongly attacks: the numbers of the teacher's desk."""


def _options(command: Callable[..., None]) -> Callable[..., None]:
    """What all reports of a class have in common."""
    options: tuple[Any, ...] = (
            click.option("--class", "class_name", help="A class by its name; else the guests."),
            click.option(
                "--occasion", type=click.Choice(OCCASIONS), default="practice", show_default=True,
                help="Practice, or one of the three occasions of a check.",
            ),
            click.option(
                "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True
            ),
            click.option("--out", type=click.Path(path_type=Path), help="The file to write."),
            click.option("--lang", type=click.Choice(["zh", "en"]), default="zh"),
            click.option("--data", type=click.Path(path_type=Path), help="This station's data."),
            click.option("--json", "as_json", is_flag=True, help="The same as --format json."),
            click.pass_context,
        )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@report_group.command("map")
@_options
def map_(context: click.Context, **given: Any) -> None:
    """Skill by skill: stop, ask, go for each key, hits and false alarms."""
    _run("map", context, given)


@report_group.command("items")
@click.option("--skill", help="Only the messages of one skill, for example F01.")
@click.option("--item", help="The page of one message, for example f01-1-r.")
@_options
def items(context: click.Context, **given: Any) -> None:
    """Message by message: what was answered, and how hard it was."""
    _run("items", context, given)


@report_group.command("trend")
@click.option("--skill", help="Only one skill, for example F01.")
@_options
def trend(context: click.Context, **given: Any) -> None:
    """Week by week."""
    _run("trend", context, given)


@report_group.command("seat")
@click.option("--seat", type=click.IntRange(1), required=True, help="The number of the seat.")
@_options
def seat(context: click.Context, **given: Any) -> None:
    """What one child has practised and what to do next. Recorded in the audit."""
    if not given["class_name"]:
        raise click.UsageError("--class is needed: only seats of a class have a page")
    _run("seat", context, given)


@report_group.command("check")
@_options
def check(context: click.Context, **given: Any) -> None:
    """Before, after and four weeks later; from five seats on, with what may be claimed."""
    if not given["class_name"]:
        raise click.UsageError("--class is needed: only classes have checks")
    if context.get_parameter_source("occasion") is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("--occasion has no place here: all three are told")
    _run("check", context, given)


def _run(kind: Kind, context: click.Context, given: dict[str, Any]) -> None:
    form = "json" if given["as_json"] else given["form"]
    out: Path | None = given["out"]
    if out is None and form in ("xlsx", "pdf"):
        raise click.UsageError(f"--out FILE.{form} is needed")
    try:
        told = _told(kind, data_folder(given["data"] or context.obj), form, given)
    except StationProblem as problem:
        click.echo(problem.in_language("zh"), err=True)
        click.echo(problem.in_language("en"), err=True)
        sys.exit(EXIT_FAULTS)
    if isinstance(told, str):
        click.echo(told)
    elif told is not None:
        sys.stdout.buffer.write(told)


def _told(kind: Kind, folder: Path, form: str, given: dict[str, Any]) -> str | bytes | None:
    """What goes to the terminal; None when it was written to a file."""
    from kiosk.packs.station_packs import StationPacks
    from kiosk.report_files.asked_item import item_report
    from kiosk.report_files.asked_report import Asked, report
    from kiosk.reports.told_item import older_versions
    from kiosk.store import open_store

    out: Path | None = given["out"]
    if out is not None and out.exists():
        raise file_is_there(out)
    with open_store(folder) as store:
        school_class = class_named(store, given["class_name"])
        asked = Asked(
            kind, school_class, given["lang"], _occasion(given["occasion"]), given.get("skill"),
            given.get("seat"),
        )  # fmt: skip
        packs, older = StationPacks(folder).in_use(), older_versions(folder)
        item = given.get("item")
        found = (
            item_report(store, packs, older, asked, item)
            if item
            else report(store, packs, older, asked)
        )
        store.note_deed("teacher", _deed(asked, form)).result()
    if out is None:
        return _as_text(found, form)
    try:
        _write(found, form, out, asked)
    except OSError as fault:
        raise _not_written(out, fault) from fault
    return None


def _as_text(found: Report, form: str) -> str | bytes:
    from kiosk.report_files.as_file import as_csv, as_json, as_text

    if form == "json":
        return as_json([found.table])
    return as_csv(found.table) if form == "csv" else as_text(found.table)


def _write(found: Report, form: str, out: Path, asked: Asked) -> None:
    """The whole file or none."""
    from kiosk.report_files.as_xlsx import write_xlsx

    part = out.with_name(f".{out.name}.part")
    try:
        if form == "xlsx":
            write_xlsx(part, [found.table])
        elif form == "pdf":
            from kiosk.cards.off_screen import wake_qt

            wake_qt()
            from kiosk.report_files.as_pdf import PaperPage, write_pdf

            write_pdf(part, [PaperPage(found.drawing(), found.whose)], asked.language)
        else:
            told = _as_text(found, form)
            part.write_bytes(told if isinstance(told, bytes) else f"{told}\n".encode())
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def class_named(store: Store, name: str | None) -> SchoolClass | None:
    """The class of that name; None for the guests. Raises StationProblem."""
    if name is None:
        return None
    found = next((one for one in store.classes() if one.name == name.strip()), None)
    if found is None:
        raise StationProblem(
            Words("没有这个班级", "there is no class of that name"),
            name,
            Words("看一看班级名写得对不对", "check how the name is written"),
        )
    return found


def _occasion(name: str) -> Occasion | None:
    return None if name == "all" else cast("Occasion", name)


def _deed(asked: Asked, form: str) -> str:
    whose = asked.school_class.name if asked.school_class else "guests"
    seat = f" seat {asked.seat}" if asked.seat else ""
    return f"report {asked.kind} of {whose}{seat} as {form}"


def _not_written(out: Path, fault: OSError) -> StationProblem:
    why = fault.strerror or str(fault)
    return StationProblem(
        Words(f"报告写不出来：{why}", f"the report can't be written: {why}"),
        str(out),
        Words("检查文件夹、权限和磁盘空间", "check the folder, its rights and the disk"),
    )
