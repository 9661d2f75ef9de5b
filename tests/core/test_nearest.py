import pytest

from proofkit.core.nearest import nearest


@pytest.mark.parametrize(
    ("name", "meant"), [("selct", "select"), ("ignored", "ignore"), ("zzz", ""), ("", "")]
)
def test_the_name_that_was_meant_is_found_or_none(name, meant):
    assert nearest(name, iter(["ignore", "select"])) == meant
