"""What a module run from the command line says where a library is not installed."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]

PACKAGE = Path(__file__).resolve().parent


def told_in_one_line(hook: Hook) -> Hook:
    """Return a hook that tells how to install a library, and leaves all other errors to `hook`.

    A program of somebody else's that imports this package keeps its traceback, and so does a
    module that is missing from the package itself.
    """

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        name = (isinstance(error, ModuleNotFoundError) and error.name) or PACKAGE.name
        started = Path(sys.argv[0]).resolve().parent
        if name.split(".")[0] == PACKAGE.name or started != PACKAGE:
            hook(kind, error, trace)
            return
        print(
            f'{name} is not installed: run `python -m pip install --editable ".[dev]"` in the '
            "project's folder, or `make setup`, and start again with the Python that has it.",
            file=sys.stderr,
        )

    return tell
