"""Make the n-th write of a piece of work fail, or kill the process there.

The interpreter's own audit events are the place: every file that is opened for writing, renamed,
linked, removed or made passes there, and so does every child process that is started.
"""

import errno
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.chmod"}
_EVENTS |= {"os.truncate", "subprocess.Popen"}


class _Fault:
    def __init__(self) -> None:
        self.is_on = False
        self.left = 0
        self.seen = 0
        self.act: Callable[[], None] = lambda: None

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on or not (event in _EVENTS or self._opens_for_writing(event, arguments)):
            return
        self.seen += 1
        self.left -= 1
        if self.left == 0:
            self.act()

    @staticmethod
    def _opens_for_writing(event: str, arguments: tuple[object, ...]) -> bool:
        return (
            event == "open"
            and isinstance(arguments[2], int)
            and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
            and arguments[0] != os.devnull
        )


_fault = _Fault()
sys.addaudithook(_fault.hook)


@contextmanager
def counting_writes() -> Iterator[_Fault]:
    """Count the writes of the block in `.seen`."""
    _fault.left, _fault.seen, _fault.is_on = -1, 0, True
    try:
        yield _fault
    finally:
        _fault.is_on = False


@contextmanager
def failing_write(number: int) -> Iterator[None]:
    """Let the write `number` (from 1) of the block fail as on a full disk; the others succeed."""

    def fail() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with _own_scratch():
        _fault.left, _fault.seen, _fault.act, _fault.is_on = number, 0, fail, True
        try:
            yield
        finally:
            _fault.is_on = False


@contextmanager
def _own_scratch() -> Iterator[None]:
    """Let the block have a temporary folder of its own; what it cannot clear up goes with that."""
    usual = tempfile.tempdir
    with tempfile.TemporaryDirectory() as scratch:
        tempfile.tempdir = scratch
        try:
            yield
        finally:
            tempfile.tempdir = usual


def killed_at_write(number: int, work: Callable[[], object]) -> bool:
    """Do `work` in a process that is killed at its write `number`; return whether it got there."""
    with _own_scratch():
        child = os.fork()
        if child == 0:
            _fault.left, _fault.seen, _fault.is_on = number, 0, True
            _fault.act = lambda: os.kill(os.getpid(), signal.SIGKILL)
            code = 1
            try:
                work()
                code = 0
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.waitstatus_to_exitcode(status) == 0, "the work failed before it was killed"
    return False
