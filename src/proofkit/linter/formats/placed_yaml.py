"""Objects as YAML writes them, by indentation; each text knows where in the block it stands.

What pages show of it is read: keys, texts, objects and lists of them. Texts of several lines and
what stands between braces are passed over. A block with braces over several lines is not read at
all: `code_objects` takes it for code.
"""

from __future__ import annotations

import re

from proofkit.linter.formats.placed_json import Written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LINE = re.compile(
    r"^(?P<indent>[ ]{0,80})(?P<dash>-[ ]{1,4})?"
    r"(?P<key>[A-Za-z_][\w-]{0,40}(?:[ ][\w-]{1,40}){0,3})[ ]?:"
    r"(?:[ ]+(?P<value>[^\n]{1,2000}))?[ \t\r]*$",
    re.MULTILINE,
)
_COMMENT = re.compile(r"(?:^|\s)#.*$")


class _Open:
    """An object to which further lines may add, how far it is indented, and where it belongs.

    An item of a list belongs to no key of its own.
    """

    __slots__ = ("indent", "key", "members", "owner")

    def __init__(
        self,
        indent: int,
        members: dict[str, Any],
        owner: dict[str, Any] | None = None,
        key: str = "",
    ) -> None:
        self.indent = indent
        self.members = members
        self.owner = owner
        self.key = key

    def items(self, roots: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the list that a first item makes of the object, `roots` where it has no key."""
        if self.owner is None:
            return roots
        if not isinstance(self.owner[self.key], list):
            self.owner[self.key] = []
        items: list[dict[str, Any]] = self.owner[self.key]
        return items


def read(text: str) -> list[dict[str, Any]]:
    """Return the objects that a block writes; one begins anew where a key comes again."""
    roots: list[dict[str, Any]] = [{}]
    left = [_Open(-1, roots[0])]
    for line in _LINE.finditer(text):
        indent, key = len(line["indent"]), line["key"]
        if line["dash"]:
            while left[-1].indent > indent or (
                left[-1].indent == indent and left[-1].owner is None
            ):
                left.pop()
            item: dict[str, Any] = {}
            left[-1].items(roots).append(item)
            left.append(_Open(indent, item))
        else:
            while left[-1].indent >= indent:
                left.pop()
        if len(left) == 1 and key in left[0].members:
            roots.append({})
            left = [_Open(-1, roots[-1])]
        members = left[-1].members
        value = _COMMENT.sub("", line["value"] or "").rstrip()
        if value:
            bare = value.strip("\"'")
            start = line.start("value") + value.index(bare)
            members[key] = Written(bare, start, start + len(bare))
        else:
            members[key] = {}
            left.append(_Open(indent + len(line["dash"] or ""), members[key], members, key))
    return roots
