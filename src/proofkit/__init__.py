"""Scaffold, generate and lint healthcare-AI proof projects.

The library face is as small as the command line: `new`, `synth`, `lint`, `catalog` and the one
error they raise. Each is loaded when it is first used, so that `import proofkit` stays cheap.
"""

from __future__ import annotations

from proofkit.__about__ import __version__

TYPE_CHECKING = False  # importing typing for it would double the time of `proofkit --version`
if TYPE_CHECKING:
    from proofkit.core.errors import ProofkitError
    from proofkit.project import catalog, lint, new, synth

__all__ = ["ProofkitError", "__version__", "catalog", "lint", "new", "synth"]


def __getattr__(name: str) -> object:
    if name == "ProofkitError":
        from proofkit.core.errors import ProofkitError

        return ProofkitError
    if name in __all__:
        from proofkit import project

        return vars(project)[name]
    raise AttributeError(f"module 'proofkit' has no attribute {name!r}")
