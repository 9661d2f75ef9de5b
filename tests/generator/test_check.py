import pytest

from proofkit.core.errors import ProofkitError
from proofkit.generator.check import judge, sample_size
from proofkit.generator.found import Found, by_block, share
from proofkit.generator.spec import Check
from proofkit.generator.spec_reader import read
from proofkit.generator.verdict_table import render


def check(kind, published, tolerance=0.0):
    return Check("x", "x", kind, published, tolerance, "", 1, "somewhere")


@pytest.mark.parametrize(
    ("value", "error", "holds"),
    [(14.9, 0, True), (15.0, 0, False), (15.0, 0.1, True), (12.8, 0, False), (12.8, 0.06, True)],
)
def test_a_value_may_miss_by_its_tolerance_and_two_errors(value, error, holds):
    assert judge(check("value", 13.9, 1.0), Found((value,), (error,))).holds is holds


def test_a_range_is_widened_by_two_errors():
    wanted = check("range", (0.9, 1.1))
    assert judge(wanted, Found((1.12,), (0.01,))).holds
    assert not judge(wanted, Found((1.13,), (0.01,))).holds


def test_an_order_is_broken_beyond_two_errors_of_the_step():
    wanted = check("order", "a > b > c")
    assert judge(wanted, Found((3.0, 2.0, 1.0), (0.1, 0.1, 0.1))).holds
    assert judge(wanted, Found((3.0, 3.1, 1.0), (0.1, 0.1, 0.1))).holds
    assert not judge(wanted, Found((3.0, 3.4, 1.0), (0.1, 0.1, 0.1))).holds


def test_what_holds_by_its_sampling_error_alone_is_marked_and_explained():
    inside = judge(check("value", 13.9, 1.0), Found((14.9,), (0.1,)))
    beyond = judge(check("value", 13.9, 1.0), Found((15.0,), (0.1,)))
    turned = judge(check("order", "a > b"), Found((3.0, 3.1), (0.1, 0.1)))
    broken = judge(check("value", 13.9, 1.0), Found((19.0,), (0.1,)))
    assert [one.is_by_chance for one in (inside, beyond, turned, broken)] == [0, 1, 1, 0]
    assert "†" not in render([inside, broken], 80)
    told = render([inside, beyond], 80)
    assert "15.0 †" in told
    assert "14.9 †" not in told
    assert "two standard errors" in told


def test_a_share_has_its_binomial_error():
    import numpy as np

    found = share(np.array([True] * 20 + [False] * 80))
    assert found.values == (20.0,)
    assert found.errors[0] == pytest.approx(4.0)


def test_blocks_that_differ_have_a_larger_error_than_their_rows_suggest():
    import numpy as np

    block = np.repeat(np.arange(10), 1000)
    flags = np.random.default_rng(0).random(10_000) < np.repeat(np.linspace(0.1, 0.5, 10), 1000)
    found = by_block(block, lambda rows: 100 * float(flags[rows].mean()))
    assert found.errors[0] > 5 * share(flags).errors[0]


@pytest.mark.parametrize("size", [1, 10_000_001])
def test_a_sample_that_is_too_small_or_fits_no_memory_is_refused(size):
    with pytest.raises(ProofkitError, match=r"--size is at (least|most)"):
        sample_size(read("ward-vitals"), size)
