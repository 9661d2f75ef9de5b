"""An inline suppression must suppress something.

One that does not was left behind when the text was mended, and hides the next finding.

Take it out; `--fix` does.
"""

from __future__ import annotations

SEVERITY = "warning"
SCOPE = "engine"
FIX = "takes it out"
