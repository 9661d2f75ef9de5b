"""Words for what a column may hold."""

from proofkit.generator.values import with_unit


def test_per_cent_follows_its_figure_and_other_units_keep_their_distance():
    assert with_unit("44 ± 4", "%") == "44 ± 4%"
    assert with_unit("14", "min") == "14 min"
    assert with_unit("0.7", "") == "0.7"
