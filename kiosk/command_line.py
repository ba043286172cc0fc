"""The commands and options of `kiosk`, and what it says of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

import click

from kiosk import __version__
from kiosk.backups.commands import backup, restore, verify
from kiosk.begin import LARGEST, SMALLEST, Plain, begin, glass_size
from kiosk.cards.class_command import class_group
from kiosk.packs.pack_group import pack_group
from kiosk.programmes.recordings_command import recordings_group
from kiosk.recovery.recovery_command import recovery_group
from kiosk.report_files.report_command import report_group
from kiosk.station_settings.settings_group import settings_group
from kiosk.support.command import support
from kiosk.take_away.class_commands import add_to
from kiosk.usb import FOLDERS


class GlassSize(click.ParamType):
    """WIDTHxHEIGHT in pixels."""

    name = "WxH"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """(width, height); a clear sentence for anything else."""
        size = glass_size(str(value))
        if size is None:
            sides = f"each side is {SMALLEST} to {LARGEST} pixels"
            self.fail(f"{value!r} is no size; write it like 1280x800, {sides}", param, ctx)
        return size


@click.group(invoke_without_command=True)
@click.option("--data", type=click.Path(path_type=Path), help="Folder of this station's data.")
@click.option("--windowed", type=GlassSize(), help="A window of this size instead of fullscreen.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language at the start.")
@click.option(
    "--folder",
    "folders",
    type=click.Path(path_type=Path, file_okay=False),
    multiple=True,
    help="Offered to staff as a USB stick is; also $KIOSK_FOLDER.",
)
@click.version_option(__version__, prog_name="kiosk")
@click.pass_context
def main(
    context: click.Context,
    data: Path | None,
    windowed: tuple[int, int] | None,
    lang: str | None,
    folders: tuple[Path, ...],
) -> None:
    """指尖微光 · Fingertip Glow: the network-literacy kiosk."""
    context.obj = data
    if folders:
        os.environ[FOLDERS] = os.pathsep.join(str(folder.resolve()) for folder in folders)
    if context.invoked_subcommand is None:
        begin(Plain(data, windowed, lang))


@main.command()
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for pictures.")
@click.option("--size", type=GlassSize(), default="1920x1080", show_default=True)
@click.option("--diagonal", type=click.FloatRange(7, 100), default=21.5, show_default=True)
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True)
@click.option("--data", type=click.Path(path_type=Path), help="Not used: tour makes its own.")
@click.option("--json", "as_json", is_flag=True, help="JSON to stdout.")
def tour(
    out: Path,
    size: tuple[int, int],
    diagonal: float,
    lang: str,
    data: Path | None,
    as_json: bool,
) -> None:
    """Takes and checks a picture of every screen."""
    from kiosk.tour.command import take_tour

    sys.exit(take_tour(out, size, diagonal, lang, as_json))


@main.command("play-bot")
@click.option(
    "--policy",
    type=click.Choice(["careful", "suspicious", "reckless", "asker", "random"]),
    required=True,
    help="careful judges right; suspicious always stops, reckless always goes, asker always asks.",
)
@click.option("--visits", type=click.IntRange(1), help="So many visits (4 unless told).")
@click.option("--minutes", type=click.FloatRange(0, min_open=True), help="Visits for so long.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--data", type=click.Path(path_type=Path), help="A folder without real visits.")
@click.option("--json", "as_json", is_flag=True, help="JSON to stdout.")
@click.pass_context
def play_bot(
    context: click.Context,
    policy: str,
    visits: int | None,
    minutes: float | None,
    seed: int,
    data: Path | None,
    as_json: bool,
) -> None:
    """Lets a bot play whole visits, unless told into a folder that is deleted afterwards."""
    if visits is not None and minutes is not None:
        raise click.UsageError("--visits or --minutes, not both")
    from kiosk.play_bot.command import play_bot as play

    sys.exit(play(policy, visits, minutes, seed, data or context.obj, as_json))


@main.command()
@click.argument(
    "areas",
    nargs=-1,
    metavar="[AREA]...",
    type=click.Choice(
        ["start", "memory", "frame", "idle", "commit", "map", "learning", "packs", "sound"]
    ),
)
@click.option(
    "--map-responses",
    type=click.IntRange(1000, 10_000_000),
    default=100_000,
    show_default=True,
    help="Made-up responses under the map; a million take half a minute to make.",
)
@click.option("--data", type=click.Path(path_type=Path), help="Not used: bench makes its own.")
@click.option("--json", "as_json", is_flag=True, help="JSON to stdout.")
def bench(areas: tuple[str, ...], map_responses: int, data: Path | None, as_json: bool) -> None:
    """Measures start, memory, frame, idle, commit, map, learning, packs, sound against budgets."""
    from kiosk.bench.command import run_bench

    sys.exit(run_bench(areas, map_responses, as_json))


@main.command()
@click.option("--data", type=click.Path(path_type=Path), help="Folder of this station's data.")
@click.option("--lang", type=click.Choice(["zh", "en", "both"]), default="both", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="JSON to stdout.")
@click.pass_context
def doctor(
    context: click.Context, data: Path | None, lang: Literal["zh", "en", "both"], as_json: bool
) -> None:
    """Says what is missing on this machine and how to mend it."""
    from kiosk.doctor.command import see_doctor

    sys.exit(see_doctor(data or context.obj, lang, as_json))


@main.command("demo-data")
@click.option(
    "--responses", type=click.IntRange(1, 10_000_000), required=True, help="About so many."
)
@click.option("--data", type=click.Path(path_type=Path), help="A folder without real visits.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="JSON to stdout.")
@click.pass_context
def demo_data(
    context: click.Context, responses: int, data: Path | None, seed: int, as_json: bool
) -> None:
    """Adds made-up answers to a folder that holds no real ones."""
    from kiosk.demo_data.command import add_demo_data

    sys.exit(add_demo_data(data or context.obj, responses, seed, as_json))


add_to(class_group)
main.add_command(class_group)
main.add_command(pack_group)
main.add_command(report_group)
main.add_command(recordings_group)
main.add_command(recovery_group)
main.add_command(settings_group)
for command in (backup, verify, restore, support):
    main.add_command(command)
