"""Other processes that take a share of the work."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor


def processes(count: int) -> ProcessPoolExecutor:
    """Return a pool of that many new processes; leaving its `with` block ends them.

    Each starts afresh, which is the same on every system, and inherits no lock of a thread.
    """
    # Imported here: most calls need one process, and neither module.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(count, mp_context=get_context("spawn"))
