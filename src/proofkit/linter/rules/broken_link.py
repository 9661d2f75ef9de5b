"""A relative link or image must lead to something in the repository.

A reader who follows a link to the model card and finds nothing stops trusting the page.

Mend the path, add the file, or take the link out.
"""

from __future__ import annotations

import os

from proofkit.linter.addresses import span_of
from proofkit.linter.finding import Remark
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "warning"
SCOPE = "prose"
GOOD = ["[the site](https://example.org/card.md)", "[above](#data)"]
BAD = ["How it was tested is in [the model card](MODEL_CARD.md)."]


def check(document: Document) -> Iterator[Remark]:
    """Yield each link whose target is not there; texts without a folder are not judged."""
    if document.folder is None:
        return
    reported: set[tuple[int, int]] = set()
    for link in document.links:
        url = link.url.strip()
        if not url or url.startswith(("#", "/", "<", "{")) or _SCHEME.match(url):
            continue
        path = _unquoted(url.partition("#")[0].partition("?")[0])
        if not path or _leaves(document, path):
            continue
        if path.startswith("reports/") and _has_no_report(document):
            continue  # `unreported-results` says so
        if not os.path.exists(os.path.join(document.folder, *path.split("/"))):
            span = span_of(document, link, url)
            if span not in reported:  # many links may share the one place where theirs is defined
                reported.add(span)
                yield Remark(*span, f"leads to {path}, which is not in the repository")


def _has_no_report(document: Document) -> bool:
    return document.project is not None and document.project.metrics() is None


def _unquoted(path: str) -> str:
    if "%" not in path:
        return path
    from urllib.parse import unquote

    return unquote(path)


def _leaves(document: Document, path: str) -> bool:
    """Whether the path climbs out of the repository, as links to a code host's pages do."""
    assert document.folder is not None
    root = os.path.abspath(document.root or document.folder)
    found = os.path.abspath(os.path.join(document.folder, *path.split("/")))
    return "\0" in path or (found != root and not found.startswith(root.rstrip(os.sep) + os.sep))


_SCHEME = Lazy(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}:|//|www\.")
