"""An inline suppression must say which rule and why.

The reason is what the next reader needs; without it the suppression has no effect.

Write `<!-- proofkit: ignore diagnosis-claim quotes the vendor we compare with -->`.
"""

from __future__ import annotations

SEVERITY = "warning"
SCOPE = "engine"
GOOD = [
    "<!-- proofkit: ignore replacement-claim quotes the vendor we compare with -->\n"
    "The vendor's slogan: no doctor needed."
]
BAD = [
    "<!-- proofkit: ignore replacement-claim -->\nThe vendor's slogan: no doctor needed.",
    "<!-- proofkit: ignore -->\nThe vendor's slogan: no doctor needed.",
]
