"""What `proofkit lint` prints beside its report, and how it ends."""

import csv
import io
import json
import os
import subprocess
import sys

from proofkit.linter.loading import all_rules


def lint(*words, text=None, cwd=None, columns="80"):
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": columns}
    command = [sys.executable, "-m", "proofkit", "lint", *words]
    return subprocess.run(
        command, input=text, capture_output=True, text=True, cwd=cwd, env=surroundings, check=False
    )


def test_the_list_of_rules_fits_the_terminal():
    listed = lint("--list-rules").stdout
    assert max(map(len, listed.split("\n"))) <= 80
    assert " ".join(all_rules()["missing-data-provenance"].law.split()) in " ".join(listed.split())
    assert len([line for line in listed.split("\n") if line[:1].strip()]) == len(all_rules())


def test_the_rules_are_listed_and_explained_in_the_form_that_is_asked_for():
    as_json = json.loads(lint("--list-rules", "--format", "json").stdout)
    as_csv = list(csv.DictReader(io.StringIO(lint("--list-rules", "--format", "csv").stdout)))
    assert [row["rule"] for row in as_json] == [row["rule"] for row in as_csv]
    assert {row["rule"] for row in as_csv} == set(all_rules())
    [page] = json.loads(lint("--explain", "merge-marker", "--format", "json").stdout)
    assert page["rule"] == "merge-marker"
    refused = lint("--list-rules", "--format", "sarif")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "text, json or csv" in refused.stderr


def test_a_page_of_a_rule_fits_the_terminal():
    page = lint("--explain", "personal-identifier").stdout
    assert max(len(line) for line in page.split("\n") if not line.startswith("    ")) <= 80
