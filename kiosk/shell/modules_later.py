"""Modules of Python that others import only in case: each is loaded when somebody uses it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

SELDOM_USED = (
    "inspect",  # dataclasses: the signature of a class without a docstring
    "tokenize",  # linecache: source lines in a traceback
    "pickle", "socket",  # logging.handlers: logs over the network
    "ipaddress",  # urllib.parse: addresses with [brackets]
    "locale",  # subprocess: text from other programs
    "bz2", "lzma",  # shutil: archives
)  # fmt: skip


class _Later(ModuleType):
    """Stands for a module until a name of it is wanted that only the true one can have."""

    def __getattr__(self, name: str) -> Any:
        state = object.__getattribute__(self, "__spec__").loader_state
        with state["lock"]:
            if not state["begun"]:  # else it imports somebody who looks back at it
                state["begun"] = True
                self.__spec__.loader.exec_module(self)  # type: ignore[union-attr]
                self.__class__ = ModuleType  # type: ignore[assignment]
        return ModuleType.__getattribute__(self, name)


def load_when_used(names: Iterable[str] = SELDOM_USED) -> None:
    """Those that are not loaded yet come when a name of theirs is first asked for."""
    for name in names:
        spec = None if name in sys.modules else find_spec(name)
        if spec is not None:
            spec.loader_state = {"lock": RLock(), "begun": False}
            module = module_from_spec(spec)
            module.__class__ = _Later
            sys.modules[name] = module
