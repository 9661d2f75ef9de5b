"""How well the linter's rules agree with labels made by reading.

    python tests/benchmarks/lint_quality.py --corpus DIR [--sentences FILE.tsv] [--half dev|held]

DIR holds one README per repository and `labels.jsonl`; the file of sentences has the columns id,
label (claim or noclaim), category, phenomenon, source, sentence. Prints precision, recall and F1
with 95 % intervals for each rule and family, beside rules that always or never fire, and every
miss with its file and line; `--json FILE` writes the same figures.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import sqrt
from pathlib import Path

from proofkit.linter.engine import lint_file, lint_text
from proofkit.linter.finding import Finding
from proofkit.linter.source import Source

PRESENCE = {
    "missing-disclaimer": "has_nonclinical_disclaimer",
    "missing-problem": "has_problem",
    "missing-data": "has_data",
    "missing-approach": "has_approach",
    "missing-evaluation": "has_evaluation",
    "missing-risks": "has_risks_limitations",
    "missing-next-steps": "has_next_steps",
    "missing-data-provenance": "states_data_provenance",
    "missing-human-oversight": "mentions_human_oversight",
}
AMONG_EVALUATED = {
    "accuracy-only": "evaluation_beyond_accuracy",
    "missing-subgroups": "mentions_subgroups_or_bias",
}
CLAIMS = (
    "diagnosis-claim",
    "replacement-claim",
    "regulatory-claim",
    "efficacy-claim",
    "certainty-claim",
    "privacy-claim",
)
SENTENCE_RULES = (*CLAIMS, "private-data")


class Tally:
    """True and false positives and negatives of one rule."""

    def __init__(self) -> None:
        self.tp = self.fp = self.fn = self.tn = 0

    def add(self, *, is_right: bool, is_reported: bool) -> None:
        name = ("t" if is_right == is_reported else "f") + ("p" if is_reported else "n")
        setattr(self, name, getattr(self, name) + 1)

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        return _f1(self.tp, self.fp, self.fn)

    @property
    def macro_f1(self) -> float:
        return (_f1(self.tp, self.fp, self.fn) + _f1(self.tn, self.fn, self.fp)) / 2

    @property
    def always(self) -> float:
        """Macro-F1 of a rule that always fires on the same files."""
        return _f1(self.tp + self.fn, self.tn + self.fp, 0) / 2

    @property
    def never(self) -> float:
        """Macro-F1 of a rule that never fires on the same files."""
        return _f1(self.tn + self.fp, self.tp + self.fn, 0) / 2


def _f1(hits: int, false: int, missed: int) -> float:
    return 2 * hits / (2 * hits + false + missed) if hits + false + missed else 1.0


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return max(0.0, middle - half), min(1.0, middle + half)


def half_of(name: str) -> str:
    """Return which half of a corpus a file belongs to: a fixed coin, tossed by its name."""
    return "dev" if hashlib.sha256(name.encode()).digest()[0] % 2 else "held"


def squeezed(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of a text in lower case, and where each stood."""
    kept = [(c.lower(), at) for at, c in enumerate(text) if not (c.isspace() or c in "*_`#>|")]
    return "".join(c[0] for c, _ in kept), [at for _, at in kept]


def places(text: str, quote: str) -> list[tuple[int, int]]:
    """Return every span of `text` that reads like `quote`, markup and line ends aside."""
    haystack, offsets = squeezed(text)
    needle, _ = squeezed(quote)
    spans, at = [], haystack.find(needle) if needle else -1
    while at >= 0:
        spans.append((offsets[at], offsets[at + len(needle) - 1] + 1))
        at = haystack.find(needle, at + 1)
    return spans


def placeholder_shapes(text: str) -> set[str]:
    """Return what makes a placeholder the same one: its invented owner, or its fixed words."""
    low = text.lower()
    return set(re.findall(r"your[-_ ]?\w+|oaicite|todo|tbd|tba", low))


class Readme:
    """One labelled file and what the linter found in it."""

    def __init__(self, folder: Path, row: dict) -> None:
        self.row = row
        self.name: str = row["file"]
        self.path = folder / self.name
        self.text = self.path.read_bytes().decode("utf-8-sig", "replace")
        self.findings = lint_file(self.path)
        self._source = Source(self.text, self.name)

    def rules(self) -> set[str]:
        return {found.rule for found in self.findings}

    def span(self, found: Finding) -> tuple[int, int]:
        starts = self._source.line_starts
        start = starts[found.line - 1] + found.column - 1
        return start, starts[found.end_line - 1] + found.end_column - 1

    def meets(self, found: Finding, spans: Iterable[tuple[int, int]]) -> bool:
        start, end = self.span(found)
        return any(start < last and first < end for first, last in spans)

    def by(self, *rules: str) -> list[Finding]:
        return [found for found in self.findings if found.rule in rules]

    def line(self, offset: int) -> int:
        return self._source.place(offset)[0]


