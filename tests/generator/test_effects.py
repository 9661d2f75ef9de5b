import numpy as np
import pytest

from proofkit.generator.effects import Causes, Layout, product, total
from proofkit.generator.models.admissions.traits import Traits, tell

ROWS = 500
RNG = np.random.default_rng(0)
AGE = RNG.normal(0, 2, ROWS)
FLAGS = {name: RNG.random(ROWS) < 0.4 for name in ("male", "smoker", *(f"x{n}" for n in range(12)))}
DEPRIVATION = RNG.integers(1, 6, ROWS)


def causes():
    found = Causes(lambda name: {"age": AGE}[name], ROWS)
    traits = Traits.of(DEPRIVATION, FLAGS)
    tell(found, traits.names, traits.bits)
    return found


def test_a_total_is_the_sum_of_its_terms():
    terms = {"base": -2.0, "spread": 9.0, "male": 0.5, "x1": 1.5, "x11": -0.7, "age": 0.1}
    plain = -2 + 0.5 * FLAGS["male"] + 1.5 * FLAGS["x1"] - 0.7 * FLAGS["x11"] + 0.1 * AGE
    assert total(terms, causes()) == pytest.approx(plain)
    more = {**terms, "deprivation": 0.3, "female": 0.2}
    plain = plain + 0.3 * (DEPRIVATION - 3) + 0.2 * ~FLAGS["male"]
    assert total(more, causes()) == pytest.approx(plain)


def test_a_total_without_causes_is_its_base():
    assert total({"base": 1.5}, causes()).tolist() == [1.5] * ROWS


def test_a_product_takes_each_factor_to_the_power_of_its_cause():
    found = np.empty(ROWS)
    product({"base": 3.0, "x0": 2.0, "x9": 0.5, "age": 1.2}, causes(), found)
    plain = 3 * np.where(FLAGS["x0"], 2, 1) * np.where(FLAGS["x9"], 0.5, 1) * 1.2**AGE
    assert found == pytest.approx(plain)
    product({"base": 3.0, "age": 1.2}, causes(), found)
    assert found == pytest.approx(3 * 1.2**AGE)


def test_a_trait_that_came_later_is_a_cause_from_then_on():
    found = causes()
    before = found("x3")
    traits = Traits.of(DEPRIVATION, FLAGS)
    tell(found, traits.names, traits.bits | traits.mask(["x3"]))
    assert (before == FLAGS["x3"]).all()
    assert found("x3").all()
    assert (found("x4") == FLAGS["x4"]).all()


def test_a_cause_of_its_own_layout_is_found_beside_the_traits():
    found = causes()
    found.add_numbers(Layout({"high": np.array([False, True])}), (AGE > 0).astype(np.int64))
    assert total({"high": 2.0}, found).tolist() == (2.0 * (AGE > 0)).tolist()
    with pytest.raises(KeyError):
        total({"nothing": 1.0}, found)


def test_traits_are_told_apart_and_rearranged():
    traits = Traits.of(DEPRIVATION, FLAGS)
    assert (traits.deprivation() == DEPRIVATION).all()
    assert all((traits.have(name) == flags).all() for name, flags in FLAGS.items())
    rearranged = traits.arranged(traits.bits, ("x7", "", "male"))
    assert (rearranged == FLAGS["x7"] + 4 * FLAGS["male"]).all()
