"""Data files must be those that their manifest lists.

The manifest is what says that the data are synthetic, and from which seed. A file that differs from
it, or that it does not list, may hold anything.

In a project that proofkit made, `make data` says how to get the data back; elsewhere make them anew
with `proofkit synth`. A file that is not of them, take out.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.folders.repository import Repository

SEVERITY = "error"
SCOPE = "repository"
STANDARDS = ("TRIPOD+AI 18e", "HTI-1 4")
_WITHOUT = (
    "holds data without a manifest.json; take it from the repository's history "
    "(git checkout -- data), or make the project anew and copy its data"
)


def check(repository: Repository) -> Iterator[tuple[str, Remark]]:
    """Yield each file that differs from its manifest, is missing or is not listed."""
    for manifest in repository.manifests:
        for name, reason in manifest.faults():
            yield manifest.shown(name), Remark(0, 0, reason)
    data = repository.data_folder_without_manifest()
    if data is not None:
        yield data, Remark(0, 0, _WITHOUT)