class Bench:
    """Counts and misses over a corpus."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = defaultdict(Tally)
        self.misses: list[str] = []

    def presence(self, readme: Readme) -> None:
        if readme.row["lang"] != "en":
            return
        labels = dict(PRESENCE)
        if readme.row["has_evaluation"]:
            labels |= AMONG_EVALUATED
        for rule, label in labels.items():
            is_absent = not readme.row[label]
            is_reported = rule in readme.rules()
            self.tallies[rule].add(is_right=is_absent, is_reported=is_reported)
            if is_absent != is_reported:
                kind = "false alarm" if is_reported else "not reported"
                self.misses.append(f"{rule}: {kind}: {readme.name}:1")

    def claims(self, readme: Readme) -> None:
        if readme.row["lang"] != "en":
            return
        found = readme.by(*CLAIMS)
        spans = []
        for claim in readme.row["overclaims"]:
            here = places(readme.text, claim["quote"])
            spans += here
            is_found = any(readme.meets(finding, here) for finding in found)
            self.tallies[f"claims, {claim['strength']}"].add(is_right=True, is_reported=is_found)
            if not is_found:
                line = readme.line(here[0][0]) if here else 1
                what = f"{claim['strength']} {claim['type']} not reported"
                self.misses.append(f"claims: {what}: {readme.name}:{line}: {claim['quote'][:90]}")
        for finding in found:
            is_right = readme.meets(finding, spans)
            self.tallies["claims, reported"].add(is_right=is_right, is_reported=True)
            self.tallies[finding.rule].add(is_right=is_right, is_reported=True)
            if not is_right:
                place = f"{readme.name}:{finding.line}"
                self.misses.append(f"{finding.rule}: false alarm: {place}: {finding.quote[:90]}")

    def strings(self, readme: Readme, label: str, *rules: str) -> None:
        found = readme.by(*rules)
        spans = []
        for text in readme.row[label]:
            here = places(readme.text, text)
            spans += here
            is_found = any(readme.meets(finding, here) for finding in found)
            self.tallies[label].add(is_right=True, is_reported=is_found)
            if not is_found:
                line = readme.line(here[0][0]) if here else 1
                self.misses.append(f"{label}: not reported: {readme.name}:{line}: {text[:80]}")
        shapes = {shape for text in readme.row[label] for shape in placeholder_shapes(text)}
        for finding in found:
            if readme.meets(finding, spans):
                continue
            # A label names a placeholder once, however often it stands in the file.
            if shapes.isdisjoint(placeholder_shapes(finding.quote)):
                self.tallies[label].fp += 1
                place = f"{readme.name}:{finding.line}"
                self.misses.append(f"{label}: false alarm: {place}: {finding.quote[:80]}")

    def table(self) -> Iterator[str]:
        head = ("rule", "tp", "fp", "fn", "tn", "precision", "recall", "F1", "macro", "alw", "nev")
        yield "{:28}{:>4}{:>4}{:>4}{:>4}  {:18}{:18}{:>5}{:>7}{:>5}{:>5}".format(*head)
        for name, t in self.tallies.items():
            low, high = wilson(t.tp, t.tp + t.fp)
            under, over = wilson(t.tp, t.tp + t.fn)
            yield (
                f"{name:28}{t.tp:4}{t.fp:4}{t.fn:4}{t.tn:4}  "
                f"{t.precision:.2f} ({low:.2f}-{high:.2f})  {t.recall:.2f} ({under:.2f}-{over:.2f})"
                f"{t.f1:6.2f}{t.macro_f1:7.2f}{t.always:5.2f}{t.never:5.2f}"
            )


def of_corpus(folder: Path, half: str | None) -> Bench:
    """Judge every labelled README of a folder."""
    bench = Bench()
    with (folder / "labels.jsonl").open(encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream if line.strip()]
    for row in rows:
        if half and half_of(row["file"]) != half:
            continue
        readme = Readme(folder, row)
        bench.presence(readme)
        bench.claims(readme)
        bench.strings(readme, "phi_like", "personal-identifier")
        bench.strings(readme, "leftover_placeholders", "placeholder-left", "chat-residue")
    return bench


def of_sentences(file: Path) -> Bench:
    """Judge labelled sentences, each as a README of its own."""
    bench = Bench()
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            found = [f for f in lint_text(row["sentence"]) if f.rule in SENTENCE_RULES]
            is_claim = row["label"] == "claim"
            for name in ("sentences", f"sentences, {row['category']}"):
                bench.tallies[name].add(is_right=is_claim, is_reported=bool(found))
            if is_claim != bool(found):
                kind = "not reported" if is_claim else f"false alarm of {found[0].rule}"
                bench.misses.append(f"{row['id']} {row['category']}: {kind}: {row['sentence']}")
    return bench


def main() -> int:
    """Print the tables and the misses."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--half", choices=("dev", "held"))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--no-misses", action="store_true")
    arguments = parser.parse_args()
    benches = []
    if arguments.corpus:
        benches.append(of_corpus(arguments.corpus, arguments.half))
    if arguments.sentences:
        benches.append(of_sentences(arguments.sentences))
    if not benches:
        parser.error("name a --corpus, a file of --sentences, or both")
    for bench in benches:
        print("\n".join(bench.table()), end="\n\n")
        if not arguments.no_misses:
            print("\n".join(sorted(bench.misses)), end="\n\n")
    if arguments.json:
        figures = {name: vars(t) for bench in benches for name, t in bench.tallies.items()}
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
