"""One file's text with the line and column of each character."""

from __future__ import annotations

from bisect import bisect_right

LARGEST_BYTES = 64 * 1024 * 1024
"""Beyond this a file is reported as unscanned: it is data, not something a person wrote."""


class Unreadable(Exception):
    """Why a file could not be judged, in words for its owner."""


class Source:
    """A text, where it came from, and where its lines begin."""

    __slots__ = ("_starts", "path", "text")

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self._starts: list[int] | None = None

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, both counted from 1, of the character at `offset`."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin; a line ends with LF, CRLF or CR."""
        if self._starts is None:
            text, starts, at = self.text, [0], 0
            if "\r" in text:
                text = text.replace("\r\n", " \n").replace("\r", "\n")
            while (at := text.find("\n", at) + 1) > 0:
                starts.append(at)
            self._starts = starts
        return self._starts

    def line_below(self, offset: int) -> int | None:
        """Return where the line below that of the character at `offset` begins, if there is one."""
        line = bisect_right(self.line_starts, offset)
        return self.line_starts[line] if line < len(self.line_starts) else None

    def line_of(self, offset: int) -> str:
        """Return the line that holds the character at `offset`, without its end."""
        line = bisect_right(self.line_starts, offset)
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def coding_of(content: bytes) -> str:
    """Return the codec of a file by its byte-order mark: UTF-16 with one, otherwise UTF-8."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    return "utf-8-sig" if content[:3] == b"\xef\xbb\xbf" else "utf-8"


def decode(content: bytes) -> str:
    """Return the text of a file: UTF-8, or UTF-16 that says so by its byte-order mark.

    Raises:
        Unreadable: the bytes are neither, or hold NUL characters as binary files do.
    """
    if len(content) > LARGEST_BYTES:
        raise Unreadable(f"larger than {LARGEST_BYTES // 1024**2} MB; split it")
    try:
        text = content.decode(coding_of(content))
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 (byte {error.start + 1}); save it as UTF-8") from error
    if "\0" in text:
        raise Unreadable("holds NUL characters, so it is not text; save it as UTF-8 text")
    return text
