"""What a run of the linter was asked to do."""

from __future__ import annotations


class Options:
    """Settings of one run; every field has the value that means "as usual"."""

    __slots__ = ("baseline", "ignore", "is_strict", "select")

    def __init__(
        self,
        *,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        baseline: str | None = None,
        is_strict: bool = False,
    ) -> None:
        self.select = select
        self.ignore = ignore
        self.baseline = baseline
        self.is_strict = is_strict
