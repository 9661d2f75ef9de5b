"""`datapackage.json`: the data set as a Frictionless Data Package (profile `data-package`)."""

from __future__ import annotations

import json
import re
from typing import Any

from proofkit.generator.documents.layout import Files, files_of, other_files
from proofkit.generator.manifest import Manifest
from proofkit.generator.spec import Column, Spec, Table
from proofkit.generator.spec_reader import NOTICE

_TYPES = {
    "id": "string",
    "category": "string",
    "word": "string",
    "text": "string",
    "file": "string",
    "boolean": "boolean",
    "integer": "integer",
    "number": "number",
    "time": "datetime",
    "date": "date",
}


def text(spec: Spec, manifest: Manifest) -> str:
    """Return the descriptor as JSON."""
    package = {
        "profile": "data-package",
        "name": spec.name,
        "title": spec.title,
        "description": f"{spec.summary}\n\n{NOTICE}",
        "licenses": [
            {
                "name": "CC0-1.0",
                "path": "https://creativecommons.org/publicdomain/zero/1.0/",
                "title": "Creative Commons CC0 1.0 Universal",
            }
        ],
        "keywords": ["synthetic", *spec.keywords],
        "resources": [
            *[_resource(spec, table, manifest) for table in spec.tables],
            *[_file_resource(files) for files in other_files(manifest)],
        ],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(spec: Spec, table: Table, manifest: Manifest) -> dict[str, Any]:
    files = files_of(table, manifest)
    paths = [file.path for file in files]
    one = len(files) == 1
    resource: dict[str, Any] = {
        "name": re.sub(r"[^a-z0-9]+", "-", table.name.lower()),
        "title": table.name,
        "description": table.what,
        "path": paths[0] if one else paths,
        "format": manifest.format,
        "encoding": "utf-8",
    }
    if manifest.format == "csv":
        resource["profile"] = "tabular-data-resource"
        resource["mediatype"] = "text/csv"
        if one and paths[0].endswith(".gz"):
            resource["compression"] = "gz"
    else:
        resource["mediatype"] = "application/vnd.apache.parquet"
        # To be checked as a file: Frictionless reads an empty cell of Parquet as "nan" and refuses.
        resource["type"] = "file"
    if one:
        resource["bytes"] = files[0].bytes
        resource["hash"] = f"sha256:{files[0].sha256}"
    resource["schema"] = _schema(spec, table)
    return resource


def _file_resource(files: Files) -> dict[str, Any]:
    return {
        "name": files.name,
        "title": files.pattern,
        "description": "The files that the tables speak of; manifest.json holds their checksums.",
        "profile": "data-resource",
        "path": list(files.paths) if len(files.paths) > 1 else files.paths[0],
        "format": files.ending,
        "mediatype": files.media,
    }


def _schema(spec: Spec, table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    foreign = [
        {"fields": column.name, "reference": _reference(column.references)}
        for column in table.columns
        if column.references
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def _reference(target: str) -> dict[str, str]:
    table, _, column = target.rpartition(".")
    return {"resource": re.sub(r"[^a-z0-9]+", "-", table.lower()), "fields": column}


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "description": column.what + (f" Unit: {column.unit}." if column.unit else ""),
    }
    if column.kind == "time":
        field["format"] = "%Y-%m-%dT%H:%M:%S"
    constraints: dict[str, Any] = {}
    if not column.missing:
        constraints["required"] = True
    if column.levels:
        constraints["enum"] = list(column.levels)
    if column.kind in ("integer", "number"):
        for limit in ("minimum", "maximum"):
            value = getattr(column, limit)
            if value is not None:
                constraints[limit] = value
    if constraints:
        field["constraints"] = constraints
    return field
