"""The page of all faults, `docs/PACK-FAULTS.md`: both languages, what it says, an example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from collection import collection, said

from quizzes.fault_words import DO, SAYS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "PACK-FAULTS.md"
HEAD = """# What a pack can be told

`kiosk pack check` and `kiosk pack import` list all faults at once: file, line, field, what is wrong
and what to do, in Chinese and English. Every kind of fault there is stands on this page; words in
‹…› are filled in. `python tests/bad_packs/collection.py` makes it from the program's sentences and
from the bad packs in `tests/bad_packs`, and a test keeps it up to date.

`kiosk pack check` 和 `kiosk pack import` 会一次列出所有毛病：文件、行、项目、哪里不对、怎么改。
本页列出全部毛病，由程序生成。

"""


def page() -> str:
    """The whole page."""
    return HEAD + "\n".join([*_examples(), "", *_without_example()]) + "\n"


def _examples() -> Iterator[str]:
    bad = collection()
    for sort in ("YAML", "CSV", "GIFT", "XLSX", "zip"):
        yield f"## {sort}\n"
        yield "| kind | example | 说什么 | it says |\n|---|---|---|---|"
        for name, faults in said().items():
            if bad[name].sort != sort:
                continue
            for fault in faults:
                words = (f"`{fault['kind']}`", name, fault["zh"], fault["en"])
                yield "| " + " | ".join(map(_cell, words)) + " |"
        yield ""


def _without_example() -> Iterator[str]:
    shown = {fault["kind"] for faults in said().values() for fault in faults}
    yield "## Other kinds\n"
    yield "| kind | 说什么 | it says |\n|---|---|---|"
    for kind in sorted(set(SAYS) - shown):
        zh = SAYS[kind][0] + DO[kind][0]
        en = f"{SAYS[kind][1]} {DO[kind][1]}"
        yield "| " + " | ".join(map(_cell, (f"`{kind}`", _gaps(zh), _gaps(en)))) + " |"


def _gaps(words: str) -> str:
    """A template as people read it."""
    doubled = words.replace("{{", "\0").replace("}}", "\1")
    return doubled.replace("{", "‹").replace("}", "›").replace("\0", "{").replace("\1", "}")


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("](", "] (").replace("<", "&lt;")
