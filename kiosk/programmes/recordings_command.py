"""`kiosk recordings`: what is kept of children's voices, and what staff do with it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem, Words
from kiosk.programmes.opening_hours import open_until
from kiosk.store.programmes import CHECKS, Programme

if TYPE_CHECKING:
    from kiosk.programmes.programmes import Programmes
    from kiosk.store import Store

EXIT_FAULTS = 1
FOLDER = click.Path(path_type=Path)


class Open(NamedTuple):
    """The station's data, while a command runs."""

    store: Store
    programmes: Programmes


@click.group("recordings")
def recordings_group() -> None:
    """Children's recordings: list, approve, wall, export, erase, purge; open the booth for saving.

    What needs a voice or lets one be kept asks for a staff PIN.
    """


def _for_all(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--data", type=FOLDER, help="Folder of this station's data."),
        click.option("--json", "as_json", is_flag=True, help="JSON to stdout."),
    ):
        command = option(command)
    return click.pass_context(command)


def _with_pin(command: Callable[..., Any]) -> Callable[..., Any]:
    says = "Read the staff PIN from a line of stdin instead of asking."
    return click.option("--pin-stdin", is_flag=True, help=says)(_for_all(command))


@recordings_group.command("list")
@_for_all
def list_(context: click.Context, data: Path | None, as_json: bool) -> None:
    """How many recordings are kept, and each with its state and its end. Needs no PIN."""
    with _opened(context, data) as at:
        rows = [_row(one) for one in at.programmes.all()]
        left = [
            {"id": take.id.hex(), "consent": take.consent_number, "began": _when(take.began)}
            for take in at.programmes.takes.left()
        ]
        until = at.store.booth_open_until()
    told = {
        "kept": len(rows) + len(left),
        "programmes": rows,
        "unfinished": left,
        "booth_open_until": _when(until) if until else None,
    }
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    click.echo(f"当前保存的儿童录音 · recordings kept now: {told['kept']}")
    for row in rows:
        click.echo("  ".join(str(row[key]) for key in ("id", "state", "expires", "title")))
    for take in left:
        click.echo(f"{take['id']}  unfinished  {take['began']}")


@recordings_group.command("approve")
@click.argument("id_", metavar="ID")
@click.option("--no-full-name", is_flag=True, help="I listened: nobody's full name is said.")
@click.option("--no-school", is_flag=True, help="I listened: no school, address or number is said.")
@_with_pin
def approve(context: click.Context, id_: str, **given: Any) -> None:
    """Says that staff have listened to it and found nothing against it."""
    checks = [check for check in CHECKS if given.pop(check)]
    if len(checks) < len(CHECKS):
        raise click.UsageError("listen first, then say --no-full-name and --no-school")
    with _opened(context, given["data"]) as at:
        one, number = _found(at, id_), _staff_number(at, given["pin_stdin"])
        at.programmes.approve(one.id, number, checks).result()
        _tell(given["as_json"], f"approved by staff {number}", id=one.id.hex())


@recordings_group.command("wall")
@click.argument("id_", metavar="ID")
@click.option("--consent", help="The number of the second form, which is for the wall.")
@click.option("--off", is_flag=True, help="Take it down and erase the wall's copy.")
@_with_pin
def wall(context: click.Context, id_: str, consent: str | None, off: bool, **given: Any) -> None:
    """Hangs an approved programme on the listening wall, or takes it down."""
    if off == bool(consent):
        raise click.UsageError("--consent NUMBER to hang it, or --off to take it down")
    with _opened(context, given["data"]) as at:
        one = _found(at, id_)
        if consent:
            if not one.is_approved:
                raise _not_approved()
            _staff_number(at, given["pin_stdin"])
            at.programmes.put_on_wall(one.id, consent).result()
        else:
            at.programmes.take_off_wall(one.id).result()
        _tell(given["as_json"], "on the wall" if consent else "taken down", id=one.id.hex())


@recordings_group.command("export")
@click.argument("id_", metavar="ID")
@click.option("--to", type=FOLDER, required=True, help="A folder, for example of a USB stick.")
@_with_pin
def export(context: click.Context, id_: str, to: Path, **given: Any) -> None:
    """Copies MP3, card, film and a note for the guardian. Recorded in the audit."""
    with _opened(context, given["data"]) as at:
        one = _found(at, id_)
        _staff_number(at, given["pin_stdin"])
        files = at.programmes.export(one.id, to).result()
    _tell(given["as_json"], f"copied to {files[0].parent}", files=[str(file) for file in files])


