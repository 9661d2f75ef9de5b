import pytest

from vendor_review import shares


def test_a_share_has_the_interval_of_wilson() -> None:
    found = shares.share(81, 263)  # worked example of Newcombe, Statistics in Medicine 1998
    assert found["low"] == pytest.approx(0.2553, abs=5e-5)
    assert found["high"] == pytest.approx(0.3662, abs=5e-5)


def test_none_of_ten_is_not_certainly_none() -> None:
    found = shares.share(0, 10)
    assert found["low"] == 0
    assert found["high"] == pytest.approx(0.2775, abs=5e-5)


def test_all_of_a_thousand_leaves_room_for_chance_in_words() -> None:
    assert shares.words(shares.share(1009, 1009)) == "100% (99.6 to 100), 1,009 of 1,009"
    assert shares.words(shares.share(79, 92)) == "86% (77 to 92), 79 of 92"


def test_a_share_of_nothing_is_no_share() -> None:
    assert shares.words(shares.share(0, 0)) == "none to judge"


def test_quantiles_lie_between_values() -> None:
    assert shares.quantile([1, 2, 3, 4], 0.5) == 2.5
    assert shares.quantile([5], 0.9) == 5


def test_a_bootstrap_gives_the_same_interval_twice_and_holds_the_value() -> None:
    found = shares.bootstrap([0, 0, 1, 1, 1], lambda cases: sum(cases) / len(cases), seed=1)
    assert found == shares.bootstrap([0, 0, 1, 1, 1], lambda c: sum(c) / len(c), seed=1)
    assert found["low"] <= found["value"] == 0.6 <= found["high"]
