"""The papers that travel with a data set, all made from its spec and its manifest."""

from __future__ import annotations

from proofkit.generator.documents import croissant, datapackage, datasheet
from proofkit.generator.manifest import Manifest
from proofkit.generator.spec import Spec


def produce(spec: Spec, manifest: Manifest) -> dict[str, str]:
    """Return the name and the text of each document."""
    return {
        "README.md": datasheet.text(spec, manifest),
        "datapackage.json": datapackage.text(spec, manifest),
        "croissant.json": croissant.text(spec, manifest),
    }
