"""Small enough for a repository: large tables compressed, with a sample that one can read."""

from __future__ import annotations

import zlib
from pathlib import Path

from proofkit.generator.parts import File, describe_file

LIMIT_BYTES = 1_000_000
SAMPLE_ROWS = 200
# Magic, deflate, no flags, no time, no name, no operating system: the same on every machine.
_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_LEVEL = 6


def compact(folder: Path, files: tuple[File, ...]) -> tuple[File, ...]:
    """Replace each CSV over 1 MB by a `.csv.gz` and a sample of its first 200 rows."""
    result: list[File] = []
    for file in files:
        if file.rows is None or file.bytes <= LIMIT_BYTES or not file.path.endswith(".csv"):
            result.append(file)
            continue
        path = folder / file.path
        content = path.read_bytes()
        lines = content.split(b"\n", SAMPLE_ROWS + 1)
        sample = file.path.removesuffix(".csv") + ".sample.csv"
        (folder / sample).write_bytes(b"\n".join(lines[: SAMPLE_ROWS + 1]) + b"\n")
        (folder / f"{file.path}.gz").write_bytes(gzip_bytes(content))
        path.unlink()
        result.append(describe_file(folder, f"{file.path}.gz", file.rows))
        result.append(describe_file(folder, sample, SAMPLE_ROWS))
    return tuple(result)


def gzip_bytes(content: bytes) -> bytes:
    """Return the content in gzip format with header bytes that tell nothing of the machine."""
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflate.compress(content) + deflate.flush()
    checksum = zlib.crc32(content).to_bytes(4, "little")
    length = (len(content) & 0xFFFFFFFF).to_bytes(4, "little")
    return _HEADER + packed + checksum + length
