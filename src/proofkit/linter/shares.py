"""The files of a run, judged in this process or shared out to several."""

from __future__ import annotations

import errno
import os

from proofkit.core.errors import ProofkitError
from proofkit.linter.files import judge_file
from proofkit.linter.run.loading import chosen_rules
from proofkit.linter.verdict import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor

    from proofkit.linter.folders.repository import Repository
    from proofkit.linter.folders.targets import Target
    from proofkit.linter.rules import Rule
    from proofkit.linter.run.options import Options
    from proofkit.linter.run.requests import Request

_NO_SEMAPHORES = (errno.ENOSYS, errno.ENOENT, errno.EACCES, errno.EPERM, errno.EROFS)
"""What a sandbox without /dev/shm, or one that may not write there, answers."""
_SHARE = 150_000
"""Bytes of a share: small enough that no process has much more to do than the others."""
_WORTH_A_PROCESS = 400_000
"""Bytes that take a few times as long to judge as a process takes to start."""


class Share:
    """Files of one request that are judged together."""

    __slots__ = ("options", "repository", "targets")

    def __init__(
        self, files: list[Target], options: Options, repository: Repository | None
    ) -> None:
        self.targets = files
        self.options = options
        self.repository = repository


def judge_all(requests: Sequence[Request], workers: int | None) -> Iterator[Verdict]:
    """Yield the verdict on the files of each request, in its order, judged by `workers` processes.

    None stands for as many as there are cores to use and work is enough for.

    Raises:
        ProofkitError: fewer than one worker, or a worker was lost.
    """
    if workers is not None and workers < 1:
        raise ProofkitError(f"--workers is at least 1, not {workers}")
    is_readable_elsewhere = all(target.file for one in requests for target in one.targets)
    count = (fitting(requests) if workers is None else workers) if is_readable_elsewhere else 1
    pool = _pool(count) if count > 1 else None
    if pool is None:
        for one in requests:
            share = Share(one.targets, one.options, one.repository)
            yield judge_share(share, one.rules)
    else:
        with pool:
            yield from _judge_in(pool, requests)


def judge_share(share: Share, rules: dict[str, Rule] | None = None) -> Verdict:
    """Judge the files of a share, in their order; another process loads the rules itself."""
    if rules is None:
        rules = chosen_rules(share.options)
    verdict = Verdict()
    for target in share.targets:
        verdict.add(judge_file(target, rules, share.options, share.repository))
    return verdict


def _pool(workers: int) -> Executor | None:
    """Return a pool of processes, or None on a system whose processes cannot share a lock.

    The report is then made by this process alone, and is the same.
    """
    from proofkit.core.processes import processes

    try:
        return processes(workers)
    except NotImplementedError:
        return None  # Python was built without semaphores
    except ImportError as error:
        if error.name == "_multiprocessing":
            return None  # Python was built without processes
        raise
    except OSError as error:
        if error.errno in _NO_SEMAPHORES:
            return None
        raise


def _judge_in(pool: Executor, requests: Sequence[Request]) -> Iterator[Verdict]:
    from concurrent.futures import BrokenExecutor

    try:
        judged = [
            [pool.submit(judge_share, share) for share in _shares_of(request)]
            for request in requests
        ]
        for of_one in judged:
            verdict = Verdict()
            for share in of_one:
                verdict.add(share.result())
            yield verdict
    except BrokenExecutor as error:
        raise ProofkitError(
            "a worker was lost, most often because memory ran out; run again with --workers 1"
        ) from error


def fitting(requests: Sequence[Request]) -> int:
    """Return how many processes are worth their start."""
    if sum(len(one.targets) for one in requests) == 1:
        return 1
    size = sum(_size_of(target) for one in requests for target in one.targets)
    return max(1, min(_cores(), size // _WORTH_A_PROCESS))


def _cores() -> int:
    """Return how many cores this process may use, which in a container is not all there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shares_of(request: Request) -> Iterator[Share]:
    files: list[Target] = []
    size = 0
    for target in request.targets:
        files.append(target)
        size += _size_of(target)
        if size >= _SHARE:
            yield Share(files, request.options, request.repository)
            files, size = [], 0
    if files:
        yield Share(files, request.options, request.repository)


def _size_of(target: Target) -> int:
    try:
        return os.path.getsize(target.file)
    except OSError:
        return 0  # judging it will say why it cannot be read
