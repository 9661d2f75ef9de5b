"""Sessions: the half-days of one clinician into which appointments are seated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes
from proofkit.generator.models.appointments.bookings import Bookings


@dataclass(frozen=True)
class Seats:
    """Where each appointment sits, and the sessions themselves; times in seconds since 1970."""

    session: Codes
    starts_at: Codes
    session_starts_at: Codes
    clinic: Codes
    service: Codes
    slots: Codes
    booked: Codes


def seat(block: Block, given: Any, booked: Bookings) -> Seats:
    """Seat the bookings of each half-day of a clinic and a service with enough clinicians.

    A few more bookings than slots are squeezed in: they share a slot with another.
    """
    rows = len(booked.person)
    afternoon = block.stream("half").random(rows) < given["afternoon_share"]
    services = int(booked.service.max(initial=0)) + 1
    half_day = ((booked.day * 64 + booked.clinic) * services + booked.service) * 2 + afternoon
    order = np.lexsort((block.stream("seat").random(rows), half_day))
    ranked = half_day[order]
    opens = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]])
    size = np.diff(np.r_[opens, rows])
    place = np.arange(rows) - np.repeat(opens, size)
    slots = np.asarray(given["slots_count"])[booked.service[order[opens]]]
    most = 1.0 + given["most_overbooked_share"]
    clinicians = np.maximum(np.ceil(size / (slots * most)), 1).astype(np.int64)
    # Bookings go round the clinicians in turn, so that no session is left with one alone.
    turns = np.repeat(clinicians, size)
    first = np.cumsum(clinicians) - clinicians
    session = np.empty(rows, np.int64)
    session[order] = np.repeat(first, size) + place % turns
    slot = np.empty(rows, np.int64)
    slot[order] = place // turns % np.repeat(slots, size)
    opening = np.repeat(opens, clinicians)
    lead = order[opening]
    start = (
        booked.day[lead] * 86_400
        + np.where(afternoon[lead], given["afternoon_opens_hour"], given["morning_opens_hour"])
        * 3600
    )
    minutes = np.asarray(given["slot_minutes"])[booked.service]
    return Seats(
        session,
        start[session] + slot * minutes * 60,
        start,
        booked.clinic[lead],
        booked.service[lead],
        np.repeat(slots, clinicians),
        np.bincount(session, minlength=len(lead)),
    )
