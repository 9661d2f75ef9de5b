"""Other processes that take a share of the work."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor
    from types import TracebackType
    from typing import ParamSpec, TypeVar

    Given = ParamSpec("Given")
    Made = TypeVar("Made")

_ENDING = (signal.SIGINT, signal.SIGTERM)


def processes(count: int) -> ProcessPoolExecutor:
    """Return a pool of that many new processes; leaving its `with` block ends them.

    Each starts afresh, which is the same on every system, and inherits no lock of a thread. Where
    an error, Ctrl-C or the end of the program leaves the block, the work is dropped and the
    processes are ended: whatever they were writing, nothing is written once the block is left.
    """
    # Imported here: most calls need one process, and neither module.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    class Pool(ProcessPoolExecutor):
        def submit(
            self, fn: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs
        ) -> Future[Made]:
            with _starting():
                return super().submit(fn, *args, **kwargs)

        def __exit__(
            self,
            kind: type[BaseException] | None,
            error: BaseException | None,
            trace: TracebackType | None,
        ) -> None:
            if kind is not None:
                for process in list((self._processes or {}).values()):
                    process.terminate()  # what it has begun may take minutes
            self.shutdown(cancel_futures=kind is not None)

    return Pool(count, mp_context=get_context("spawn"), initializer=_start)


@contextmanager
def _starting() -> Iterator[None]:
    """Let signals wait while a process may start, which else would be half of one.

    A process inherits that. Ctrl-C reaches all in a terminal, and this process alone shall answer.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    came: list[int] = []
    handlers = {}
    # A thread of a library may take a signal that is kept from this one; Python answers it here.
    if threading.current_thread() is threading.main_thread():
        handlers = {number: signal.getsignal(number) for number in _ENDING}
        handlers = {number: answer for number, answer in handlers.items() if callable(answer)}
    for number in handlers:
        signal.signal(number, lambda number, frame: came.append(number))
    try:
        yield
    finally:
        for number, answer in handlers.items():
            signal.signal(number, answer)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if came:
            signal.raise_signal(came[0])


def _start() -> None:
    """Let a new process be ended again, now that it can be without a word."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))
