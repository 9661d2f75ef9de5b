"""Where the parts are made: here, in other processes, or on a Dask cluster.

All three are a `concurrent.futures.Executor`, so the rest of the engine does not know which.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, as_completed
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from proofkit.core.errors import ProofkitError
from proofkit.core.processes import processes
from proofkit.generator import memory
from proofkit.generator.parts import Report, Task, make

Progress = Callable[[int], None]
"""Called with the number of blocks that are newly done."""

_PATIENCE_SECONDS = 10
_PATIENCE_WITH_PARTS_SECONDS = 120
_ADDRESS = re.compile(r"(?:(?P<scheme>tcp|tls|ws|wss)://)?[^/\s]+:\d+")
_ENCRYPTED = ("tls", "wss")


def silent(blocks: int) -> None:
    """Show no progress."""


def run(
    tasks: list[Task],
    blocks_of: Callable[[Task], int],
    *,
    executor: Executor | None = None,
    progress: Progress = silent,
) -> list[Report]:
    """Make every task and return the reports in the order of the parts.

    Without an executor the parts are made one after the other in this process.

    Raises:
        ProofkitError: a worker was lost.
    """
    if executor is None:
        return [make(task, lambda: progress(1)) for task in tasks]
    reports: list[Report] = []
    waiting = {executor.submit(_make, task): task for task in tasks}
    try:
        for done in as_completed(waiting):
            reports.append(done.result())
            progress(blocks_of(waiting[done]))
    except Exception as error:  # the executor drops what has not begun when its block is left
        if _is_loss(error):
            raise ProofkitError(
                "a worker was lost, most often because memory ran out; nothing was written, "
                "run again with fewer workers"
            ) from error
        raise
    return sorted(reports, key=lambda report: report.part)


def _make(task: Task) -> Report:
    """Make a task in a process that does nothing else."""
    memory.keep()
    return make(task)


@contextmanager
def executor(workers: int, scheduler: str | None = None) -> Iterator[Executor | None]:
    """Yield an executor of that many processes, of a Dask cluster, or None for this process.

    Raises:
        ProofkitError: fewer than one worker, Dask not installed, or no scheduler at the address.
    """
    if workers < 1:
        raise ProofkitError(f"--workers is at least 1, not {workers}")
    if scheduler:
        with _dask(scheduler) as found:
            yield found
    elif workers == 1:
        yield None
    else:
        with processes(workers) as pool:
            yield pool


@contextmanager
def _dask(address: str) -> Iterator[Executor]:
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        from proofkit.core.installed import install_line

        raise ProofkitError(f"--scheduler needs Dask; run: {install_line('dask')}") from None
    _refuse_odd_address(address, distributed)
    try:
        client = distributed.Client(address, timeout=_PATIENCE_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ProofkitError(
            f"no Dask scheduler answers at {address}; start one with `dask scheduler`, "
            "or use --workers"
        ) from error
    try:
        pool = client.get_executor(pure=False)
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False)
            _await_begun_parts(client)
            raise
    finally:
        client.close()


def _refuse_odd_address(address: str, distributed: Any) -> None:
    # What Client cannot even try leaves half a Client behind, whose end takes 20 s and a traceback.
    found = _ADDRESS.fullmatch(address)
    if not found:
        raise ProofkitError(
            f"--scheduler takes tcp://HOST:PORT, as `dask scheduler` says it, not {address!r}"
        )
    keys = distributed.Security().get_connection_args("client")
    if found["scheme"] in _ENCRYPTED and not keys.get("ssl_context"):
        raise ProofkitError(
            f"{address} needs the certificates that Dask's configuration names "
            "(distributed.comm.tls); name them, or use tcp://"
        )


def _await_begun_parts(client: Any) -> None:
    """Wait until no worker writes any more: Dask drops a task that has begun, but cannot end it."""
    give_up_at = time.monotonic() + _PATIENCE_WITH_PARTS_SECONDS
    while any(client.run(_begun_parts, on_error="return").values()):
        if time.monotonic() > give_up_at:
            return
        time.sleep(0.1)


def _begun_parts(dask_worker: Any) -> int:
    return sum(str(task.key).startswith(_make.__name__) for task in dask_worker.state.executing)


def _is_loss(error: BaseException) -> bool:
    # Dask's own classes are told by name: importing Dask to name them would cost everyone a second.
    return isinstance(error, BrokenExecutor) or type(error).__name__ in (
        "KilledWorker",
        "CommClosedError",
        "FutureCancelledError",
        "LostWorkerError",
    )
