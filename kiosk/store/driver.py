"""sqlite-utils, imported without numpy, pandas and Python's own sqlite3.

It imports the first two only to know their types: 0.15 s and 20 MiB that the glass does not have.
dateutil, for recipes that we never call, waits until somebody does: 2 MiB. click, for progress
bars that we never show, and plugins, which no database of ours asks for (`execute_plugins=False`),
have stand-ins where they are not loaded yet: 2 MiB.
A second copy of SQLite in one process can lose committed rows: whoever says `import sqlite3`
after this gets pysqlite3.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType, SimpleNamespace
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


class _AnyName(type):
    def __getattr__(cls, name: str) -> Any:
        return _nothing(name)


class _Nothing(metaclass=_AnyName):
    """A class, a function, or what holds either: whatever is done with it comes to nothing."""

    def __new__(cls, *_: Any, **__: Any) -> Any:
        return cls


def _nothing(name: str) -> Any:
    if name.startswith("__"):  # who looks into modules would believe what it finds
        raise AttributeError(name)
    return _Nothing


@contextmanager
def _stood_in_for(*names: str) -> Iterator[None]:
    """Inside, modules whose every name is nothing, unless the true ones are there already."""
    missing = [name for name in names if name not in sys.modules]
    for name in missing:
        sys.modules[name] = stand_in = ModuleType(name)
        vars(stand_in)["__getattr__"] = _nothing
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]


@contextmanager
def _docs_without_signatures() -> Iterator[None]:
    """Inside, data classes without a docstring get a short one, for which inspect is not needed."""
    whole = vars(dataclasses)["inspect"]
    vars(dataclasses)["inspect"] = SimpleNamespace(
        signature=lambda _: "",
        get_annotations=lambda of: vars(of).get("__annotations__", {}),  # asked from 3.13 on
    )
    try:
        yield
    finally:
        vars(dataclasses)["inspect"] = whole


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
NOT_OURS = ("click", "sqlite_utils.plugins", "sqlite_utils.hookspecs")
with _hidden("numpy", "pandas"), _stood_in_for(*NOT_OURS), _docs_without_signatures():
    from sqlite_utils import Database, Migrations
    from sqlite_utils.utils import sqlite3

__all__ = ["Database", "Migrations", "sqlite3"]
