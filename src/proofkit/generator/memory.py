"""Keep memory between columns instead of giving it back and fetching it again."""

from __future__ import annotations

import ctypes
import gc
import sys
from functools import cache

# mallopt(3): what may lie free at the top of the heap, what is added at a time, and from which size
# a request leaves the heap.
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD = -1, -2, -3
_MEGABYTE = 1 << 20


@cache
def keep() -> None:
    """Let freed memory stay with the process, which will want as much for the next column.

    Left alone, glibc hands each column of a block back to the system and fetches the next one page
    by page: a twentieth of the time of a large run. Elsewhere than with glibc nothing happens.
    """
    gc.freeze()  # what is imported by now stays, so the collector need not look through it again
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, 512 * _MEGABYTE)
        mallopt(_TRIM_THRESHOLD, 512 * _MEGABYTE)
        mallopt(_TOP_PAD, 16 * _MEGABYTE)
