"""The event loop against three independent oracles: SimPy, queueing theory, and ciw."""

from math import factorial

import numpy as np
import pytest

from proofkit.generator.blocks import blocks_of_part
from proofkit.generator.models.patient_flow import calendar, patients, resources
from proofkit.generator.models.patient_flow.plan import HOME, Plan
from proofkit.generator.models.patient_flow.simulation import NEVER, simulate
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read

from . import simpy_reference

SPEC = read("patient-flow")


def plan_of(*words, seed=0, part_index=0, size=8_000) -> Plan:
    blocks = blocks_of_part(SPEC, settle(SPEC, words), seed=seed, size=3 * 8_000, part=0)
    block = list(blocks)[part_index]
    where = calendar.stretch(block)
    everyone = np.concatenate([where.arrivals, where.others])
    return resources.plan(block, where, patients.draw(block, where.hospital, everyone))[0]


@pytest.mark.parametrize(
    ("words", "seed", "which"),
    [
        ((), 0, 0),
        ((), 1, 2),
        (("fast_track=true",), 2, 1),
        (("beds=-12", "bays=-6"), 3, 2),
        (("clinicians=-1", "fast_track=true", "icu_beds=-4"), 4, 1),
    ],
)
def test_simpy_agrees_event_by_event(words, seed, which):
    plan = plan_of(*words, seed=seed, part_index=which)
    ours, theirs = simulate(plan), simpy_reference.simulate(plan)
    assert ours.start == theirs.start
    assert ours.in_lane == theirs.in_lane
    assert ours.bed == theirs.bed
    assert ours.leave_bed == theirs.leave_bed
    assert ours.planned == theirs.planned
    assert NEVER in ours.start or words == ()
    assert any(at != NEVER for at in ours.bed)


def plain(ready, care, servers, *, gives_up=NEVER, bays=10**9) -> Plan:
    """A department with one level, no bays to speak of and nobody admitted."""
    count = len(ready)
    codes = [-1, *range(count)]
    return Plan(
        ready=list(ready),
        level=[3] * count,
        care=list(care),
        after=[0.0] * count,
        gives_up=[gives_up] * count,
        need=[HOME] * count,
        move=[0.0] * count,
        stay_days=[0.0] * count,
        leave_hour=[0.0] * count,
        bays=bays,
        ward_beds=1,
        icu_beds=1,
        ward_at_start=[],
        icu_at_start=[],
        times=[0.0, *ready],
        codes=codes,
        changes=[(servers, 0)],
        planned_days=[],
        planned_hour=[],
    )


def poisson(rng, rate, count):
    return np.cumsum(rng.exponential(1 / rate, count))


def erlang_c(servers: int, load: float) -> float:
    """Return the chance of waiting in a queue with Poisson arrivals and exponential care."""
    last = load**servers / factorial(servers) * servers / (servers - load)
    return last / (sum(load**n / factorial(n) for n in range(servers)) + last)


@pytest.mark.parametrize(("servers", "busy"), [(1, 0.7), (3, 0.8), (8, 0.85)])
def test_the_mean_wait_is_that_of_erlang_c(servers, busy):
    care, rate = 10.0, servers * busy / 10.0
    expected = erlang_c(servers, servers * busy) * care / (servers * (1 - busy))
    means = []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        ready = poisson(rng, rate, 20_000)
        start = np.array(simulate(plain(ready, rng.exponential(care, 20_000), servers)).start)
        means.append((start - ready)[2_000:].mean())
    error = np.std(means, ddof=1) / np.sqrt(len(means))
    assert np.mean(means) == pytest.approx(expected, abs=3 * error)
    assert error < 0.1 * expected


def test_the_number_waiting_is_the_rate_times_the_wait():
    """Little's law holds exactly over a time in which the queue starts and ends empty."""
    plan = plan_of()
    flow = simulate(plan)
    ready = np.array(plan.ready)
    left = np.minimum(np.array(flow.start), np.maximum(plan.gives_up, ready))
    moments = np.linspace(ready.min(), left.max(), 400_001)
    waiting = np.searchsorted(ready, moments) - np.searchsorted(np.sort(left), moments)
    length = left.max() - ready.min()
    rate = len(ready) / length
    assert waiting.mean() == pytest.approx(rate * (left - ready).mean(), rel=0.01)


def test_ciw_finds_the_same_waits_and_departures():
    """An independent engine with random numbers of its own, within bands over many seeds."""
    import ciw

    servers, rate, care, patience, count = 4, 0.37, 10.0, 45.0, 4_000
    ours, theirs = [], []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        ready = poisson(rng, rate, count)
        times = rng.exponential(care, count)
        plan = plain(ready, times, servers)
        plan = Plan(**{**vars(plan), "gives_up": (ready + patience).tolist()})
        start = np.array(simulate(plan).start)
        seen = start < NEVER
        ours.append(((start - ready)[seen].mean(), 100 * (~seen).mean()))
        ciw.seed(seed)
        network = ciw.create_network(
            arrival_distributions=[ciw.dists.Exponential(rate)],
            service_distributions=[ciw.dists.Exponential(1 / care)],
            number_of_servers=[servers],
            reneging_time_distributions=[ciw.dists.Deterministic(patience)],
        )
        simulation = ciw.Simulation(network)
        simulation.simulate_until_max_time(count / rate)
        records = simulation.get_all_records(only=["service", "renege"])
        waits = [record.waiting_time for record in records if record.record_type == "service"]
        lost = sum(record.record_type == "renege" for record in records)
        theirs.append((np.mean(waits), 100 * lost / len(records)))
    for mine, other in zip(np.transpose(ours), np.transpose(theirs), strict=True):
        error = np.hypot(mine.std(ddof=1), other.std(ddof=1)) / np.sqrt(len(mine))
        assert mine.mean() == pytest.approx(other.mean(), abs=3 * error)
        assert error < 0.2 * other.mean()


def test_the_more_urgent_is_seen_first():
    plan = plain([1.0, 2.0, 3.0], [10.0, 10.0, 10.0], 1)
    plan = Plan(**{**vars(plan), "level": [3, 4, 2]})
    assert simulate(plan).start == [1.0, 21.0, 11.0]


def test_whose_patience_is_over_has_gone():
    plan = plain([1.0, 2.0, 3.0], [10.0, 10.0, 10.0], 1)
    plan = Plan(**{**vars(plan), "gives_up": [99.0, 5.0, 99.0]})
    assert simulate(plan).start == [1.0, NEVER, 11.0]


def test_a_full_bay_keeps_a_free_clinician_waiting():
    plan = plain([1.0, 2.0], [10.0, 10.0], 2, bays=1)
    plan = Plan(**{**vars(plan), "after": [5.0, 0.0]})
    assert simulate(plan).start == [1.0, 16.0]
