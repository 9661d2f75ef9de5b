import csv
import json

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.generator.experiment import SEED_STEP, Experiment
from proofkit.generator.front import generate, write

VARIANTS = {"as_is": [], "more": ["beds=+30", "clinicians=+2"]}
SIZE = 900


def runs(folder):
    with (folder / "what_if.csv").open(newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    manifest = write("patient-flow", folder, size=SIZE, what_if=Experiment(VARIANTS, 2, SIZE))
    return folder, manifest


def test_each_variant_is_run_in_each_replication_and_named_with_its_settings(written):
    rows = runs(written[0])
    assert [(row["variant"], row["replication_id"], row["seed"]) for row in rows] == [
        (name, number, seed)
        for name in VARIANTS
        for number, seed in (("R01", "0"), ("R02", str(SEED_STEP)))
    ]
    assert {row["settings"] for row in rows} == {"", "beds=+30 clinicians=+2"}
    first, second = (row["wait_mean_minutes"] for row in rows[:2])
    assert first != second  # other patients
    assert {row["is_synthetic"] for row in rows} == {"true"}


def test_a_row_sums_up_the_tables_that_the_same_seed_and_settings_make(written, tmp_path):
    row = runs(written[0])[-1]
    words = row["settings"].split()
    generate("patient-flow", tmp_path / "a", size=SIZE, seed=int(row["seed"]), settings=words)
    with (tmp_path / "a/visits.csv").open(newline="") as lines:
        visits = list(csv.DictReader(lines))
    seen = [visit for visit in visits if visit["wait_minutes"]]
    waits = [float(visit["wait_minutes"]) for visit in seen]
    boarding = [float(v["boarding_minutes"]) for v in seen if v["boarding_minutes"]]
    minor = [float(v["wait_minutes"]) for v in seen if v["triage_level"] in "45"]
    assert float(row["wait_mean_minutes"]) == pytest.approx(sum(waits) / len(waits), abs=1e-4)
    assert float(row["minor_wait_mean_minutes"]) == pytest.approx(sum(minor) / len(minor), abs=1e-4)
    assert float(row["left_unseen_share"]) == pytest.approx(1 - len(seen) / SIZE, abs=1e-5)
    assert float(row["boarding_mean_minutes"]) == pytest.approx(
        sum(boarding) / len(boarding), abs=1e-4
    )
    assert int(row["visits_count"]) == SIZE
    assert int(row["seen_count"]) == len(seen)
    assert int(row["urgent_seen_count"]) == len(seen) - len(minor)
    assert int(row["minor_seen_count"]) == len(minor)
    assert int(row["admitted_count"]) == len(boarding)
    with (tmp_path / "a/census.csv").open(newline="") as lines:
        hours = list(csv.DictReader(lines))
    full = sum(int(hour["occupied_bays_count"]) >= 23 for hour in hours)
    assert float(row["full_hours_share"]) == pytest.approx(full / len(hours), abs=1e-5)


def test_more_beds_and_clinicians_shorten_waits_of_the_same_patients(written):
    rows = runs(written[0])
    for usual, more in zip(rows[:2], rows[2:], strict=True):
        assert usual["visits_count"] == more["visits_count"]
        assert float(more["wait_mean_minutes"]) < float(usual["wait_mean_minutes"])


def test_the_manifest_and_the_data_dictionary_know_the_runs(written):
    folder, manifest = written
    content = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert content["what_if"] == {"size": SIZE, "replications": 2, "variants": VARIANTS}
    assert content["files"]["what_if.csv"]["rows"] == 4
    sheet = (folder / "README.md").read_text("utf-8")
    assert "wait_mean_minutes" in sheet
    assert "It makes all but `what_if.csv`." in sheet
    assert f"`proofkit synth patient-flow --size {SIZE}` with the row's `seed`" in sheet
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    (resource,) = [one for one in package["resources"] if one["name"] == "what-if"]
    assert resource["schema"]["primaryKey"] == ["variant", "replication_id", "hospital_id"]
    assert manifest.content_digest == content["content_digest"]


def test_the_same_runs_give_the_same_bytes_and_do_not_change_the_other_tables(written, tmp_path):
    write("patient-flow", tmp_path, size=SIZE, what_if=Experiment(VARIANTS, 2, SIZE))
    for path in sorted(written[0].rglob("*.*")):
        assert path.read_bytes() == (tmp_path / path.relative_to(written[0])).read_bytes()
    plain = generate("patient-flow", tmp_path / "plain", size=SIZE)
    assert (tmp_path / "plain/visits.csv").read_bytes() == (tmp_path / "visits.csv").read_bytes()
    assert plain.content_digest != written[1].content_digest
    assert '"what_if"' not in plain.to_json()
    assert "all but" not in (tmp_path / "plain/README.md").read_text("utf-8")


def test_a_data_set_that_is_no_simulation_says_that_it_offers_no_what_if(tmp_path):
    with pytest.raises(ProofkitError, match="admissions has no table"):
        write("admissions", tmp_path, size=50, what_if=Experiment(VARIANTS, 2, 50))


def test_an_unknown_setting_of_a_variant_is_refused_by_name(tmp_path):
    with pytest.raises(ProofkitError, match="no setting 'nurses'"):
        write("patient-flow", tmp_path, size=50, what_if=Experiment({"a": ["nurses=+1"]}, 1, 50))
