"""Before a merge: make both scaffolds agree with the person where there is nothing to merge.

A file that the person keeps with CRLF line ends is merged with them. What the person wrote
between the markers of a decision, and what was computed between those of a result, is theirs: both
scaffolds take it over, so that the merge sees no difference there.
"""

from __future__ import annotations

from collections.abc import Mapping

from proofkit.scaffold.blocks import block_spans, changed_blocks, with_blocks_of

Tree = Mapping[str, bytes]
"""Contents of files by their relative names."""


def tailored(
    base: Tree, ours: Tree, new: Tree, renamed: Mapping[str, str], moved: Mapping[str, str]
) -> tuple[Tree, Tree]:
    """Return `base` and `new`, fitted to `ours`.

    `renamed` gives the person's names for files of `base`, `moved` those of the new version.
    """
    old, fresh = dict(base), dict(new)
    for name in base:
        theirs = ours.get(renamed.get(name, name))
        if theirs is None:
            continue
        old[name] = _with_line_ends_of(base[name], theirs)
        later = moved.get(name, name)
        if later in fresh:
            fresh[later] = _with_line_ends_of(fresh[later], theirs)
            # Only what all three have: else the person's words would look like ours to remove.
            blocks = changed_blocks(old[name], theirs) & set(block_spans(fresh[later]))
            old[name], fresh[later] = (
                with_blocks_of(text, theirs, blocks) for text in (old[name], fresh[later])
            )
    for name in set(fresh) & set(ours) - set(base):
        fresh[name] = _with_line_ends_of(fresh[name], ours[name])
    return old, fresh


def uses_crlf(text: bytes) -> bool:
    """Return whether every line of `text` ends as Windows ends it."""
    return b"\r\n" in text and text.count(b"\n") == text.count(b"\r\n")


def with_lf(text: bytes) -> bytes:
    """Return `text` with plain line ends."""
    return text.replace(b"\r\n", b"\n")


def _with_line_ends_of(text: bytes, ours: bytes) -> bytes:
    return with_lf(text).replace(b"\n", b"\r\n") if uses_crlf(ours) else text
