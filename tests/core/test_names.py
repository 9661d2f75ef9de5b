import pytest

from proofkit.core.errors import ProofkitError
from proofkit.core.names import refuse_escaping, refuse_hostile_names


@pytest.mark.parametrize(
    "name",
    [
        *("", "/a", "../a", "a/../../b", "a//b", "a/./b", "a/", "a\0b"),
        *(".git/config", "x/.GIT/hooks/y", ".git./x", ".git /x", "git~1/x"),
        *(".gi\u200ct/x", ".git::$INDEX_ALLOCATION/x"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name):
    with pytest.raises(ProofkitError, match=r"leads out of the project|below \.git"):
        refuse_escaping(name, "a file")


@pytest.mark.parametrize("name", [".gitignore", ".github/x", "a b/c.d", "é/日本", "...", "git/x"])
def test_an_ordinary_name_is_accepted(name):
    refuse_escaping(name, "a file")


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["README.md", "readme.MD"], "take for one file"),
        (["e\u0301.md", "\u00e9.md"], "take for one file"),
        (["a", "a/b"], "as a file and as a folder"),
        (["A", "a/b"], "as a file and as a folder"),
        (["con"], "Windows cannot hold"),
        (["x/AUX.txt"], "Windows cannot hold"),
        (["a."], "Windows cannot hold"),
        (["a\x1b[2J"], "cannot stand in a file name"),
        (["a\\b"], "cannot stand in a file name"),
        (["C:evil"], "cannot stand in a file name"),
        (["a" * 201], "over 200 bytes"),
        (["a/" * 500 + "b"], "over 800 bytes"),
    ],
)
def test_names_that_cannot_stand_beside_each_other_everywhere_are_refused(names, reason):
    with pytest.raises(ProofkitError, match=reason):
        refuse_hostile_names(names, "a list")
