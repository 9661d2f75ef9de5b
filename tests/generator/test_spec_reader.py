import tomllib

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.core.resources import synthetic
from proofkit.generator.spec_reader import parse, read


def raw():
    return tomllib.loads((synthetic() / "population.toml").read_text("utf-8"))


def refusal(change) -> str:
    content = raw()
    change(content)
    with pytest.raises((ValueError, KeyError, TypeError)) as error:
        parse("population", content)
    return str(error.value)


def test_a_spec_is_read_with_units_and_the_mark_on_every_table():
    spec = read("population")
    assert spec.table("people").column("systolic_mmhg").unit == "mmHg"
    assert all(table.columns[-1].name == "is_synthetic" for table in spec.tables)


def test_an_unknown_name_hears_the_nearest_one():
    with pytest.raises(ProofkitError, match="did you mean 'admissions'"):
        read("admision")


def test_a_number_without_a_unit_is_refused():
    def change(content):
        content["tables"]["people"]["columns"]["weight"] = {"kind": "number", "what": "Weight."}

    assert "ends in its unit" in refusal(change)


def test_parameters_without_a_source_are_refused():
    def change(content):
        del content["parameters"]["habits"]["source"]

    assert "parameters.habits has no source" in refusal(change)


def test_a_check_without_a_source_is_refused():
    def change(content):
        content["checks"][0]["source"] = ""

    assert "has no source" in refusal(change)


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("old", {"kind": "boolean", "what": ""}, "begins with is_ or has_"),
        ("seen", {"kind": "time", "what": ""}, "ends in _at"),
        ("kind", {"kind": "colour", "what": ""}, "unknown kind 'colour'"),
        ("level", {"kind": "category", "what": "", "levels": ["a", "a"]}, "once each"),
        ("is_x", {"kind": "boolean", "what": "", "colour": "red"}, "colour"),
    ],
)
def test_a_column_that_breaks_a_rule_is_refused(name, row, said):
    def change(content):
        content["tables"]["people"]["columns"][name] = row

    assert said in refusal(change)


def test_a_key_that_nobody_reads_is_refused():
    assert "unknown keys colour" in refusal(lambda content: content.update(colour="red"))
