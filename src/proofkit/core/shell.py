"""Words that can be pasted into a shell."""

from __future__ import annotations

import os
import re
import shlex


def quoted(word: str) -> str:
    """Return `word` so that a shell reads it as it is, in double quotes where they are enough."""
    if re.fullmatch(r"[\w./:\\+-]+" if os.name == "nt" else r"[\w./:+-]+", word):
        return word
    # A POSIX shell reads these five even within double quotes; Windows has no other quotes.
    if os.name == "nt" or not re.search(r'["$`\\!]', word):
        return f'"{word}"'
    return shlex.quote(word)
