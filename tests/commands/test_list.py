import pytest

from proofkit.cli import main


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--domain population", "There is no project with --domain population yet. "),
        (
            "--employer pharma --kind text --domain drug-discovery",
            "There is no project with --employer pharma and none with --domain drug-discovery",
        ),
        ("--domain governance --kind imaging", "No project fits all of these filters; leave one "),
    ],
)
def test_where_no_project_fits_it_is_said_which_filter_leaves_none(capsys, words, said):
    assert main(["list", *words.split()]) == 0
    assert capsys.readouterr().out.startswith(said)
