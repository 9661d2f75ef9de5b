"""`python -m proofkit` is the same as the command `proofkit`."""

from proofkit.cli import run

run()
