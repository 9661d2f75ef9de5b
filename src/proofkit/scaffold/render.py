"""Render a composed template with copier; the only file that knows it."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from proofkit.core.errors import ProofkitError
from proofkit.core.staging import permitted
from proofkit.scaffold.git import ELSEWHERE
from proofkit.scaffold.layers import PROJECT

_SETTINGS = f"""\
_subdirectory: {PROJECT}
_templates_suffix: .jinja
_exclude: []
_envops:
  undefined: jinja2.StrictUndefined
  keep_trailing_newline: true
"""


def render(template: Path, values: Mapping[str, Any], into: Path) -> None:
    """Render `template` (a folder made by `layers.compose`) to the folder `into`.

    Nothing of the template is executed: no tasks, no extensions, and Jinja runs in copier's
    sandbox. A variable that has no value is an error.

    Raises:
        ProofkitError: the template is at fault; the message names what copier or Jinja said.
    """
    import copier
    from copier.errors import CopierError
    from jinja2 import TemplateError, TemplateNotFound
    from plumbum import local as machine  # through which copier calls git

    (template / "copier.yml").write_text(_SETTINGS, encoding="utf-8")
    try:
        with warnings.catch_warnings(), machine.env():
            for name in ELSEWHERE:
                machine.env.pop(name, "")
            # The template is deliberately not under version control; copier remarks on that.
            warnings.simplefilter("ignore")
            copier.run_copy(
                str(template),
                into,
                data=dict(values),
                defaults=True,
                overwrite=True,
                quiet=True,
                unsafe=False,
                settings=copier.Settings(),  # a person's own copier settings must not change ours
            )
    except TemplateNotFound as error:
        raise ProofkitError(
            f"the template cannot be rendered: there is no {error.name}; what a blueprint has in "
            "its _partials/ is included as _partials/SLUG/NAME"
        ) from error
    except (TemplateError, CopierError) as error:
        raise ProofkitError(f"the template cannot be rendered: {error}") from error
    folder, file = permitted(0o777), permitted(0o666)
    for path in into.rglob("*"):
        path.chmod(folder if path.is_dir() else file)
