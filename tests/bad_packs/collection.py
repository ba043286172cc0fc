"""All bad packs and files in one table: how each is made, and who says what of it.

`python tests/bad_packs/collection.py` writes `said.yaml` anew (read every changed line of it!) and
`docs/PACK-FAULTS.md`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import bad_archives
import bad_sources
import bad_tables
import yaml

from quizzes.fault import Fault

HERE = Path(__file__).parent
SAID = HERE / "said.yaml"


class Bad(NamedTuple):
    """One bad thing: made in an empty folder, then read."""

    name: str
    sort: str  # YAML, CSV, GIFT, XLSX or zip
    make: Callable[[Path], Path]
    read: Callable[[Path], list[Fault]]

    def says(self, folder: Path) -> list[Fault]:
        return self.read(self.make(folder))


def collection() -> dict[str, Bad]:
    found = [
        Bad(c["name"], "YAML", partial(bad_sources.make, c), bad_sources.faults_in)
        for c in bad_sources.changes()
    ]
    for change in bad_tables.changes():
        sort = "GIFT" if change.get("as", "").endswith(".gift") else "CSV"
        make = partial(bad_tables.make, change)
        found.append(Bad(change["name"], sort, make, bad_tables.faults_in))
    for name in bad_tables.BOOKS:
        make_book = partial(bad_tables.make_book, name)
        found.append(Bad(name, "XLSX", make_book, bad_tables.faults_in))
    for name in bad_archives.NAMES:
        archive = f"a .glowpack: {name}"
        found.append(Bad(archive, "zip", partial(bad_archives.make, name), bad_archives.faults_in))
    by_name = {bad.name: bad for bad in found}
    assert len(by_name) == len(found), "two bad things of one name"
    return by_name


def told(faults: list[Fault]) -> list[dict[str, str]]:
    """What `said.yaml` keeps of them."""
    return [{"kind": f.kind, "zh": f.in_language("zh"), "en": f.in_language("en")} for f in faults]


def said() -> dict[str, list[dict[str, str]]]:
    """What each bad thing is expected to say."""
    return yaml.load(SAID.read_text("utf-8"), Loader=yaml.CBaseLoader)


def write_said() -> None:
    everything = {}
    for name, bad in collection().items():
        with tempfile.TemporaryDirectory() as folder:
            everything[name] = told(bad.says(Path(folder)))
    words = yaml.dump(
        everything, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    head = "# What each bad thing says, word for word: see collection.py\n"
    SAID.write_text(head + words, "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    from faults_page import PAGE, page

    write_said()
    PAGE.write_text(page(), "utf-8")
