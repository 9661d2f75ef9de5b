"""What an old repository is excused from: findings by rule and text, never by line, and counted."""

from __future__ import annotations

import json
import os

from proofkit.core.errors import ProofkitError
from proofkit.linter.finding import Finding
from proofkit.linter.unscanned import UNSCANNED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_BASELINE = (ValueError, KeyError, TypeError, OverflowError, RecursionError)
_VERSION = "baseline_version"


def _key(finding: Finding, home: str) -> tuple[str, str, str]:
    path = os.path.relpath(os.path.abspath(finding.path), home).replace(os.sep, "/")
    text = finding.quote or finding.message
    return path, finding.rule, f"{text} #{finding.hidden}" if finding.hidden else text


def refuse_other(file: str) -> None:
    """Refuse to write a baseline over what is none; an empty file holds nothing to lose.

    Raises:
        ProofkitError: a file of that name is no baseline that was written before.
    """
    if not os.path.isfile(file):
        return  # nothing is there, or a terminal or a pipe, or a folder that writing will refuse
    try:
        with open(file, "rb") as stream:
            content = stream.read()
        if not content or isinstance(json.loads(content)[_VERSION], int):
            return
        reason = "is no baseline"
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
    except _NO_BASELINE:
        reason = "is no baseline"
    raise ProofkitError(
        f"{file} {reason}, so it is not written over; give --write-baseline a new file, such as "
        "known.json"
    )


def write(findings: Iterable[Finding], file: str) -> int:
    """Write a baseline of the findings to a file and return how many it holds.

    Raises:
        ProofkitError: the file cannot be written, or is there and no baseline.
    """
    from pathlib import Path

    from proofkit.core.replacing import replace

    refuse_other(file)
    home = os.path.dirname(os.path.abspath(file))
    counts: dict[tuple[str, str, str], int] = {}
    for finding in findings:
        if finding.rule != UNSCANNED:
            key = _key(finding, home)
            counts[key] = counts.get(key, 0) + 1
    rows = [
        {"path": path, "rule": rule, "text": text, "count": count}
        for (path, rule, text), count in sorted(counts.items())
    ]
    document = {_VERSION: 1, "findings": rows}
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    try:
        # A byte of a file's name that is no text is written as JSON writes half a pair: \udce9.
        replace(Path(file), text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ProofkitError(
            f"cannot write {file}: {error.strerror}; choose another file"
        ) from error
    return sum(counts.values())


class Baseline:
    """What a file excuses: how many findings of each key, and the folder that paths are seen from.

    Raises:
        ProofkitError: the file is not there or is no baseline.
    """

    def __init__(self, file: str) -> None:
        self.name = os.path.basename(file)
        self._home = os.path.dirname(os.path.abspath(file))
        try:
            with open(file, "rb") as stream:
                rows = json.load(stream)["findings"]
            self._known = {
                (row["path"], row["rule"], row["text"]): int(row["count"]) for row in rows
            }
        except FileNotFoundError as error:
            raise ProofkitError(f"{file} does not exist; make it with --write-baseline") from error
        except OSError as error:
            raise ProofkitError(
                f"{file} cannot be read: {error.strerror}; make it readable, or name another "
                "baseline"
            ) from error
        except _NO_BASELINE as error:
            raise ProofkitError(
                f"{file} is no baseline; name one that --write-baseline made, or make a new one"
            ) from error

    def without_known(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return what is not excused of all findings in some files."""
        return self.parted(findings)[0]

    def parted(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """Return what is not excused of all findings in some files, and what is."""
        left: dict[tuple[str, str, str], int] = {}
        kept, excused = [], []
        for finding in findings:
            key = _key(finding, self._home)
            count = left.get(key, self._known.get(key, 0))
            if count and finding.rule != UNSCANNED:
                left[key] = count - 1
                excused.append(finding)
            else:
                kept.append(finding)
        return kept, excused
