"""Lets PySide6 load what words its error messages when the first of them is needed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import machinery
from importlib.util import LazyLoader
from typing import Any

WHOLE_SPEC = machinery.ModuleSpec
SIGNATURES = "shibokensupport.signature."
# C++ looks into the mapping's dictionary itself; the others are only asked for attributes.
AT_ONCE = {SIGNATURES + name for name in ("loader", "lib", "mapping")}


def leave_signatures_for_later() -> None:
    """Call before PySide6 is imported: some 40 ms less at the start, and 6 MiB.

    Shiboken compiles a dozen modules from source at each start, only to describe signatures
    (`shibokensupport.signature`, from a zip file in its library). They become lazy modules.
    As PySide6 is not yet there when they are set up, its search for `from __feature__ import`,
    which reads the source text of every module and keeps it, is not switched on either.
    Private to 6.11.3: where another version does it otherwise, nothing happens.
    """
    with _lazy_signatures():
        import shiboken6  # noqa: F401


@contextmanager
def _lazy_signatures() -> Iterator[None]:
    machinery.ModuleSpec = _spec  # type: ignore[assignment,misc]
    try:
        yield
    finally:
        machinery.ModuleSpec = WHOLE_SPEC  # type: ignore[misc]


def _spec(name: str, loader: Any, **more: Any) -> machinery.ModuleSpec:
    if name.startswith(SIGNATURES) and name not in AT_ONCE:
        loader = LazyLoader(loader)
    return WHOLE_SPEC(name, loader, **more)
