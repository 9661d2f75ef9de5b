"""What SECURITY.md claims, measured: edits that meet a new scaffold, and killed processes.

    python -m tests.benchmarks.robustness [--edits 200] [--kills 200] [--project SLUG]

Edits: on each project there is, a person's random edits (change, delete, rename, add, reorder,
Windows line ends) are committed, the scaffold changes at random too, and `update` brings both
together. Counted: updates that merged, that conflicted, and edits lost or doubled (checked by
tests/edits.py); files that `git merge-file` merges and the update does not; updates whose undoing
did not give back every byte.

Kills: commands are killed at random moments, then called again. Counted: how many were still at
work, and how often the promise was broken: nothing or the whole (`new`, `synth --out`), each file
old or new and finished by the next call (`update`, `synth --force`, `lint --fix`).

Full disk (as root, on Linux): each command on a file system with too little room.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from proofkit import project as jobs
from proofkit.core.journal import FOLDER
from proofkit.project import parts
from proofkit.project.upkeep import update
from proofkit.scaffold.merge import Merge
from tests.edits import Edited, check_merge, edited
from tests.older import commit, git, make_older, put, scaffold

SIZE = 40


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".git", FOLDER} & set(path.relative_to(folder).parts)
    }


def measure_edits(slug: str, scripts: int, scratch: Path) -> Counter[str]:
    """Update `scripts` randomly edited copies of a project to a randomly changed scaffold."""
    fresh = jobs.new(slug, scratch / "fresh", size=SIZE, git=False).path
    commit(fresh)
    base = scaffold(fresh)
    installed = parts.render
    counts: Counter[str] = Counter()
    for seed in range(scripts):
        chance = random.Random(f"{slug} {seed}")
        ours = edited(base, "mine", chance, count=chance.randint(1, 30), whole=True)
        new = edited(base, "new", chance, count=chance.randint(1, 30), whole=seed % 2 == 0)
        new.tree = {name: text.replace(b"\r\n", b"\n") for name, text in new.tree.items()}
        person = shutil.copytree(fresh, scratch / "person")
        for name in base:
            (person / name).unlink()
        put(person, ours.tree)
        commit(person)
        # The scaffold of the installed version is whatever this says it is.
        parts.render = lambda blueprint, given, into, tree=new.tree: put(into, tree)
        try:
            _update_and_check(base, ours, new, person, counts)
        finally:
            parts.render = installed
            shutil.rmtree(person)
    return counts


def _update_and_check(
    base: dict[str, bytes], ours: Edited, new: Edited, person: Path, counts: Counter[str]
) -> None:
    before = contents(person)
    done = update(person)
    after = contents(person)
    kept_out = ("data/", ".proofkit/", "notebooks/")
    files = {name: text for name, text in after.items() if not name.startswith(kept_out)}
    absent = [r.split(" changes in")[0] for r in done.remarks if "so it stays away" in r]
    sides = {name: {2: b"", 3: b""} for name in done.conflicts}
    counts["updates"] += 1
    counts["with a conflict" if done.conflicts else "merged"] += 1
    counts["edits of the person"] += len(ours.tokens) + len(ours.renamed) + len(ours.removed)
    try:
        check_merge(base, ours, new, Merge(files, sides, {}, tuple(absent)))
    except AssertionError as error:
        counts["edits lost or doubled"] += 1
        print(f"  {error}", file=sys.stderr)
    for name in done.conflicts:
        sides = (base.get(name), ours.tree.get(name), new.tree.get(name))
        if None not in sides and b"\r" not in sides[1]:
            counts["files with a conflict"] += 1
            counts["of them git merge-file merges"] += git_merges(*sides)
    git(person, "reset", "--merge")
    # The project's .gitattributes lets git write plain line ends whenever it writes a file.
    undone, was = (
        {name: text.replace(b"\r\n", b"\n") for name, text in tree.items()}
        for tree in (contents(person), before)
    )
    counts["not undone by git reset --merge"] += undone != was


def git_merges(base: bytes, ours: bytes, new: bytes) -> bool:
    """Return whether git, asked for this one file, merges without a conflict."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("base", base), ("ours", ours), ("new", new)):
            (Path(folder) / name).write_bytes(text)
        words = ["git", "merge-file", "-p", "ours", "base", "new"]
        return subprocess.run(words, cwd=folder, capture_output=True, check=False).returncode == 0


def proofkit(*words: str, cwd: Path) -> subprocess.Popen[bytes]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([sys.executable, "-m", "proofkit", *words], cwd=cwd, **quiet)


def measure_kills(
    command: list[str], kills: int, before: Path | None, scratch: Path, judge: Callable
) -> Counter[str]:
    """Kill `command` at `kills` random moments, each time on a copy of `before`."""
    chance = random.Random(" ".join(command))
    counts: Counter[str] = Counter()
    whole = scratch / "whole"
    _laid(before, whole)
    began = time.monotonic()
    assert proofkit(*command, cwd=whole).wait() in (0, 1)
    seconds = time.monotonic() - began
    for _ in range(kills):
        place = scratch / "killed"
        _laid(before, place)
        child = proofkit(*command, cwd=place)
        time.sleep(chance.uniform(0.2, 1.1) * seconds)
        counts["at work when killed"] += child.poll() is None
        child.kill()
        child.wait()
        counts["kills"] += 1
        counts["broken promises"] += not judge(place, whole, command)
        shutil.rmtree(place)
    return counts


