"""Data files must be those that their manifest lists.

The manifest is what says that the data are synthetic, and from which seed. A file that differs from
it, or that it does not list, may hold anything.

Make the data anew with the line that `make data` prints, or take the file out.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.repository import Repository

SEVERITY = "error"
SCOPE = "repository"
STANDARDS = ("TRIPOD+AI 18e", "HTI-1 4")


def check(repository: Repository) -> Iterator[tuple[str, Remark]]:
    """Yield each file that differs from its manifest, is missing or is not listed."""
    for manifest in repository.manifests:
        for name, reason in manifest.faults():
            yield manifest.shown(name), Remark(0, 0, reason)
    data = repository.data_folder_without_manifest()
    if data is not None:
        yield data, Remark(0, 0, "holds data without a manifest.json; run make data")
