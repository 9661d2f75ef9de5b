"""How fast the linter is, as ratios against other programs in the same run.

    python tests/benchmarks/lint_speed.py --corpus DIR [--rumdl PROGRAM] [--markdownlint PROGRAM]

Measures whole processes in interleaved rounds and prints the ratio of the smallest times: one
README cold (processor time), 400 files against one parse of them by markdown-it-py (processor time,
and the time until the end, which more than one core shortens), and the processor time per megabyte
of texts made to be slow (against plain prose). `--json FILE` keeps the figures.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from proofkit.linter.engine import lint_text

FILES = 400
PARSE = (
    "import sys; from markdown_it import MarkdownIt; m = MarkdownIt()\n"
    "for name in open(sys.argv[1], encoding='utf-8').read().split('\\n'):\n"
    "    m.parse(open(name, encoding='utf-8', errors='replace').read())\n"
)
PROSE = (
    "The care team reads the list each morning and calls the people at the top of it. A nurse asks "
    "how they are, whether the medicines were collected, and what the next appointment is.\n\n"
)


def cpu_seconds(command: Sequence[str]) -> float:
    """Run a command to its end and return the processor time of it and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def elapsed_seconds(command: Sequence[str]) -> float:
    """Run a command and return the time until its end."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def smallest(
    commands: dict[str, Sequence[str]],
    rounds: int,
    measure: Callable[[Sequence[str]], float] = cpu_seconds,
) -> dict[str, float]:
    """Return the smallest time of each command over interleaved rounds."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(measure(command))
    return {name: min(found) for name, found in times.items()}


def cold(readme: Path, others: dict[str, str], rounds: int) -> dict[str, float]:
    """Judge one README in a new process, beside other linters on the same file."""
    commands: dict[str, Sequence[str]] = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "proofkit lint": [sys.executable, "-m", "proofkit", "lint", str(readme)],
    }
    if others.get("rumdl"):
        commands["rumdl"] = [others["rumdl"], "check", "--no-cache", str(readme)]
    if others.get("markdownlint"):
        commands["markdownlint-cli2"] = [others["markdownlint"], str(readme)]
    return smallest(commands, rounds)


def many(files: list[Path], scratch: Path, rounds: int) -> dict[str, dict[str, float]]:
    """Judge 400 files, beside one parse of the same files."""
    copies = []
    for number in range(FILES):
        source = files[number % len(files)]
        copy = scratch / f"{number:03}-{source.name}"
        copy.write_bytes(source.read_bytes())
        copies.append(str(copy))
    listing = scratch / "files"
    listing.write_text("\n".join(copies), encoding="utf-8")
    # A program that cannot start is quick: without this its failure would be taken for a time.
    if subprocess.run([sys.executable, "-c", PARSE, str(listing)], check=False).returncode:
        raise SystemExit("the parse by markdown-it-py failed; run: pip install markdown-it-py")
    lint = [sys.executable, "-m", "proofkit", "lint", "--format", "json", *copies]
    parse = [sys.executable, "-c", PARSE, str(listing)]
    alone = {"proofkit lint": [*lint, "--workers", "1"], "markdown-it-py parse": parse}
    shared = {"proofkit lint": lint, "markdown-it-py parse": parse}
    return {
        "400 files, one process, processor time": smallest(alone, rounds),
        "400 files, as called, time until the end": smallest(shared, rounds, elapsed_seconds),
    }


def hard_texts(size: int) -> dict[str, str]:
    """Return texts of about `size` characters that slow parsers and expressions down."""
    shapes = {
        "deep quotes": "> " * 60 + "text\n",
        "deep lists": "".join(f"{'  ' * depth}- item\n" for depth in range(60)),
        "open brackets": "[" * 400,
        "links half open": "[a](" * 50 + "\n",
        "open comments": "<!-- ",
        "open tags": "<a href='",
        "stars": "*a " * 60,
        "underscores": "_a _" * 60 + "\n",
        "backticks": "".join("`" * (1 + number % 30) + " " for number in range(200)),
        "one long line": "word " * 5000,
        "digits": "1234567890 " * 10,
        "phone-like": "212-555-7890 ",
        "dotted numbers": "1.2.3.4.5.6.7.8 ",
        "ends of sentences": "?!." * 200,
        "questions in code": "```\n" + "?" * 400 + "x\n```\n",
        "gaps by two": "[the first one] [the second]\n",
        "pipes": "| a | b " * 40 + "\n",
        "entities": "&amp;&#x41;" * 30 + "\n",
        "patients": "patient Patient: A B, Mr. A B ",
        "negations": "not never no cannot diagnoses cancer ",
        "no spaces": "diagnoses" * 500,
        "zero width": "d\u200bi\u200ba\u200bg ",
        "emoji": "\U0001f3e5 \U0001d41d ",
        "headings": "# a\n",
        "fences": "```\na\n```\n",
        "emails": "a@b.c.d.e.f ",
        "labels": "MRN MRN: number no. ",
        "promises": "## Other\n\nthe auc loss\n\n## Benchmarks\n\nx y\n\n",
        "cells of claims": "| FDA approved | yes |\n",
        "placeholders": "<your name>\n",
        "bold words": "a **b**\n",
        "gaps below headings": "## Data\n\n[your name]\n\n",
        "suppressions": "<!-- proofkit: ignore rule reason -->\nlorem ipsum ",
        "streets": "Musterweg 12\n",
        "addresses in other signs": "[a](x&amp;y)\n",
        "references": "[abc][r]\n\n[r]: gone.md\n\n",
        "chats beside code": "```\nx\n```\n\nChatGPT said:\n\nResults: 0.XX\n\n",
    }
    return {name: shape * (size // len(shape) + 1) for name, shape in shapes.items()}


def per_megabyte(size: int) -> dict[str, float]:
    """Return seconds per megabyte for plain prose and for each hard text."""
    gc.set_threshold(100_000, 20, 20)  # as the command does
    texts = {"plain prose": PROSE * (size // len(PROSE) + 1), **hard_texts(size)}
    found = {}
    for name, text in texts.items():
        start = time.process_time()
        lint_text(text)
        found[name] = (time.process_time() - start) / (len(text.encode()) / 1e6)
    return found


def main() -> int:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--rumdl")
    parser.add_argument("--markdownlint")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}
    if arguments.corpus:
        files = sorted(arguments.corpus.glob("*.md"))
        middle = sorted(files, key=lambda path: path.stat().st_size)[len(files) // 2]
        others = {"rumdl": arguments.rumdl, "markdownlint": arguments.markdownlint}
        figures["one README, cold"] = cold(middle, others, arguments.rounds)
        with tempfile.TemporaryDirectory() as scratch:
            figures |= many(files, Path(scratch), max(3, arguments.rounds // 2))
    for title, times in figures.items():
        print(title)
        for name, seconds in times.items():
            ratio = times["proofkit lint"] / seconds
            print(f"  {name:24}{seconds * 1000:9.1f} ms   proofkit takes {ratio:5.2f} times this")
    hard = figures["seconds per megabyte"] = per_megabyte(arguments.size)
    print("seconds per megabyte")
    for name, seconds in hard.items():
        print(
            f"  {name:24}{seconds:9.2f} s    {seconds / hard['plain prose']:5.2f} times plain prose"
        )
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