def _laid(before: Path | None, place: Path) -> None:
    if before is None:
        place.mkdir()
    else:
        shutil.copytree(before, place)


def nothing_or_whole(place: Path, whole: Path, command: list[str]) -> bool:
    kept = contents(place / "p") if (place / "p").exists() else {}
    if kept not in ({}, contents(whole / "p")):
        return False
    shutil.rmtree(place / "p", ignore_errors=True)
    again = proofkit(*command, cwd=place).wait() == 0
    return again and [path.name for path in place.iterdir()] == ["p"]


def old_or_new_then_finished(place: Path, whole: Path, command: list[str]) -> bool:
    old, new, now = contents(place.parent / "before"), contents(whole), contents(place)
    if any(text not in (old.get(name), new.get(name)) for name, text in now.items()):
        return False
    time.sleep(0.3)  # a git that was started may still be at work
    proofkit(*command, cwd=place).wait()
    return contents(place) == new and not (place / FOLDER).exists()


def measure_all_kills(kills: int, slug: str, scratch: Path) -> dict[str, Counter[str]]:
    small = ["--size", str(SIZE), "--no-git"]
    out = ["synth", "admissions", "--out", "p", "--size", "3000"]
    found = {}
    cases: list[tuple[str, list[str], Path | None, Callable]] = [
        ("new", ["new", slug, "p", *small], None, nothing_or_whole),
        ("synth --out", out, None, nothing_or_whole),
    ]
    update_scratch, force_scratch = scratch / "update", scratch / "force"
    older = jobs.new(slug, update_scratch / "before", size=SIZE, git=False).path
    files = scaffold(older)
    aged = {name: text + b"\nolder\n" for name, text in files.items() if name.endswith(".md")}
    make_older(older, {**files, **aged, "dropped.md": b"dropped\n"})
    commit(older)
    cases.append(("update", ["update"], older, old_or_new_then_finished))
    (force_scratch / "before").mkdir(parents=True)
    proofkit("synth", "admissions", "--out", "p", cwd=force_scratch / "before").wait()
    force = ["synth", "admissions", "--out", "p", "--size", "3000", "--force"]
    cases.append(("synth --force", force, force_scratch / "before", old_or_new_then_finished))
    pages = scratch / "fix" / "before"
    for number in range(60):
        (pages / str(number)).mkdir(parents=True)
        unclosed = "# A page\n\n" + "A line of prose.\n" * 2_000 + "\n```python\nx = 1\n"
        (pages / str(number) / "page.md").write_text(unclosed, encoding="utf-8")
    cases.append(("lint --fix", ["lint", "--fix", "."], pages, old_or_new_then_finished))
    for name, command, before, judge in cases:
        place = before.parent if before else scratch / name.replace(" ", "")
        place.mkdir(exist_ok=True)
        found[name] = measure_kills(command, kills // len(cases), before, place, judge)
    return found


def measure_full_disk(slug: str) -> dict[str, str] | None:
    """Run each command on a file system of too little room; None where none can be mounted."""
    if os.geteuid() != 0 or sys.platform != "linux":
        return None
    found = {}
    commands = {
        "new": ["new", slug, "p", "--size", "4000", "--no-git"],
        "synth --out": ["synth", "admissions", "--out", "p", "--size", "20000"],
    }
    for name, words in commands.items():
        with tempfile.TemporaryDirectory() as place:
            mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", place]
            if subprocess.run(mount, check=False).returncode != 0:
                return None
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "proofkit", *words],
                    cwd=place,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                left = [path.name for path in Path(place).iterdir()]
                found[name] = f"exit {done.returncode}, left {left}: {done.stderr.strip()[-90:]}"
            finally:
                subprocess.run(["umount", place], check=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--project", action="append", metavar="SLUG", help="default: all")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    figures: dict[str, object] = {}
    slugs = arguments.project or [blueprint.slug for blueprint in jobs.catalog()]
    for slug in slugs if arguments.edits else []:
        with tempfile.TemporaryDirectory() as scratch:
            figures[f"edits, {slug}"] = measure_edits(slug, arguments.edits, Path(scratch))
            print(f"edits, {slug}: {dict(figures[f'edits, {slug}'])}", flush=True)
    if arguments.kills:
        with tempfile.TemporaryDirectory() as scratch:
            figures["kills"] = measure_all_kills(arguments.kills, slugs[0], Path(scratch))
        for name, counts in figures["kills"].items():
            print(f"kills, {name}: {dict(counts)}")
    figures["full disk"] = measure_full_disk(slugs[0])
    print(f"full disk: {figures['full disk']}")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
