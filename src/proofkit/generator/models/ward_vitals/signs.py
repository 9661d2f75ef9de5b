"""One hour on the ward: signs, oxygen and consciousness, from severity and the hour before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.models.ward_vitals.course import Course
from proofkit.generator.models.ward_vitals.patients import Patients
from proofkit.generator.spec import Table

COLUMNS = {
    "pulse": "pulse_bpm",
    "respiratory_rate": "respiratory_rate_per_min",
    "spo2": "spo2_percent",
    "systolic": "systolic_mmhg",
    "temperature": "temperature_celsius",
}
SIGNS = tuple(COLUMNS)
Ranges = dict[str, tuple[float | None, float | None]]


@dataclass
class State:
    """What the next hour starts from, one value a stay; `reaction` is how a sign shows illness."""

    drift: dict[str, Floats]
    reaction: dict[str, Floats]
    has_oxygen: Flags
    is_confused: Flags
    next_round: Codes


def ranges(vitals: Table) -> Ranges:
    """Return the least and the greatest value that the table of the hours allows each sign."""
    columns = {name: vitals.column(column) for name, column in COLUMNS.items()}
    return {name: (column.minimum, column.maximum) for name, column in columns.items()}


def vital_signs(
    given: Any,
    within: Ranges,
    patients: Patients,
    course: Course,
    state: State,
    rng: dict[str, np.random.Generator],
    severity: Floats,
    clock: Codes,
) -> dict[str, Floats]:
    """Return this hour's signs: usual value, time of day, illness and a drift that lingers."""
    rows, values, moved = len(severity), {}, {}
    # Lowest at four in the morning, highest at four in the afternoon.
    day = -np.cos((clock - 4) * np.pi / 12)
    strain = severity ** given["strain_power"]
    for name in SIGNS:
        memory = given["memory"][name]
        fresh = rng[name].standard_normal(rows)
        state.drift[name][:rows] = (
            memory * state.drift[name][:rows] + np.sqrt(1 - memory**2) * fresh
        )
        weight = np.asarray(given["load"][name])[course.failure[:rows]]
        # The body gives way to illness only so far, less and less the further it is.
        most = given["most_moved"][name]
        moved[name] = most * np.tanh(weight * strain * state.reaction[name][:rows] / most)
        moved[name] = moved[name] + given["wander"][name] * state.drift[name][:rows]
        values[name] = patients.usual[name][:rows] + given["daily"][name] * day + moved[name]
    for name, per_degree in given["per_degree"].items():
        values[name] = values[name] + per_degree * moved["temperature"]
    values["spo2"] = np.where(
        state.has_oxygen[:rows],
        np.minimum(values["spo2"] + given["oxygen_gain_percent"], given["oxygen_most_percent"]),
        values["spo2"],
    )
    return {name: np.clip(values[name], *within[name]) for name in SIGNS}


def reactions(given: Any, patients: Patients, rng: np.random.Generator) -> dict[str, Floats]:
    """Return for each sign how strongly a patient's illness shows in it, 1 on average."""
    stays, spread = len(patients.age), given["reaction_spread"]
    found = {name: np.exp(spread * rng.standard_normal(stays) - spread**2 / 2) for name in SIGNS}
    # Medicines for the heart hold the pulse down.
    found["pulse"] *= np.where(patients.has_heart_disease, given["reaction_heart_disease"], 1.0)
    return found


def counted(given: Any, chance: Floats, breaths: Floats) -> Floats:
    """Return the breaths a minute that a nurse charts: most count for half a minute and double."""
    return np.where(chance < given["half_minute_share"], 2 * np.rint(breaths / 2), breaths)


def give_oxygen(
    given: Any,
    patients: Patients,
    state: State,
    rng: np.random.Generator,
    values: dict[str, Floats],
    hours: tuple[int, Codes],
) -> None:
    """Start oxygen when the saturation is below its target and wean when there is room.

    `hours` are those since admission and those until each goes home as planned. Who is about to
    go home is tried without oxygen at what people are sent home with.
    """
    rows, (since, until) = len(values["spo2"]), hours
    target = np.where(until <= given["oxygen_off_hours"], given["oxygen_home_percent"],
                      given["oxygen_target_percent"])  # fmt: skip
    target = np.where(patients.has_scale_2[:rows], 88, target)
    chance, on = rng.random(rows), state.has_oxygen[:rows]
    low = np.rint(values["spo2"]) < target
    starts = ~on & low & (chance < (1.0 if since == 0 else given["oxygen_start_chance"]))
    air = values["spo2"] - np.where(on, given["oxygen_gain_percent"], 0)
    stops = on & (air >= target + 0.5) & (chance < given["oxygen_wean_chance"])
    gain = np.where(starts, given["oxygen_gain_percent"], 0)
    values["spo2"] = np.minimum(values["spo2"] + gain, 100)
    state.has_oxygen[:rows] = (on | starts) & ~stops


def consciousness(given: Any, state: State, rng: np.random.Generator, severity: Floats) -> Codes:
    """Return consciousness: alert, confused, to voice, to pain, unresponsive."""
    rows = len(severity)
    chance = rng.random((2, rows))
    begins = given["confusion_rate"] * np.exp(given["confusion_per_severity"] * severity)
    clears = given["clearing_rate"] * np.exp(-0.5 * severity)
    state.is_confused[:rows] = np.where(
        state.is_confused[:rows], chance[0] >= clears, chance[0] < begins
    )
    deep = (severity[:, None] * chance[1][:, None] > np.asarray(given["deep_at"])).sum(axis=1)
    return np.where(state.is_confused[:rows], 1 + deep, 0)
