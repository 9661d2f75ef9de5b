import pytest

from proofkit.core.figure import shown


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        (-0.04, ".1f", "0.0"),
        (-0.04, "+.1f", "+0.0"),
        (-0.04, "+z.1f", "+0.0"),
        (-0.04, ".2f", "-0.04"),
        (-0.004, ",.0%", "0%"),
        (-0.04, "", "-0.04"),
        (-1234, ",", "-1,234"),
        (0, ".1f", "0.0"),
        ("words", "", "words"),
    ],
)
def test_a_figure_that_is_shown_as_zero_has_no_sign_of_its_own(value, form, said):
    assert shown(value, form) == said


@pytest.mark.parametrize(
    ("value", "form", "said"),
    [
        (0.9964, ".0%", "99.6%"),
        (0.9996, ",.0%", "99.96%"),
        (0.0004, "z.1%", "0.04%"),
        (0.003, "+.0%", "+0.3%"),
        (0.995, ".0%", "99.5%"),
        (0.99, ".0%", "99%"),
        (0.000001, ".0%", "0%"),
        (1.0, ".0%", "100%"),
        (0.0, ".1%", "0.0%"),
        (0.9964, "%", "99.640000%"),
        (1, ".0%", "100%"),
    ],
)
def test_a_part_is_not_shown_as_none_or_all(value, form, said):
    assert shown(value, form) == said
