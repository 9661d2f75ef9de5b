"""`proofkit synth`: generate a data set, list and describe them, check them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

EXAMPLES = """\
  proofkit synth --list
  proofkit synth admissions --describe
  proofkit synth admissions --out data --size 20000 --seed 7
  proofkit synth admissions --out data --format parquet --set missingness=heavy
  proofkit synth admissions --check
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `synth` takes."""
    parser.add_argument("dataset", metavar="DATASET", nargs="?", help="name of the data set")
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="write the data set to a new folder"
    )
    parser.add_argument("--size", metavar="N", type=int, help="how many main records")
    parser.add_argument("--seed", metavar="N", type=int, default=0, help="random seed (default: 0)")
    parser.add_argument(
        "--format", choices=["csv", "parquet"], default="csv", help="file format (default: csv)"
    )
    parser.add_argument(
        "--set",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        dest="settings",
        help="turn a knob of the data set; --describe names them",
    )
    what = parser.add_argument_group("instead of writing data")
    what.add_argument("--list", action="store_true", help="name the data sets there are")
    what.add_argument("--describe", action="store_true", help="show tables, columns and settings")
    what.add_argument(
        "--check", action="store_true", help="compare a fresh sample with published figures"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked and return the exit code."""
    from proofkit.generator.front import generate

    manifest = generate(
        arguments.dataset,
        arguments.out,
        size=arguments.size,
        seed=arguments.seed,
        settings=arguments.settings,
        format=arguments.format,
    )
    if arguments.json:
        print(json.dumps({"path": str(arguments.out), "content_digest": manifest.content_digest}))
    return 0
