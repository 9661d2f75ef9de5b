"""A million of each, and none that could be issued."""

import re

import numpy as np
import pytest

from proofkit.generator import identifiers
from proofkit.generator.spec_reader import read
from proofkit.generator.streams import stream

MILLION = 1_000_000
(LOCALES,) = (one.choices for one in read("population").settings if one.name == "locale")
KEPT_BACK = {
    "en-US": r"[2-9]\d\d-555-01\d\d",
    "en-GB": r"07700 900\d{3}",
    "de": r"(030 23125|069 90009|040 66969|0221 4710|089 99998)\d{3}",
    "fr": r"(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d",
}


def rng(name):
    return stream(0, "test", name)


@pytest.mark.parametrize("locale", LOCALES)
def test_telephone_numbers_are_kept_back_for_fiction(locale):
    drawn = identifiers.telephones(rng(locale), locale, MILLION)
    assert len(set(drawn.pool)) == len(drawn.pool)
    if locale not in KEPT_BACK:
        assert (drawn.codes == -1).all()
        return
    used = [drawn.pool[code] for code in np.unique(drawn.codes)]
    assert all(re.fullmatch(KEPT_BACK[locale], number) for number in used)
    assert len(used) > 900


def test_social_security_numbers_have_an_area_that_is_never_assigned():
    area = identifiers.social_security(rng("ssn"), MILLION) // 10**6
    assert set(np.unique(area)) == {0, 666}


def test_nhs_numbers_are_from_the_test_range_and_valid():
    drawn = identifiers.nhs_numbers(rng("nhs"), MILLION)
    assert (drawn // 10**7 == 999).all()
    total = sum((10 - place) * (drawn // 10 ** (9 - place) % 10) for place in range(9))
    assert ((11 - total % 11) % 11 == drawn % 10).all()


def test_addresses_are_at_domains_that_nobody_can_own():
    drawn = identifiers.emails(np.arange(1, MILLION + 1))
    assert len(set(drawn)) == MILLION
    assert all(re.fullmatch(r"person\d+@example\.(org|com)", one) for one in drawn)


@pytest.mark.parametrize("locale", ["es", "de", "fr"])
def test_where_no_range_is_kept_back_no_number_is_made(locale):
    assert (identifiers.national_numbers(rng("national"), locale, 10) == -1).all()
