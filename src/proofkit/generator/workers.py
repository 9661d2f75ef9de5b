"""Where the parts are made: here, in other processes, or on a Dask cluster.

All three are a `concurrent.futures.Executor`, so the rest of the engine does not know which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from proofkit.core.errors import ProofkitError
from proofkit.generator.parts import Report, Task, make

Progress = Callable[[int], None]
"""Called with the number of blocks that are newly done."""


def run(
    tasks: list[Task],
    blocks_of: Callable[[Task], int],
    *,
    executor: Executor | None = None,
    progress: Progress = lambda blocks: None,
) -> list[Report]:
    """Make every task and return the reports in the order of the parts.

    Without an executor the parts are made one after the other in this process.

    Raises:
        ProofkitError: a worker was lost.
    """
    if executor is None:
        return [make(task, lambda: progress(1)) for task in tasks]
    reports: list[Report] = []
    try:
        waiting = {executor.submit(make, task): task for task in tasks}
        for done in as_completed(waiting):
            reports.append(done.result())
            progress(blocks_of(waiting[done]))
    except BrokenProcessPool as error:
        raise ProofkitError(
            "a worker process was lost, most often because memory ran out; "
            "run again with fewer --workers"
        ) from error
    return sorted(reports, key=lambda report: report.part)


@contextmanager
def local(workers: int) -> Iterator[Executor | None]:
    """Yield an executor of that many processes, or None for one worker."""
    if workers < 1:
        raise ProofkitError(f"--workers is at least 1, not {workers}")
    if workers == 1:
        yield None
        return
    # A fresh process each: the same on every system, and no lock of a thread is inherited.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
