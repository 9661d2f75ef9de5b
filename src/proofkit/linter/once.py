"""What is worked out about a text or a section, kept so that it is worked out once."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Self, TypeVar

    T = TypeVar("T")


class Once:
    """Something of which facts are worked out when they are first asked for."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[Callable[..., Any], Any] = {}

    def once(self, make: Callable[[Self], T]) -> T:
        """Return `make(self)`, from memory where it was asked for before."""
        known = self._known
        if make not in known:
            known[make] = make(self)
        found: T = known[make]
        return found
