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
