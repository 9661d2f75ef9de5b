"""`croissant.json`: the data set as ML Commons Croissant 1.0 metadata (JSON-LD)."""

from __future__ import annotations

import json
from typing import Any

from proofkit.generator.documents.layout import Files, files_of, other_files
from proofkit.generator.manifest import Manifest
from proofkit.generator.spec import Column, Spec, Table
from proofkit.generator.spec_reader import NOTICE

_TYPES = {
    "boolean": "sc:Boolean",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "time": "sc:DateTime",
    "date": "sc:Date",
}
_MEDIA = {"csv": "text/csv", "parquet": "application/x-parquet"}
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
# The day of the data's format, not of its making: a clock would change the bytes.
_PUBLISHED = "2026-01-01"


def text(spec: Spec, manifest: Manifest) -> str:
    """Return the metadata as JSON-LD."""
    content = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": spec.name,
        "description": f"{spec.title}. {spec.summary} {NOTICE}",
        "license": "https://creativecommons.org/publicdomain/zero/1.0/",
        "url": "https://pypi.org/project/proofkit-health/",
        "version": f"{manifest.generator_version}",
        "datePublished": _PUBLISHED,
        "citeAs": f"proofkit-health {manifest.generator_version}, synthetic data set "
        f"{spec.name}, seed {manifest.seed}, size {manifest.size}",
        "keywords": ["synthetic", *spec.keywords],
        "rai:dataCollection": "Simulated from a written specification; no person was observed.",
        "rai:personalSensitiveInformation": "None: every person is invented.",
        "rai:dataLimitations": " ".join(spec.limits),
        "distribution": [
            *[entry for table in spec.tables for entry in _distribution(table, manifest)],
            *[_file_set(files) for files in other_files(manifest)],
        ],
        "recordSet": [_record_set(spec, table, manifest) for table in spec.tables],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _distribution(table: Table, manifest: Manifest) -> list[dict[str, Any]]:
    files = files_of(table, manifest)
    objects = [
        {
            "@type": "cr:FileObject",
            "@id": file.path,
            "name": file.path,
            "contentUrl": file.path,
            "contentSize": f"{file.bytes} B",
            # A packed CSV too: readers tell by the name that they have to unpack it.
            "encodingFormat": _MEDIA[manifest.format],
            "sha256": file.sha256,
        }
        for file in files
    ]
    if len(files) <= 1:
        return objects
    parts = {
        "@type": "cr:FileSet",
        "@id": _source(table, manifest),
        "name": _source(table, manifest),
        "encodingFormat": _MEDIA[manifest.format],
        "includes": f"{table.name}/part-*.{manifest.format}",
    }
    return [*objects, parts]


def _file_set(files: Files) -> dict[str, Any]:
    return {
        "@type": "cr:FileSet",
        "@id": files.name,
        "name": files.name,
        "description": f"{len(files.paths):,} files; manifest.json holds the checksum of each.",
        "encodingFormat": files.media,
        "includes": files.pattern,
    }


def _source(table: Table, manifest: Manifest) -> str:
    files = files_of(table, manifest)
    return files[0].path if len(files) == 1 else f"{table.name}-parts"


def _record_set(spec: Spec, table: Table, manifest: Manifest) -> dict[str, Any]:
    name = table.name.replace("/", "_")
    record: dict[str, Any] = {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": table.what,
        "field": [_field(spec, table, column, manifest) for column in table.columns],
    }
    if table.key:
        record["key"] = [{"@id": f"{name}/{column}"} for column in table.key]
    return record


def _field(spec: Spec, table: Table, column: Column, manifest: Manifest) -> dict[str, Any]:
    name = f"{table.name.replace('/', '_')}/{column.name}"
    kind = "fileObject" if len(files_of(table, manifest)) == 1 else "fileSet"
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": name,
        "name": name,
        "description": column.what + (f" Unit: {column.unit}." if column.unit else ""),
        "dataType": _TYPES.get(column.kind, "sc:Text"),
        "source": {
            kind: {"@id": _source(table, manifest)},
            "extract": {"column": column.name},
        },
    }
    target, _, key = column.references.rpartition(".")
    # Readers join what is referred to, and mlcroissant cannot join a table that refers on.
    if target and not any(other.references for other in spec.table(target).columns):
        field["references"] = {"field": {"@id": f"{target.replace('/', '_')}/{key}"}}
    return field
