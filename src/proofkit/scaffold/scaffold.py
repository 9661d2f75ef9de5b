"""Render the scaffold of one project: layers, variables, copier, notebooks."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from proofkit.core import resources
from proofkit.core.errors import ProofkitError
from proofkit.core.nearest import nearest
from proofkit.scaffold.confined import render_confined
from proofkit.scaffold.intake import (
    is_from_outside,
    refuse_hostile_blueprint,
    refuse_hostile_result,
)
from proofkit.scaffold.layers import compose
from proofkit.scaffold.notebook import build_notebooks
from proofkit.scaffold.render import render


def render_scaffold(blueprint: Path, kind: str, values: Mapping[str, Any], into: Path) -> None:
    """Write to `into` the scaffold of the blueprint in the folder `blueprint`.

    `values` are the variables of the templates; none of them is ever read as a template. A
    blueprint that does not come with proofkit is checked first and rendered at arm's length.

    Raises:
        ProofkitError: a licence that is not known, or a template that is at fault.
    """
    _refuse_unknown_license(values["license"])
    from_outside = is_from_outside(blueprint)
    if from_outside:
        refuse_hostile_blueprint(blueprint)
    with tempfile.TemporaryDirectory(prefix="proofkit-") as scratch:
        template = Path(scratch)
        compose(resources.templates(), kind, blueprint, template)
        (render_confined if from_outside else render)(template, values, into)
    refuse_hostile_result(into)
    build_notebooks(into)


def licenses() -> tuple[str, ...]:
    """Return the SPDX identifiers of the licences there are texts for."""
    texts = (resources.templates() / "_licenses").glob("*.txt.jinja")
    return tuple(sorted(path.name.removesuffix(".txt.jinja") for path in texts))


def _refuse_unknown_license(given: str) -> None:
    known = licenses()
    if given not in known:
        near = nearest(given.lower(), (x.lower() for x in known))
        hint = next((f"did you mean {x}? " for x in known if x.lower() == near), "")
        raise ProofkitError(
            f"there is no text for the licence {given!r}; {hint}there are {', '.join(known)}"
        )
