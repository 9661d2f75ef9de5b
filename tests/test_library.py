"""The library face means what the commands mean."""

import pytest

import proofkit


@pytest.fixture
def claim(tmp_path, monkeypatch):
    (tmp_path / "README.md").write_text("# A\n\nNo doctor needed.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_without_a_path_the_working_folder_is_judged(claim):
    report = proofkit.lint()
    assert "replacement-claim" in {found.rule for found in report.findings}
    assert len(report.findings) == len(proofkit.lint(".").findings)
    assert (report.paths, report.exit_code) == (["README.md"], 1)


def test_a_single_text_is_one_name(claim):
    for one in ("replacement-claim", ["replacement-claim"]):
        assert [found.rule for found in proofkit.lint(select=one).findings] == ["replacement-claim"]
        assert "replacement-claim" not in {f.rule for f in proofkit.lint(ignore=one).findings}
    assert proofkit.lint(select="diagnosis-claim").findings == []
    with pytest.raises(proofkit.ProofkitError, match="no rule is called ''"):
        proofkit.lint(select="")


def test_a_single_text_is_one_setting(tmp_path):
    manifests = [
        proofkit.synth("admissions", tmp_path / name, size=50, settings=said)
        for name, said in (("a", "missingness=heavy"), ("b", ["missingness=heavy"]))
    ]
    assert dict(manifests[0].settings)["missingness"] == "heavy"
    assert manifests[0].content_digest == manifests[1].content_digest
