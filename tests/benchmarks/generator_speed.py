"""How fast data sets are generated, against what the same run needs for something comparable.

    python tests/benchmarks/generator_speed.py [--size N] [--json FILE]

Prints whole-process CPU of `proofkit synth` to Parquet against the CPU that pyarrow needs to write
the finished tables; the event loop of patient flow against the same model in SimPy; peak memory at
ten times the size; and how much sharper a paired what-if is than two independent runs. Every ratio
is of two figures measured in this run, so it means the same on a busy machine.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

KEEP = """
import pathlib, sys
import pyarrow as pa
import pyarrow.parquet as pq
found = {}
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.parquet")):
    found[path.parent if path.name.startswith("part-") else path] = None
for number, path in enumerate(found):
    table = pq.read_table(path)
    with pa.OSFile(f"{sys.argv[2]}/{number}.arrow", "wb") as sink:
        with pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)
"""
"""Keeps the finished tables as they lie in memory, so that reading them back costs nothing."""
WRITE = """
import pathlib, sys, time
import pyarrow as pa
import pyarrow.parquet as pq
begin = time.process_time()
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.arrow")):
    table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
    pq.write_table(table, path.with_suffix(".parquet"))
print(time.process_time() - begin, file=open(f"{sys.argv[1]}/seconds", "w"))
"""
ROUNDS = 3


def measured(command: list[str]) -> tuple[float, float]:
    """Return the CPU seconds and the peak memory in MB of a process."""
    script = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, *command], check=True, capture_output=True, text=True
    )
    seconds, memory = result.stdout.split()
    return float(seconds), float(memory)


def synth(dataset: str, size: int, out: Path) -> list[str]:
    """Return the command that writes a data set as Parquet."""
    words = ["synth", dataset, "--size", str(size), "--format", "parquet", "--out", str(out)]
    return [sys.executable, "-m", "proofkit", *words]


def writing(dataset: str, size: int, most: float) -> dict[str, object]:
    """Compare a whole run with a process that only writes the finished tables."""
    ours, against, alone, memory = [], [], [], 0.0
    with tempfile.TemporaryDirectory() as scratch:
        out, kept = Path(scratch) / "data", Path(scratch) / "kept"
        kept.mkdir()
        for number in range(ROUNDS):
            seconds, peak = measured([*synth(dataset, size, out), "--force"])
            ours.append(seconds)
            memory = max(memory, peak)
            if not number:
                keep = [sys.executable, "-c", KEEP, str(out), str(kept)]
                subprocess.run(keep, check=True)
            against.append(measured([sys.executable, "-c", WRITE, str(kept)])[0])
            alone.append(float((kept / "seconds").read_text()))
    return {
        "what": f"{dataset}, {size:,} records to Parquet",
        "ours": f"{min(ours):.2f} CPU s, {memory:.0f} MB",
        "against": f"{min(against):.2f} CPU s for a process that writes them with pyarrow "
        f"({min(alone):.2f} without its start)",
        "ratio": min(ours) / min(against),
        "target": f"at most {most:g}",
    }


def memory(dataset: str, size: int) -> dict[str, object]:
    """Compare peak memory at ten times the size."""
    peaks = []
    for records in (size, 10 * size):
        with tempfile.TemporaryDirectory() as scratch:
            peaks.append(measured(synth(dataset, records, Path(scratch) / "data"))[1])
    return {
        "what": f"{dataset}, peak memory at {10 * size:,}",
        "ours": f"{peaks[1]:.0f} MB",
        "against": f"{peaks[0]:.0f} MB at {size:,}",
        "ratio": peaks[1] / peaks[0],
        "target": "at most 1.3",
    }


def loop() -> dict[str, object]:
    """Compare the event loop with the same model in SimPy, on the same draws."""
    from proofkit.generator.models.patient_flow.simulation import simulate
    from tests.generator.models.patient_flow import simpy_reference
    from tests.generator.models.patient_flow.test_simulation import plan_of

    plans = [plan_of(part_index=number) for number in range(3)]
    visits = sum(len(plan.ready) for plan in plans)
    best = [float("inf"), float("inf")]
    for place, runs in ((0, 5), (1, 2)):
        engine = (simulate, simpy_reference.simulate)[place]
        for _ in range(runs):
            begin = time.process_time()
            for plan in plans:
                engine(plan)
            best[place] = min(best[place], time.process_time() - begin)
    return {
        "what": "event loop of patient-flow",
        "ours": f"{visits / best[0]:,.0f} visits per CPU s",
        "against": f"{visits / best[1]:,.0f} in SimPy",
        "ratio": best[1] / best[0],
        "target": "at least 15",
    }


def paired(word: str) -> dict[str, object]:
    """Compare the error of a paired difference with that of two independent runs."""
    from tests.generator.models.patient_flow.test_tables import mean_wait

    usual = np.array([mean_wait(seed) for seed in range(8)])
    changed = np.array([mean_wait(seed, word) for seed in range(8)])
    together = float((usual - changed).std(ddof=1))
    apart = float(np.hypot(usual.std(ddof=1), changed.std(ddof=1)))
    return {
        "what": f"what-if {word}, mean wait",
        "ours": f"standard error {together:.2f} min, paired",
        "against": f"{apart:.2f} min, independent",
        "ratio": together / apart,
        "target": "at most 0.5",
    }


def main() -> int:
    """Measure, print the table, write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    rows = [
        writing("admissions", given.size, 3),
        writing("patient-flow", given.size, 4),
        loop(),
        memory("admissions", given.size),
        *[paired(word) for word in ("beds=+4", "clinicians=+1", "bays=+4", "fast_track=true")],
    ]
    for row in rows:
        print(f"{row['what']}\n    {row['ours']}; {row['against']}")
        print(f"    ratio {row['ratio']:.2f} ({row['target']})")
    if given.json:
        given.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    raise SystemExit(main())
