import pytest

from proofkit.catalog.blueprint import read_blueprint
from proofkit.catalog.choice import read_choice, settle
from proofkit.core.errors import ProofkitError

TABLE = {"question": "Which one", "options": {"first": "The first", "second": "The second"}}


def test_the_first_option_is_the_default_unless_another_is_named():
    assert read_choice("which", TABLE).default == "first"
    assert read_choice("which", TABLE | {"default": "second"}).default == "second"


def test_choices_without_an_answer_take_their_default():
    choices = [read_choice("which", TABLE), read_choice("other", TABLE)]
    assert settle(choices, {"which": "second", "other": None}) == {
        "which": "second",
        "other": "first",
    }


@pytest.mark.parametrize(
    ("answer", "reason"),
    [("secnd", "did you mean 'second'"), ("zzz", "one of first, second"), (7, "cannot be 7")],
)
def test_an_answer_that_is_no_option_is_refused_with_the_options(answer, reason):
    with pytest.raises(ProofkitError, match=reason):
        read_choice("which", TABLE).checked(answer)


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ({"options": TABLE["options"]}, "lacks question"),
        (TABLE | {"colour": "red"}, "unknown key colour"),
        (TABLE | {"options": {"only": "one"}}, "at least two"),
        (TABLE | {"default": "third"}, "'third' is none of its options"),
        ("text", "must be a table"),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused_with_the_reason(table, reason):
    with pytest.raises(ValueError, match=reason):
        read_choice("which", table)


BLUEPRINT = """
title = "T"
question = "Q?"
summary = "S."
kind = "document"
dataset = "none"
size = 1
domain = "operations"
backgrounds = ["beginner"]
employers = ["hospital"]
coding = "low"
hours = 1
build = ["x"]
skills = ["x"]
interview = ["x"]
[proves]
hospital = "x"
"""


@pytest.fixture
def own(tmp_path):
    """A folder with a name that a blueprint may have."""
    (tmp_path / "my-own").mkdir()
    return tmp_path / "my-own"


def test_a_blueprint_reads_its_choices_and_has_none_by_default(own):
    (own / "blueprint.toml").write_text(BLUEPRINT)
    assert read_blueprint(own).choices == ()
    more = '[choices.which]\nquestion = "Which"\noptions = { a = "A", b = "B" }\n'
    (own / "blueprint.toml").write_text(BLUEPRINT + more)
    assert [choice.name for choice in read_blueprint(own).choices] == ["which"]


def test_a_choice_cannot_take_the_name_of_another_answer(own):
    more = '[choices.seed]\nquestion = "Which"\noptions = { a = "A", b = "B" }\n'
    (own / "blueprint.toml").write_text(BLUEPRINT + more)
    with pytest.raises(ProofkitError, match="cannot be called 'seed'"):
        read_blueprint(own)