@recordings_group.command("erase")
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--consent", help="Everything that was kept under this form's number.")
@click.option("--yes", is_flag=True, help="Do not ask once more.")
@_for_all
def erase(
    context: click.Context,
    id_: str | None,
    consent: str | None,
    yes: bool,
    data: Path | None,
    as_json: bool,
) -> None:
    """Erases a recording, key first, and gives the line of proof that the audit keeps."""
    if bool(id_) == bool(consent):
        raise click.UsageError("an ID, or --consent NUMBER")
    with _opened(context, data) as at:
        take = next((one.id for one in at.programmes.takes.left() if one.id.hex() == id_), None)
        one = None if consent or take else _found(at, id_ or "")
        if not yes:
            click.confirm("Nobody can bring it back. Erase?", abort=True, err=True)
        why = "asked on the command line"
        if consent:
            proofs = at.programmes.erase_of_consent(consent, why).result()
        elif take:
            proofs = [at.store.aside(lambda: at.programmes.takes.erase(take, why)).result()]
        else:
            assert one is not None
            proofs = [at.programmes.erase(one.id, why).result()]
        left = len(at.programmes.all())
    if as_json:
        click.echo(json.dumps({"proofs": proofs, "programmes_left": left}))
        return
    for proof in proofs:
        click.echo(proof)
    click.echo(f"{len(proofs)} erased, programmes left: {left}")


@recordings_group.command("purge")
@_for_all
def purge(context: click.Context, data: Path | None, as_json: bool) -> None:
    """Erases what has expired. The station does so by itself each hour and at its start."""
    with _opened(context, data) as at:
        erased = at.programmes.purge(at.store.now_ms()).result()
    _tell(as_json, f"{erased} erased", erased=erased)


@recordings_group.command("open")
@click.option("--hours", type=click.IntRange(1, 24), help="Else until the day ends.")
@_with_pin
def open_(context: click.Context, hours: int | None, **given: Any) -> None:
    """Opens the booth for saving: takes of seats with a recording consent go to the disk."""
    with _opened(context, given["data"]) as at:
        _staff_number(at, given["pin_stdin"])
        until = open_until(at.store.now_ms(), hours)
        at.store.open_booth(until).result()
    _tell(given["as_json"], f"open until {_when(until)}", until=_when(until))


@recordings_group.command("close")
@_for_all
def close(context: click.Context, data: Path | None, as_json: bool) -> None:
    """Closes the booth for saving: every take is gone at goodbye."""
    with _opened(context, data) as at:
        at.store.open_booth(0).result()
    _tell(as_json, "closed", until=None)


@contextmanager
def _opened(context: click.Context, data: Path | None) -> Iterator[Open]:
    from kiosk.programmes.programmes import Programmes
    from kiosk.store import open_store

    folder = data_folder(data or context.obj)
    try:
        with open_store(folder) as store:
            yield Open(store, Programmes(store, folder))
    except StationProblem as problem:
        _say_and_end(problem)


def _found(at: Open, id_: str) -> Programme:
    """The one programme whose id begins or ends like that."""
    told = id_.lower()
    found = [
        one
        for one in at.programmes.all()
        if len(told) >= 6 and (one.id.hex().startswith(told) or one.id.hex().endswith(told))
    ]
    if len(found) == 1:
        return found[0]
    raise StationProblem(
        Words("没有这条录音，或不止一条", "there is no such recording, or more than one"),
        id_,
        Words("用 kiosk recordings list 看编号", "see its id with kiosk recordings list"),
    )


def _staff_number(at: Open, is_on_stdin: bool) -> int:
    """Whose staff PIN it is; opens the recordings. Raises StationProblem."""
    if is_on_stdin:
        digits = sys.stdin.readline().strip()
    else:
        digits = click.prompt("Staff PIN · 工作人员密码", hide_input=True, err=True)
    result = at.store.check_pin("staff", digits).result()
    if result.ok and result.number is not None:
        return result.number
    wait = f" ({result.wait_seconds} s)" if result.wait_seconds else ""
    raise StationProblem(
        Words("密码不对", "this is no staff PIN"),
        "kiosk recordings" + wait,
        Words("等一等再试", "wait and try again"),
    )


def _not_approved() -> StationProblem:
    return StationProblem(
        Words("这条录音还没有审核", "this recording is not approved yet"),
        "kiosk recordings wall",
        Words("先听，再用 kiosk recordings approve", "listen, then kiosk recordings approve"),
    )


def _row(one: Programme) -> dict[str, Any]:
    state = "wall" if one.is_on_wall else "approved" if one.is_approved else "waiting"
    return {
        "id": one.id.hex(),
        "state": state,
        "title": one.title.zh,
        "script": one.script,
        "seconds": round(one.seconds, 1),
        "consent": one.consent_number,
        "wall_consent": one.wall_consent,
        "purpose": one.purpose,
        "kept": _when(one.kept),
        "expires": _when(one.expires),
    }


def _when(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000).isoformat(timespec="minutes")


def _tell(as_json: bool, words: str, **told: Any) -> None:
    click.echo(json.dumps(told, ensure_ascii=False) if as_json else words)


def _say_and_end(problem: StationProblem) -> NoReturn:
    click.echo(problem.in_language("zh"), err=True)
    click.echo(problem.in_language("en"), err=True)
    sys.exit(EXIT_FAULTS)
