"""What a teacher can take away of a class, by name, each made as files in a folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.report_files.asked_report import Asked, Kind, report
from quizzes.class_convention import day_told
from quizzes.text import Language

if TYPE_CHECKING:
    from kiosk.report_files.tables import Table
    from kiosk.reports.told_item import Older
    from kiosk.store import SchoolClass, Store
    from quizzes.message import Pack

BEIJING = timedelta(hours=8)
TABLES: tuple[Kind, ...] = ("map", "items", "trend")
# about children's answers, for which the file on the machine expires; and plain paper
DATA = ("xlsx", "csv", "pdf")
PAPER = ("seat_list", "certificates", "take_home", "wait_list")
THINGS = (*DATA, *PAPER)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of whom, in which language, and what the packs say; `art` is the folder of the figures."""

    store: Store
    school_class: SchoolClass
    language: Language
    packs: tuple[Pack, ...]
    older: Older
    art: Path

    @property
    def stem(self) -> str:
        """How files of today are called; no sign that a stick's file system refuses."""
        name = "".join(one for one in self.school_class.name if one not in '<>:"/\\|?*').strip()
        return f"{name or 'class'}-{self.today:%Y%m%d}"

    @property
    def today(self) -> datetime:
        """Now, in Beijing."""
        return datetime.fromtimestamp(self.store.now_ms() / 1000, UTC) + BEIJING


def make(thing: str, wanted: Wanted, folder: Path) -> list[Path]:
    """Makes one of THINGS; gives its files. PDFs want Qt's application. Raises OSError."""
    if thing in DATA:
        return _data(thing, wanted, folder / f"{wanted.stem}-report")
    file = folder / f"{wanted.stem}-{thing.replace('_', '-')}"
    return [_paper(thing, wanted, file.with_name(f"{file.name}.pdf"))]


def _data(thing: str, wanted: Wanted, file: Path) -> list[Path]:
    from kiosk.report_files.as_file import as_csv
    from kiosk.report_files.as_xlsx import write_xlsx

    if thing == "pdf":
        return [_pdf(wanted, file.with_name(f"{file.name}.pdf"))]
    if thing == "xlsx":
        book = file.with_name(f"{file.name}.xlsx")
        write_xlsx(book, [table for _, table in tables(wanted)])
        return [book]
    files = []
    for key, table in tables(wanted):
        files.append(file.with_name(f"{file.name}-{key}.csv"))
        files[-1].write_bytes(as_csv(table))
    return files


def tables(wanted: Wanted) -> Iterable[tuple[str, Table]]:
    """By name: map, messages and weeks of practice, a check's results, all answers row by row."""
    from kiosk.take_away.answers import answers_table

    for kind in _kinds(wanted):
        yield kind, _report(wanted, kind).table
    yield "answers", answers_table(wanted.store, wanted.school_class.id, wanted.language)


def _kinds(wanted: Wanted) -> tuple[Kind, ...]:
    """A check's results where the class has begun one."""
    from kiosk.reports.check_result import check_results

    has_check = check_results(wanted.store, wanted.school_class.id)
    return (*TABLES, "check") if has_check else TABLES


def _pdf(wanted: Wanted, file: Path) -> Path:
    from kiosk.report_files.as_pdf import PaperPage, write_pdf

    reports = [_report(wanted, kind) for kind in _kinds(wanted)]
    write_pdf(file, [PaperPage(one.drawing(), one.whose) for one in reports], wanted.language)
    return file


def _report(wanted: Wanted, kind: Kind):  # type: ignore[no-untyped-def]
    asked = Asked(kind, wanted.school_class, wanted.language, "practice")
    return report(wanted.store, wanted.packs, wanted.older, asked)


def _paper(thing: str, wanted: Wanted, file: Path) -> Path:
    from kiosk.cards.certificate import draw_certificates
    from kiosk.cards.sheets import SeatLine, draw_seat_list, draw_wait_list
    from kiosk.cards.take_home import draw_take_home

    store, school_class = wanted.store, wanted.school_class
    seats, centre = store.seats(school_class.id), store.settings().centre_name
    if thing == "seat_list":
        lines = [
            SeatLine(one.number, one.consent_number or "", store.recording_consent(one.id) or "")
            for one in seats
        ]
        draw_seat_list(file, school_class.name, lines)
    elif thing == "certificates":
        day = day_told(wanted.today.date())
        count = max(1, len(seats))
        draw_certificates(file, school_class.name, day, count, wanted.art, centre)
    elif thing == "take_home":
        draw_take_home(file, wanted.art, centre)
    else:
        draw_wait_list(file)
    return file
