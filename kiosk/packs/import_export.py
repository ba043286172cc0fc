"""`kiosk pack import` and `kiosk pack export`: their options, and where each of them leads."""

from __future__ import annotations

from pathlib import Path

import click

FILE = click.Path(path_type=Path)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option("--out", type=FILE, help="Source folder: a new one, or a pack to add to.")
@click.option("--draft", type=FILE, help="Write what was read as .xlsx, gaps in yellow.")
@click.option("--propose-pinyin", is_flag=True, help="Fill empty pinyin, for a person to read.")
@click.option("--force", is_flag=True, help="Replace what is there and differs.")
@click.option("--data", type=FILE, help="Folder of this station's data.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Else the station's.")
@click.option("--json", "as_json", is_flag=True, help="JSON to stdout.")
@click.pass_context
def import_(
    context: click.Context,
    files: tuple[Path, ...],
    out: Path | None,
    draft: Path | None,
    propose_pinyin: bool,
    force: bool,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Makes pack source of .xlsx, .csv and .gift files. While there are faults, none is made."""
    if out is None and draft is None:
        raise click.UsageError("--out FOLDER or --draft FILE.xlsx · 需要 --out 或 --draft")
    from kiosk.packs.importing import Import, run_import
    from kiosk.packs.telling import Telling

    asked = Import(files, out, draft, propose_pinyin, force)
    context.exit(run_import(Telling(data or context.obj, lang, as_json), asked))


@click.command("export")
@click.argument("pack", type=FILE, metavar="FOLDER|GLOWPACK")
@click.option("--format", "kind", type=click.Choice(["xlsx", "csv", "gift", "yaml"]), required=True)
@click.option("--out", type=FILE, required=True, help="File; for yaml a folder.")
@click.option("--force", is_flag=True, help="Replace what is there and differs.")
@click.option("--data", type=FILE, help="Folder of this station's data.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Else the station's; of gift too.")
@click.option("--json", "as_json", is_flag=True, help="JSON to stdout.")
@click.pass_context
def export(
    context: click.Context,
    pack: Path,
    kind: str,
    out: Path,
    force: bool,
    data: Path | None,
    lang: str | None,
    as_json: bool,
) -> None:
    """Writes a pack as a workbook, a CSV of its messages, a Moodle quiz or a source folder."""
    from kiosk.packs.exporting import run_export
    from kiosk.packs.telling import Telling

    context.exit(run_export(Telling(data or context.obj, lang, as_json), pack, kind, out, force))
