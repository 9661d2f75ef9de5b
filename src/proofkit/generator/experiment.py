"""Run a simulation under several variants of its settings, and keep one row for each stretch.

Every variant meets the same records, since what a model draws does not depend on the settings of
a simulation; a replication is another seed. The rows become the table `what_if`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from proofkit.core.errors import ProofkitError
from proofkit.generator.blocks import Block, blocks_of_part, part_count
from proofkit.generator.parts import Report, describe_file, model
from proofkit.generator.settings import settle
from proofkit.generator.spec import Column, Spec, Table
from proofkit.generator.tables import finish
from proofkit.generator.writers import Format, file_name, open_writer

TABLE = "what_if"
SEED_STEP = 1000
"""From one replication to the next; the first one has the seed of the data set itself."""

_COLUMNS = (
    Column("variant", "text", "Name of the variant."),
    Column(
        "settings",
        "text",
        "What the variant changes, as the values of `--set`.",
        missing="nothing is changed",
    ),
    Column(
        "replication_id",
        "id",
        "The replication: the same records in each variant.",
        prefix="R",
        digits=2,
    ),
    Column("seed", "text", "Seed of the replication, as `--seed` takes it; R01 is the data set."),
)


@dataclass(frozen=True)
class Experiment:
    """Which variants are run (name to settings, texts `KEY=VALUE`), how often, and how large."""

    variants: Mapping[str, Sequence[str]]
    replications: int
    size: int


def with_runs(spec: Spec) -> Spec:
    """Return a spec that lists the table of runs too.

    Raises:
        ProofkitError: the data set is no simulation that can be summed up.
    """
    if spec.runs is None:
        raise ProofkitError(f"{spec.name} has no table [runs], so it offers no what-if")
    runs = spec.runs
    table = Table(TABLE, runs.what, (*_COLUMNS, *runs.columns), ("variant", "replication_id"))
    key = tuple(column.name for column in runs.columns if column.kind == "id")
    return replace(spec, tables=(*spec.tables, replace(table, key=(*table.key, *key))))


def run(
    spec: Spec,
    folder: Path,
    experiment: Experiment,
    *,
    seed: int,
    settings: Sequence[str],
    format: Format,
) -> Report:
    """Write the table of runs to a folder and return what came of it.

    `spec` is one that `with_runs` returned; `settings` hold in every variant.
    """
    rows = [
        {
            "variant": name,
            "settings": " ".join(words) or None,
            "replication_id": number + 1,
            "seed": str(seed + number * SEED_STEP),
            **model(spec.name).summarise(block),
        }
        for name, words in experiment.variants.items()
        for number in range(experiment.replications)
        for block in _blocks(spec, [*settings, *words], seed + number * SEED_STEP, experiment.size)
    ]
    table = finish(spec.table(TABLE), {key: _column([row[key] for row in rows]) for key in rows[0]})
    path = file_name(table.spec, format, 0, 1)
    writer = open_writer(format, folder / path, table.spec)
    writer.add(table)
    writer.close()
    file = describe_file(folder, path, table.rows)
    return Report(0, (file,), {TABLE: (table.digest().hex(),)})


def _blocks(spec: Spec, words: Sequence[str], seed: int, size: int) -> Iterator[Block]:
    settled = settle(spec, words)
    for part in range(part_count(spec, size)):
        yield from blocks_of_part(spec, settled, seed=seed, size=size, part=part)


def _column(values: list[Any]) -> Any:
    return values if isinstance(values[0], str | None) else np.array(values)
