"""Which seeds there are, for a data set and for a project."""

from __future__ import annotations

LARGEST_SEED = 2**63 - 1
"""What every program that reads a manifest can hold in one number."""
