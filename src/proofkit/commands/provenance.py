"""`proofkit show --project DIR`: what made a project, and what was changed since."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any


def run(folder: str, *, as_json: bool) -> int:
    """Print what made the project in `folder`; return 0, whatever was changed."""
    found = _found(Path(folder).resolve())
    print(json.dumps(found, indent=2, ensure_ascii=False) if as_json else _page(found))
    return 0


def _found(project: Path) -> dict[str, Any]:
    from proofkit.__about__ import __version__
    from proofkit.core.journal import is_unfinished
    from proofkit.scaffold.data_state import data_state
    from proofkit.scaffold.record import read_record
    from proofkit.scaffold.state import state_of

    record = read_record(project)
    data = data_state(project)
    answers = asdict(record.answers)
    answers |= answers.pop("choices")
    return {
        "path": str(project),
        "blueprint": record.blueprint,
        "version": record.version,
        "installed_version": __version__,
        "answers": {key: value for key, value in answers.items() if value is not None},
        "files": {kind: list(names) for kind, names in asdict(state_of(project, record)).items()},
        "data": None if data is None else {**asdict(data), "matches": data.matches},
        "is_unfinished": is_unfinished(project),
    }


def _page(found: dict[str, Any]) -> str:
    files, data = found["files"], found["data"]
    total = sum(len(names) for names in files.values())
    installed = found["installed_version"]
    newer = "" if found["version"] == installed else f"; {installed} is installed: proofkit update"
    lines = [
        found["path"],
        "",
        f"made from   {found['blueprint']} by proofkit {found['version']}{newer}",
        *(f"{name:<11} {value}" for name, value in found["answers"].items()),
        "",
        f"Of {total} files of the scaffold",
        _counted(files["as_generated"], "is as it was generated", "are as they were generated"),
        _counted(
            files["computed"], "differs by computed results only", "differ by computed results only"
        ),
        _counted(files["changed"], "was changed", "were changed"),
        *(f"        {name}" for name in files["changed"]),
        _counted(files["removed"], "was removed or renamed", "were removed or renamed"),
        *(f"        {name}" for name in files["removed"]),
        "",
        *_data_lines(data),
    ]
    if found["is_unfinished"]:
        lines += ["", "A change was interrupted here; `proofkit update` finishes it."]
    return "\n".join(lines)


def _counted(names: list[str], one: str, more: str) -> str:
    return f"  {len(names):>3} {one if len(names) == 1 else more}"


def _data_lines(data: dict[str, Any] | None) -> list[str]:
    if data is None:
        return ["There is no data/manifest.json here, so nothing is known of any data."]
    made = (
        f"{data['dataset']} (synthetic), size {data['size']:,}, seed {data['seed']}, "
        f"by generator {data['generator_version']}"
    )
    if data["matches"]:
        return [f"Data: {made}.", "Every file is as the manifest describes it."]
    lines = [f"Data: {made}.", "They are not as the manifest describes them:"]
    for what in ("changed", "missing", "unlisted"):
        lines += [f"  {what:<9} data/{name}" for name in data[what]]
    return lines
