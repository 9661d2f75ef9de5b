"""`proofkit synth`: generate a data set, name and describe those there are, check one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proofkit.commands.numbers import whole
from proofkit.core.output import page_width, print_json

if TYPE_CHECKING:
    from proofkit.generator.manifest import Manifest

EXAMPLES = """\
  proofkit synth --list
  proofkit synth admissions --describe
  proofkit synth admissions --out data --size 20000 --seed 7
  proofkit synth admissions --out data --format parquet --set missingness=heavy
  proofkit synth admissions --check
  proofkit synth admissions --out data --size 5000000 --shard 3/16    then, once all are there:
  proofkit synth admissions --out data --merge
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `synth` takes."""
    add = parser.add_argument
    add("dataset", metavar="DATASET", nargs="?", help="name of the data set; --list shows them")
    add("--out", metavar="DIR", help="write the data set into this new folder")
    add("--size", metavar="N", type=whole, help="how many main records; --describe says of what")
    add("--seed", metavar="N", type=whole, help="same seed, same bytes (default: 0)")
    add("--format", choices=["csv", "parquet"], help="default: csv")
    add(
        "--set",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        dest="settings",
        help="turn a knob of the data set; --describe names them",
    )
    add(
        "--force",
        action="store_true",
        help="replace what an earlier manifest in DIR lists, unless you changed it",
    )
    add("--json", action="store_true", help="print one JSON document")
    spread = parser.add_argument_group("spread the work; the bytes stay the same")
    spread.add_argument("--workers", metavar="N", type=whole, help="this many processes")
    spread.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster (tcp://host:8786)")
    spread.add_argument("--shard", metavar="I/N", help="make only share I of N into DIR")
    spread.add_argument("--merge", action="store_true", help="join the shards in DIR")
    instead = parser.add_argument_group("instead of writing data")
    instead.add_argument("--list", action="store_true", help="name the data sets there are")
    instead.add_argument("--describe", action="store_true", help="show tables, knobs and checks")
    instead.add_argument("--check", action="store_true", help="compare with published figures")


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked and return the exit code."""
    from proofkit.commands.refusals import refuse_for_synth
    from proofkit.core.errors import ProofkitError
    from proofkit.generator.spec_reader import read

    refuse_for_synth(arguments)
    if arguments.list:
        return _list(arguments)
    if not arguments.dataset:
        raise ProofkitError("which data set? `proofkit synth --list` names them")
    read(arguments.dataset)  # an unknown name is the first thing to hear of
    if arguments.describe:
        return _describe(arguments)
    if arguments.check:
        return _check(arguments)
    if arguments.out is None:
        raise ProofkitError(f"where to? say `proofkit synth {arguments.dataset} --out DIR`")
    return _write(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from proofkit.generator.describe import listing
    from proofkit.generator.spec_reader import names, read

    specs = [read(name) for name in names()]
    if arguments.json:
        rows = [
            {"dataset": spec.name, "title": spec.title, "record": spec.record, "size": spec.size}
            for spec in specs
        ]
        print_json(rows)
    else:
        print(listing(specs, page_width()))
        print("\nproofkit synth DATASET --describe says more.")
    return 0


def _describe(arguments: argparse.Namespace) -> int:
    from proofkit.generator.describe import as_json, describe
    from proofkit.generator.spec_reader import read

    spec = read(arguments.dataset)
    if arguments.json:
        print_json(as_json(spec))
    else:
        print(describe(spec, page_width()))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from proofkit.generator.blocks import block_count
    from proofkit.generator.check import check, sample_size
    from proofkit.generator.progress import Progress
    from proofkit.generator.spec_reader import read
    from proofkit.generator.verdict_table import render

    spec = read(arguments.dataset)
    size, seed = sample_size(spec, arguments.size), arguments.seed or 0
    with Progress("drawing a sample", block_count(spec, size)) as progress:
        verdicts = check(
            spec.name,
            size=size,
            seed=seed,
            settings=arguments.settings,
            on_block=progress,
        )
    failed = sum(not verdict.holds for verdict in verdicts)
    if arguments.json:
        about: dict[str, Any] = {"dataset": spec.name, "size": size, "seed": seed}
        print_json({**about, "checks": [verdict.as_json() for verdict in verdicts]})
    else:
        print(render(verdicts, page_width()))
        every = "all hold" if not failed else f"{failed} {'does' if failed == 1 else 'do'} not hold"
        print(f"\n{len(verdicts)} checks on {size:,} records, seed {seed}: {every}.")
    return 1 if failed else 0


def _write(arguments: argparse.Namespace) -> int:
    from proofkit.generator import memory, shards
    from proofkit.generator.blocks import block_count
    from proofkit.generator.front import check_request, generate
    from proofkit.generator.progress import Progress

    memory.keep()  # this process ends with the call; a program that calls the library goes on
    out = Path(arguments.out)
    asked = {name: getattr(arguments, name) for name in ("size", "seed", "settings", "format")}
    if arguments.merge:
        return _say(arguments, shards.merge(arguments.dataset, out, **asked))
    asked |= {
        "seed": arguments.seed or 0,
        "format": arguments.format or "csv",
        "force": arguments.force,
        "workers": 1 if arguments.workers is None else arguments.workers,
    }
    spec, size = check_request(
        arguments.dataset, arguments.size, arguments.settings, asked["format"], asked["seed"]
    )
    with Progress(f"generating {spec.name}", block_count(spec, size)) as progress:
        asked["progress"] = progress
        if arguments.shard:
            shard = shards.Shard.parse(arguments.shard)
            files = shards.make_shard(spec.name, out, shard, **asked)
        else:
            manifest = generate(spec.name, out, scheduler=arguments.scheduler, **asked)
    # Only now is the bar gone from the line that follows.
    return _say_shard(arguments, files) if arguments.shard else _say(arguments, manifest)


def _say_shard(arguments: argparse.Namespace, files: int) -> int:
    if arguments.json:
        print_json({"path": str(arguments.out), "shard": arguments.shard, "files": files})
    else:
        held = _counted(files, "file") if files else "no files: fewer parts than shards"
        print(f"shard {arguments.shard} of {arguments.dataset} is in {arguments.out} ({held})")
    return 0


def _say(arguments: argparse.Namespace, manifest: Manifest) -> int:
    if arguments.json:
        print_json(
            {
                "path": str(arguments.out),
                "dataset": manifest.dataset,
                "size": manifest.size,
                "seed": manifest.seed,
                "format": manifest.format,
                "settings": dict(manifest.settings),
                "content_digest": manifest.content_digest,
                "files": sorted(file.path for file in manifest.files),
            }
        )
        return 0
    out = Path(arguments.out)
    print(f"{manifest.dataset}: {_counted(manifest.size, 'record')} (seed {manifest.seed})")
    for file in sorted(manifest.files, key=lambda file: file.path):
        if file.rows is not None:
            print(f"  {out / file.path}  {_counted(file.rows, 'row')}")
    print(f"{out / 'README.md'} explains every column. All of it is invented.")
    return 0


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
