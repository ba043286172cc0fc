"""`kiosk class`: a class and its cards on paper, both or neither; and what the class agreed on."""

from __future__ import annotations

import json
import random
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from kiosk.data_folder import data_folder
from kiosk.problems import StationProblem, Words

if TYPE_CHECKING:
    from kiosk.cards.class_cards import CardPages

EXIT_FAULTS = 1
MOST_SEATS = 60
NEEDS_CARDS = (
    "--cards FILE.pdf is needed: the pictures by which children sign in are shown only on the"
    " cards, this once. 需要 --cards FILE.pdf：登录用的三张图只印在卡片上，只出这一次。"
)


@click.group("class")
def class_group() -> None:
    """Classes with numbered seats. No child's name is kept anywhere."""


@class_group.command("new")
@click.argument("name")
@click.option("--seats", type=click.IntRange(1, MOST_SEATS), required=True, help="How many seats.")
@click.option(
    "--band",
    type=click.Choice(["1-2", "3-4", "5-6", "7-9"]),
    required=True,
    help="The class's grade band.",
)
@click.option("--cards", type=click.Path(path_type=Path), help="The PDF of the cards to print.")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of this station's data.")
@click.option("--json", "as_json", is_flag=True, help="The outcome as JSON.")
@click.pass_context
def new(
    context: click.Context,
    name: str,
    seats: int,
    band: str,
    cards: Path | None,
    data: Path | None,
    as_json: bool,
) -> None:
    """Makes the class NAME with picture-password cards to print."""
    if not name.strip():
        raise click.UsageError("a class needs a name · 班级需要一个名字")
    if cards is None:
        raise click.UsageError(NEEDS_CARDS)
    try:
        made = make_class(data_folder(data or context.obj), name.strip(), seats, band, cards)
    except StationProblem as problem:
        _say_and_end(problem)
    if as_json:
        click.echo(json.dumps(made, ensure_ascii=False))
        return
    click.echo(f"{made['class']}: {seats} cards on {made['pages']} pages in {cards}")
    click.echo("Children can sign in when staff have entered a consent form number for their seat.")


@class_group.command("agreement")
@click.argument("name")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF to print.")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of this station's data.")
@click.option("--json", "as_json", is_flag=True, help="The outcome as JSON.")
@click.pass_context
def agreement(
    context: click.Context, name: str, out: Path, data: Path | None, as_json: bool
) -> None:
    """Writes what the class NAME agreed on (我们班的公约) as an A4 sheet to print."""
    from kiosk.cards.agreement_file import write_agreement

    try:
        told = write_agreement(data_folder(data or context.obj), name.strip(), out)
    except StationProblem as problem:
        _say_and_end(problem)
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    click.echo(f"{told['class']}: {len(told['lines'])} lines in {out}")


def _say_and_end(problem: StationProblem) -> NoReturn:
    click.echo(problem.in_language("zh"), err=True)
    click.echo(problem.in_language("en"), err=True)
    sys.exit(EXIT_FAULTS)


def make_class(folder: Path, name: str, seats: int, band: Any, cards: Path) -> dict[str, Any]:
    """Makes the class and its cards; gives what was made, by name.

    Raises StationProblem for a class of that name, cards that are there already, a data folder
    or a cards file that can't be written. The cards are drawn before the class is made and
    kept only when it was, so that there is never a class without cards.
    """
    from kiosk.store import open_store
    from kiosk.store.classes import draw_triples

    if cards.exists():
        raise _cards_exist(cards)
    drawing = cards.with_name(f".{cards.name}.part")
    try:
        pages = _open_pages(drawing, folder)
        seed = secrets.randbits(256)
        triples = draw_triples(seats, random.Random(seed))
        count = pages.draw(name, dict(enumerate(triples, 1)))
        with open_store(folder) as store:
            made = store.new_class(name, seats, band, random.Random(seed)).result()
        assert list(made.pictures.values()) == triples
        drawing.replace(cards)
    except OSError as fault:
        raise _cards_not_written(cards, fault) from fault
    finally:
        drawing.unlink(missing_ok=True)
    told = {"class": made.name, "seats": seats, "band": band}
    return {**told, "cards": str(cards), "pages": count}


def _open_pages(file: Path, folder: Path) -> CardPages:
    from kiosk.cards.class_cards import CardPages
    from kiosk.cards.off_screen import art, wake_qt
    from kiosk.store.glance import glance

    wake_qt()
    seen = glance(folder)
    return CardPages(file, art(), seen.settings.centre_name if seen is not None else "")


def _cards_exist(cards: Path) -> StationProblem:
    return StationProblem(
        Words("这个文件已经有了", "this file is there already"),
        str(cards),
        Words("换一个文件名，免得盖掉别的班的卡片", "choose another name, not to lose other cards"),
    )


def _cards_not_written(cards: Path, fault: OSError) -> StationProblem:
    why = fault.strerror or str(fault)
    return StationProblem(
        Words(f"卡片写不出来：{why}", f"the cards can't be written: {why}"),
        str(cards),
        Words("检查文件夹、权限和磁盘空间", "check the folder, its rights and the disk"),
    )
