"""A file that was to be judged must be judged: one that could not be read is never passed over.

A linter that stays silent about what it could not read says "nothing found" of a file it never saw.
So too of a path that was named among others and holds nothing to judge, and of JSON that cannot be
parsed: what can be read of it is judged all the same. The run ends with exit code 2.

Mend what the message names; a file that need not be judged is left out with `exclude` in the
configuration.
"""

from __future__ import annotations

SEVERITY = "error"
SCOPE = "engine"
