"""A repository must have a README.

Without one nobody learns what it is, and what it is not for.

One in `docs` or `.github` counts where the folder itself has none: code hosts show it.

Write README.md, or create a project with `proofkit new`.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.folders.repository import Repository

SEVERITY = "error"
SCOPE = "repository"


def check(repository: Repository) -> Iterator[tuple[str, Remark]]:
    """Yield one remark when the folder holds no README where one is looked for."""
    from proofkit.linter.folders.repository import readme_folder  # a single page has no need of it

    if readme_folder(repository.folder) is None:
        yield "", Remark(0, 0, "this folder has no README; write README.md")
