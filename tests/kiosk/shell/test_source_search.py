"""PySide6 reads no source of other modules once it was told not to."""

from __future__ import annotations

import subprocess
import sys

IMPORTS = "import PySide6.QtCore, difflib, http.cookies, linecache; print(len(linecache.cache))"


def sources_read(first: str) -> int:
    ended = subprocess.run(
        [sys.executable, "-c", f"{first}; {IMPORTS}"], capture_output=True, text=True, check=True
    )
    return int(ended.stdout)


def test_pyside_reads_the_source_of_what_is_imported_beside_it() -> None:
    assert sources_read("pass") > 10


def test_after_the_call_it_reads_next_to_none() -> None:
    from kiosk.shell.source_search import __name__ as place

    assert sources_read(f"from {place} import search_no_sources as s; s()") < 5
