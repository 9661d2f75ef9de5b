"""A file that is old or new, and at no moment half of either."""

from __future__ import annotations

import os
from pathlib import Path


def replace(file: Path, content: bytes) -> None:
    """Give a file its content by one rename; where there is a link, to the file that it names.

    What is no file, such as a terminal or a pipe, is written to as it is.
    """
    if file.exists() and not file.is_file():
        file.write_bytes(content)
        return
    target = file.resolve()
    draft = target.with_name(f"{target.name}.{os.getpid()}.draft")
    try:
        draft.write_bytes(content)
        if target.exists():
            draft.chmod(target.stat().st_mode)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
