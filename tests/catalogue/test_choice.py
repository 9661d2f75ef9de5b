import pytest

from proofkit.catalogue.blueprint import read_blueprint
from proofkit.catalogue.choice import read_choice, settle
from proofkit.core.errors import ProofkitError

TABLE = {"question": "Which one", "options": {"first": "The first", "second": "The second"}}


def test_the_first_option_is_the_default_unless_another_is_named():
    assert read_choice("which", TABLE).default == "first"
    assert read_choice("which", TABLE | {"default": "second"}).default == "second"


def test_choices_without_an_answer_take_their_default():
    choices = [read_choice("which", TABLE), read_choice("other", TABLE)]
    assert settle(choices, {"which": "second"}) == {
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
def folder(tmp_path):
    """A folder that a blueprint may lie in."""
    made = tmp_path / "my-project"
    made.mkdir()
    return made


def test_a_blueprint_reads_its_choices_and_has_none_by_default(folder):
    (folder / "blueprint.toml").write_text(BLUEPRINT)
    assert read_blueprint(folder).choices == ()
    more = '[choices.which]\nquestion = "Which"\noptions = { a = "A", b = "B" }\n'
    (folder / "blueprint.toml").write_text(BLUEPRINT + more)
    assert [choice.name for choice in read_blueprint(folder).choices] == ["which"]


def test_a_choice_cannot_take_the_name_of_another_answer(folder):
    more = '[choices.seed]\nquestion = "Which"\noptions = { a = "A", b = "B" }\n'
    (folder / "blueprint.toml").write_text(BLUEPRINT + more)
    with pytest.raises(ProofkitError, match="cannot be called 'seed'"):
        read_blueprint(folder)


def test_an_answer_to_a_question_that_is_not_asked_is_refused():
    with pytest.raises(ProofkitError, match="'colour' is not a question of this project"):
        settle([read_choice("which", TABLE)], {"colour": "red"})


def test_the_smallest_size_of_a_blueprint_is_a_whole_number_and_one_by_default(folder):
    (folder / "blueprint.toml").write_text(BLUEPRINT)
    assert read_blueprint(folder).smallest_size == 1
    (folder / "blueprint.toml").write_text("smallest_size = 20\n" + BLUEPRINT)
    assert read_blueprint(folder).smallest_size == 20
    (folder / "blueprint.toml").write_text('smallest_size = "few"\n' + BLUEPRINT)
    with pytest.raises(ProofkitError, match="smallest_size must be a whole number"):
        read_blueprint(folder)
