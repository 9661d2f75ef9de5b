"""Progress of long work: one line on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_WIDTH = 30
_PATIENCE_SECONDS = 0.5


class Progress:
    """A line on standard error that says how much of `total` is done.

    It stays away from pipes, and from work that is done before anybody could read it.
    """

    def __init__(self, what: str, total: int) -> None:
        self._what, self._total, self._done = what, total, 0
        self._begin = time.monotonic()
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def __call__(self, steps: int = 1) -> None:
        """Note that more steps are done."""
        self._done += steps
        passed = time.monotonic() - self._begin
        if not sys.stderr.isatty() or passed < _PATIENCE_SECONDS:
            return
        self._shown = True
        part = self._done / self._total
        bar = "█" * round(_WIDTH * part)
        left = passed / part - passed
        line = f"{self._what} {bar:░<{_WIDTH}} {part:4.0%}  {left:.0f} s left"
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
