"""A repository must have a README.

Without one nobody learns what it is, and what it is not for.

Write README.md, or create a project with `proofkit new`.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.targets import is_readme

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.repository import Repository

SEVERITY = "error"
SCOPE = "repository"


def check(repository: Repository) -> Iterator[tuple[str, Remark]]:
    """Yield one remark when the folder itself holds no README."""
    if not any(map(is_readme, repository.names)):
        yield "", Remark(0, 0, "this folder has no README; write README.md")
