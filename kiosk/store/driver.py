"""sqlite-utils, imported without numpy, pandas and Python's own sqlite3.

It imports the first two only to know their types: 0.15 s and 20 MiB that the glass does not have.
dateutil, for recipes that we never call, waits until somebody does: 2 MiB. click, for progress
bars that we never show, has a stand-in where it is not loaded yet: 1 MiB.
A second copy of SQLite in one process can lose committed rows: whoever says `import sqlite3`
after this gets pysqlite3.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType
from typing import Any


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """An import of these modules fails inside, unless they are there already."""
    modules: dict[str, Any] = sys.modules
    hidden = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for name in hidden:
            del modules[name]


@contextmanager
def _stood_in_for(name: str) -> Iterator[None]:
    """Inside, a module whose every name is `object`, unless the true one is there already."""
    if name in sys.modules:
        yield
        return
    stand_in = ModuleType(name)
    vars(stand_in)["__getattr__"] = lambda _: object
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]


def _import_when_used(package: str, name: str) -> None:
    whole = f"{package}.{name}"
    spec = None if whole in sys.modules else find_spec(whole)
    if spec is not None and spec.loader is not None:
        spec.loader = LazyLoader(spec.loader)
        module = sys.modules[whole] = module_from_spec(spec)
        spec.loader.exec_module(module)
        setattr(sys.modules[package], name, module)  # else `from package import name` looks inside


_import_when_used("dateutil", "parser")
sys.modules.setdefault("sqlite3", import_module("pysqlite3"))
with _hidden("numpy", "pandas"), _stood_in_for("click"):
    from sqlite_utils import Database, Migrations
    from sqlite_utils.utils import sqlite3

__all__ = ["Database", "Migrations", "sqlite3"]
