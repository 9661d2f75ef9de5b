"""From rounds of stays to the tables of the data set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Floats, happens, normal, spread, uniform
from proofkit.generator.models.admissions.patients import Patients
from proofkit.generator.models.admissions.stay import DIED
from proofkit.generator.models.population import names

_DAY = 86_400


def tables(
    block: Block, patients: Patients, rounds: list[dict[str, Any]], died_on: Floats
) -> Mapping[str, Mapping[str, Any]]:
    """Return the tables of a block: its admissions by person and time, cut at its size."""
    patient = np.concatenate([one["patient"] for one in rounds])
    admitted = np.concatenate([one["admitted_day"] for one in rounds])
    order = np.lexsort((admitted, patient))[: block.records]

    def joined(pick: Any) -> Any:
        return np.concatenate([pick(one) for one in rounds])[order]

    patient = patient[order]
    people, person = np.unique(patient, return_inverse=True)
    person_id = block.first + 1 + np.arange(len(people))
    admission_id = block.first + 1 + np.arange(block.records)
    adults = patients.adults.take(people)
    spec = block.spec
    reasons = spec.parameters["diagnosis"]["reasons"]
    reason = joined(lambda one: one["stay"].reason)
    services = spec.table("admissions").column("service").levels
    service = np.array([services.index(row["service"]) for row in reasons])[reason]
    columns = {
        "admission_type": joined(lambda one: one["stay"].admission_type),
        "discharge_disposition": joined(lambda one: one["stay"].disposition),
        "stay_days": joined(lambda one: one["stay"].nights),
    }
    admitted_at, discharged_at = _times(block, joined(lambda one: one["admitted_day"]), columns)
    discharged = joined(lambda one: one["discharged_day"])
    dead = columns["discharge_disposition"] == DIED
    labs = {
        name: joined(lambda one, name=name: one["stay"].labs[name])
        for name in rounds[0]["stay"].labs
    }
    age = joined(lambda one: one["stay"].age)
    return {
        "people": {
            "person_id": person_id,
            **names.draw(block.stream, adults.is_male, adults.language),
            "sex": adults.is_male,
            "language": adults.language,
            "deprivation_level": adults.deprivation,
        },
        "admissions": {
            "admission_id": admission_id,
            "person_id": person_id[person],
            "hospital_id": joined(lambda one: one["hospital"]),
            "service": service,
            "age_years": np.floor(age),
            "payer": joined(lambda one: one["stay"].pays),
            "admitted_at": admitted_at,
            "discharged_at": discharged_at,
            "principal_diagnosis": reason,
            "has_procedure": joined(lambda one: one["stay"].has_procedure),
            "is_oncology_service": service == services.index("oncology"),
            **{name: joined(lambda one, name=name: one["use"][name]) for name in rounds[0]["use"]},
            **columns,
        },
        "diagnoses": _diagnoses(block, admission_id, reason, list(patients.has), joined),
        "labs": {
            "admission_id": admission_id,
            **_with_gaps(block, labs, age, columns, reason, patients.log_frailty[patient]),
        },
        "outcomes": {
            "admission_id": admission_id,
            "has_died_in_hospital": dead,
            "is_eligible": joined(lambda one: one["eligible"]),
            "is_readmitted_30d": joined(lambda one: one["back"]),
            "readmission_day": joined(lambda one: one["return_day"]),
            "has_died_30d": died_on[patient] - discharged <= 30,
        },
        "truth/risk": {
            "admission_id": admission_id,
            "readmission_risk": joined(lambda one: one["risk"]),
        },
    }


def _diagnoses(
    block: Block, admission_id: Codes, reason: Codes, named: list[str], joined: Any
) -> dict[str, Any]:
    levels = block.spec.table("diagnoses").column("condition").levels
    reasons = [row["name"] for row in block.spec.parameters["diagnosis"]["reasons"]]
    principal = np.array([levels.index(name) for name in reasons])[reason]
    chronic = levels[: levels.index("pneumonia")]
    flags = joined(lambda one: one["conditions"])
    places = [named.index(name) for name in chronic]
    has = np.unpackbits(flags.astype("<u4").view(np.uint8).reshape(-1, 4), 1, bitorder="little")
    has = has[:, places].astype(np.bool_)
    known = principal < len(chronic)
    has[np.flatnonzero(known), principal[known]] = False
    rows, codes = np.nonzero(has)
    position = np.concatenate([np.arange(len(reason)), rows])
    condition = np.concatenate([principal, codes])
    # The principal diagnosis comes first within each admission, the others in the spec's order.
    order = np.argsort(position, kind="stable")
    is_principal = np.arange(len(position)) < len(reason)
    return {
        "admission_id": admission_id[position[order]],
        "condition": condition[order],
        "icd10cm_code": condition[order],
        "is_principal": is_principal[order],
    }


def _times(block: Block, day: Floats, columns: Mapping[str, Any]) -> tuple[Any, Any]:
    """Return admission and discharge: planned stays begin in the morning, discharges at midday."""
    rows = len(day)
    planned = columns["admission_type"] == 2
    same_day = columns["stay_days"] == 0
    died = columns["discharge_disposition"] == DIED
    begin = uniform(block.stream("planned_hour"), rows)
    unplanned = spread(block.stream("admitted_hour"), _HOURS, _ARRIVALS, rows)
    hour = np.where(planned, 6 + 4 * begin, unplanned)
    hour = np.where(same_day, 1 + 10 * begin, hour)
    usual = np.clip(14.2 + 2.4 * normal(block.stream("discharged_hour"), rows), 8, 22.5)
    any_time = uniform(block.stream("death_hour"), rows)
    leave = np.where(died, 24 * any_time, usual)
    # Out on the day of arrival: at least three hours later, before midnight.
    leave = np.where(same_day, hour + 3 + (23.9 - hour - 3) * 0.6 * any_time, leave)
    first = np.datetime64(block.spec.parameters["selection"]["first_day"], "s").astype(np.int64)
    start = first + day.astype(np.int64) * _DAY
    minutes = [60 * np.rint(60 * part).astype(np.int64) for part in (hour, leave)]
    nights = columns["stay_days"].astype(np.int64) * _DAY
    ends = start + nights + np.minimum(minutes[1], _DAY - 60)
    begins = start + np.minimum(minutes[0], _DAY - 60)
    return begins.astype("datetime64[s]"), ends.astype("datetime64[s]")


# Unplanned arrivals through the day: quiet at night, busiest from noon to evening.
_HOURS = (0.0, 6.0, 9.0, 12.0, 15.0, 18.0, 21.0, 24.0)
_ARRIVALS = (11.5, 8.5, 14.0, 17.0, 18.0, 17.0, 14.0)


def _with_gaps(
    block: Block,
    labs: Mapping[str, Floats],
    age: Floats,
    columns: Mapping[str, Any],
    reason: Codes,
    log_frailty: Floats,
) -> dict[str, Floats]:
    how = block.settings["missingness"]
    if how == "none":
        return dict(labs)
    given = block.spec.parameters["missingness"]
    service = np.array([row["service"] for row in block.spec.parameters["diagnosis"]["reasons"]])
    service = service[reason]
    odds = given["log_odds"]
    shared = odds["short_stay"] * (columns["stay_days"] < 2)
    shared = shared + odds["elective"] * (columns["admission_type"] == 2)
    shared += odds["emergent"] * (columns["admission_type"] == 0)
    shared += odds["psychiatry"] * (service == "psychiatry")
    shared += odds["per_decade"] * (age - 60) / 10
    found: dict[str, Floats] = {}
    for name, values in labs.items():
        base = given[name]
        log_odds = shared + (base if isinstance(base, float) else base["base"])
        if name == "albumin_g_dl":
            log_odds += base["medicine"] * (service == "general_medicine")
            log_odds += base["oncology"] * (service == "oncology")
            log_odds += base["log_frailty"] * log_frailty
        if how == "heavy":
            usual = (values - values.mean()) / values.std()
            log_odds += given["heavy"] + given["heavy_per_spread"] * usual
        gone = happens(block.stream(f"missing/{name}"), log_odds)
        found[name] = np.where(gone, np.nan, values)
    return found
