import pytest

from proofkit.catalogue.what_if import read_what_if

TABLE = {"size": 100, "replications": 3, "variants": {"as_is": [], "more": ["beds=+1"]}}


def test_a_table_becomes_a_value():
    found = read_what_if(TABLE)
    assert found.variants == {"as_is": (), "more": ("beds=+1",)}
    assert read_what_if(None) is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"size": 0}, "size must be a whole number"),
        ({"replications": True}, "replications must be a whole number"),
        ({"variants": []}, "must map plain words"),
        ({"variants": {"as is": []}}, "must map plain words"),
        ({"variants": {"as_is": [], "more": "beds=+1"}}, "more must be a list"),
        ({"variants": {"as_is": [], "more": ["beds"]}}, "more must be a list"),
        ({"variants": {"more": ["beds=+1"]}}, "one variant that changes nothing"),
        ({"seed": 1}, "must be a table with"),
    ],
)
def test_what_is_wrong_with_a_table_is_named(change, reason):
    with pytest.raises(ValueError, match=reason):
        read_what_if({**TABLE, **change})
