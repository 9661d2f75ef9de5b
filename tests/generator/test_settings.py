import pytest

from proofkit.core.errors import ProofkitError
from proofkit.generator.settings import settle
from proofkit.generator.spec import Setting


class Knobs:
    name = "demo"
    settings = (
        Setting("how", "", "mild", choices=("none", "mild")),
        Setting("share", "", 0.5, minimum=0, maximum=1),
        Setting("beds", "", 20, minimum=1, maximum=90),
        Setting("fast_track", "", False),
    )


class Bare:
    name = "bare"
    settings = ()


def test_what_is_not_said_has_its_default():
    assert settle(Knobs, ()) == {"how": "mild", "share": 0.5, "beds": 20, "fast_track": False}


def test_a_whole_number_may_be_said_as_a_change():
    assert settle(Knobs, ["beds=+4"])["beds"] == 24
    assert settle(Knobs, ["beds=-4"])["beds"] == 16
    assert settle(Knobs, ["beds=4"])["beds"] == 4


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("how", "NAME=VALUE"),
        ("nobody=1", "it has how, share, beds, fast_track"),
        ("how=heavy", "one of none, mild"),
        ("share=2", "between 0 and 1"),
        ("share=nan", "a number"),
        ("share=lots", "a number"),
        ("beds=2.5", "a whole number, or a change such as +4"),
        ("beds=", "a whole number, or a change such as +4"),
        ("beds=-90", "between 1 and 90"),
        ("fast_track=maybe", "true or false"),
    ],
)
def test_a_refusal_says_what_would_be_right(word, right):
    with pytest.raises(ProofkitError) as refusal:
        settle(Knobs, [word])
    assert right in str(refusal.value)


def test_a_data_set_without_knobs_says_so():
    with pytest.raises(ProofkitError, match="it has none"):
        settle(Bare, ["beds=4"])
