"""What `list` and `plan` choose projects by: who somebody is, and where they want to work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofkit.catalogue.vocabulary import BACKGROUNDS, DOMAINS, EMPLOYERS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Declare `--background`, `--employer` and `--domain`."""
    add_choice(parser, "--background", BACKGROUNDS)
    add_choice(parser, "--employer", EMPLOYERS)
    add_choice(parser, "--domain", DOMAINS)


def add_choice(parser: argparse.ArgumentParser, flag: str, words: Sequence[str]) -> None:
    """Declare an option that takes one of a few words."""
    parser.add_argument(
        flag, choices=words, metavar=flag[2].upper(), help=f"one of {', '.join(words)}"
    )
