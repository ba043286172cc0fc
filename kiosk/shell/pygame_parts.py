"""pygame in two parts: what plays sound, and with the first game the rest."""

from __future__ import annotations

import os
import sys
import threading
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any

_one_at_a_time = threading.Lock()


def sound_part() -> Any:
    """pygame.mixer and the few modules that it needs; all of pygame takes 4 MiB more.

    Prints nothing and leaves signals alone.
    """
    os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    with _one_at_a_time:
        if "pygame" not in sys.modules:
            _make_package_that_loads_when_used()
        return import_module("pygame.mixer")


def _make_package_that_loads_when_used() -> None:
    """The package without its `__init__`, which runs when anything is first taken from it.

    (importlib's LazyLoader would run it for `__path__` already, so for any module of the package.)
    """
    spec = find_spec("pygame")
    if spec is None or spec.loader is None:
        return  # the import says what is missing
    package, loader = module_from_spec(spec), spec.loader

    def load(name: str) -> Any:
        if name.startswith("__"):  # import and inspect ask for what no module has to have
            raise AttributeError(name)
        if vars(package).pop("__getattr__", None) is not None:
            loader.exec_module(package)
        return getattr(package, name)

    vars(package)["__getattr__"] = load
    sys.modules["pygame"] = package
