"""Gives memory back to the system: a kiosk runs for weeks, and a full-screen picture is 8 MiB."""

from __future__ import annotations

import ctypes
import gc
import sys

# glibc's malloc.h. Left alone, the threshold follows the largest block that was ever freed (up to
# 32 MiB), so that after the first picture all of them come to lie in the heap and stay there.
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
BIG_BLOCK_BYTES = 256 * 1024
TRIM_BYTES = 1024 * 1024


def map_big_blocks_apart() -> None:
    """Pictures get pages of their own, which go when they are freed. Before the first of them."""
    libc = _glibc()
    if libc is not None:
        libc.mallopt(M_MMAP_THRESHOLD, BIG_BLOCK_BYTES)
        libc.mallopt(M_TRIM_THRESHOLD, TRIM_BYTES)
        libc.mallopt(M_ARENA_MAX, 1)


def give_back_free_pages() -> None:
    """After a screen has gone: its holes in the heap go back to the system (1 to 3 ms)."""
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None
    return libc if hasattr(libc, "malloc_trim") else None


def collect_nothing_yet() -> None:
    """While modules are imported nothing becomes garbage: 25 ms less at the start."""
    gc.disable()


def collect_from_now_on() -> None:
    """When the station has opened. What it is made of stays, and is not searched any more."""
    gc.collect()
    gc.freeze()
    gc.enable()
