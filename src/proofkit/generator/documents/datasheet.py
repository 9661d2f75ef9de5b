"""`README.md` of a data set: datasheet and data dictionary.

The questions are those of Gebru et al., Datasheets for Datasets (Communications of the ACM 64,
2021), as far as they can be asked of data that describe nobody.
"""

from __future__ import annotations

from proofkit.generator.documents.layout import place_of, rows_of
from proofkit.generator.experiment import TABLE
from proofkit.generator.manifest import Manifest
from proofkit.generator.spec import Spec, Table
from proofkit.generator.spec_reader import NOTICE
from proofkit.generator.values import published, values_of


def text(spec: Spec, manifest: Manifest) -> str:
    """Return the datasheet as Markdown."""
    parts = [
        f"# {spec.title}",
        f"> **{NOTICE}**",
        spec.summary,
        _made(spec, manifest),
        _tables(spec, manifest),
        *[_dictionary(table) for table in spec.tables],
        _questions(spec),
        _settings(spec, manifest),
        _checks(spec),
        _sources(spec),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def command(spec: Spec, manifest: Manifest) -> str:
    """Return the command line that makes the same data again."""
    changed = [
        f"--set {setting.name}={_spell(manifest.settings[setting.name])}"
        for setting in spec.settings
        if manifest.settings[setting.name] != setting.default
    ]
    words = [
        "proofkit synth",
        spec.name,
        f"--size {manifest.size}",
        f"--seed {manifest.seed}",
        *([f"--format {manifest.format}"] if manifest.format != "csv" else []),
        *changed,
        f"--out {spec.name}",
    ]
    return " ".join(words)


def _spell(value: str | int | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _made(spec: Spec, manifest: Manifest) -> str:
    return (
        f"Made by proofkit-health {manifest.generator_version} with seed {manifest.seed}: "
        f"{manifest.size:,} record{'' if manifest.size == 1 else 's'} ({spec.record}). "
        "The same data again:\n\n"
        f"```sh\n{command(spec, manifest)}\n```\n\n"
        f"{_runs(spec, manifest)}`manifest.json` holds the checksum of each file."
    )


def _runs(spec: Spec, manifest: Manifest) -> str:
    """Say which table that command does not make, and what makes a row of it."""
    if manifest.what_if is None:
        return ""
    return (
        f"It makes all but `{place_of(spec.table(TABLE), manifest)}`. Each row of that sums up a "
        f"run of its own: `proofkit synth {spec.name} --size {manifest.what_if.size}` with the "
        "row's `seed` as `--seed` and each of its `settings` as `--set`.\n\n"
    )


def _tables(spec: Spec, manifest: Manifest) -> str:
    lines = ["## Tables", "", "| file | rows | what a row is |", "|---|---:|---|"]
    for table in spec.tables:
        place, rows = place_of(table, manifest), rows_of(table, manifest)
        lines.append(f"| `{place}` | {rows:,} | {table.what} |")
    if any(table.is_truth for table in spec.tables):
        lines += [
            "",
            "`truth/` holds what was planted. It is there to compare a finished model with; "
            "it is never a model's input.",
        ]
    return "\n".join(lines)


def _dictionary(table: Table) -> str:
    lines = [
        f"### `{table.name}`",
        "",
        "| column | kind | unit or values | meaning | empty when |",
        "|---|---|---|---|---|",
    ]
    for column in table.columns:
        cells = (
            f"`{column.name}`",
            column.kind,
            values_of(column, "`"),
            column.what,
            column.missing,
        )
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def _questions(spec: Spec) -> str:
    uses = "\n".join(f"- {use}" for use in spec.uses)
    limits = "\n".join(f"- {limit}" for limit in spec.limits)
    return f"""## Datasheet

**Why was it made?** To learn and to show work on a realistic problem without any person's data.

**What does it stand for?** {spec.declared_source}

**How was it made?** By simulation from a written specification: causes are drawn before effects,
and every number comes from a random stream fixed by the seed. No model was fitted to anybody's
records.

**Does it hold anything about people?** No. Names come from word lists, drawn independently of
each other; keys are counters; hospitals are fictional. Any likeness to a person is chance.

**What can it be used for?**

{uses}

**What should it not be used for?** Decisions about care, about people or about a real service;
claims about how a method would do on real patients.

**What is known to be unlike the real thing?**

{limits}

**Under which licence?** CC0-1.0: the data are free of rights.

**Who keeps it?** Nobody needs to: the command above makes it again."""


def _settings(spec: Spec, manifest: Manifest) -> str:
    if not spec.settings:
        return ""
    lines = ["## Settings", "", "| setting | here | default | what it does |", "|---|---|---|---|"]
    for setting in spec.settings:
        here = _spell(manifest.settings[setting.name])
        lines.append(f"| `{setting.name}` | {here} | {_spell(setting.default)} | {setting.what} |")
    return "\n".join(lines)


def _checks(spec: Spec) -> str:
    if not spec.checks:
        return ""
    lines = [
        "## Checked against published figures",
        "",
        f"`proofkit synth {spec.name} --check` draws a fresh sample and compares.",
        "",
        "| figure | published | source |",
        "|---|---|---|",
    ]
    lines += [f"| {check.what} | {published(check)} | {check.source} |" for check in spec.checks]
    return "\n".join(lines)


def _sources(spec: Spec) -> str:
    lines = [
        "## Where the numbers come from",
        "",
        "| part of the specification | source |",
        "|---|---|",
    ]
    lines += [f"| {group.replace('_', ' ')} | {why} |" for group, why in spec.sources.items()]
    return "\n".join(lines) if spec.sources else ""
