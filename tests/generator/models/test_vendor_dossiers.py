import csv
import re
from itertools import pairwise

import numpy as np
import pytest

from proofkit.generator import sample
from proofkit.generator.front import generate
from proofkit.generator.models.vendor_dossiers.measures import weighted_kappa
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read

SPEC = read("vendor-dossiers")
ITEMS = SPEC.table("truth/findings").column("item").levels
WORDS = SPEC.parameters["items"]
LEVELS = ("met", "partly", "unmet")
CLAIMS = {claim["text"]: claim for claim in SPEC.parameters["claims"]["texts"]}
POINTS = {"met": 2, "partly": 1, "unmet": 0, "silent": 0}


@pytest.fixture(scope="module")
def data():
    return sample.draw(SPEC, size=3_000, seed=0, settings=settle(SPEC, ()))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("dossiers") / "out"
    generate(SPEC.name, made, size=40, seed=2)
    return made


def table(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_sentence_of_the_table_stands_in_its_paper_under_its_number(folder):
    papers = {path: path.read_text("utf-8") for path in sorted((folder / "dossiers").rglob("*.md"))}
    assert len(papers) == 40 * 5
    for row in table(folder, "statements"):
        (paper,) = (folder / "dossiers" / row["vendor_id"]).glob(f"*_{row['document']}.md")
        assert f"**{row['statement_id']}** \u201c{row['text']}\u201d" in papers[paper]


def test_the_diagram_of_a_dossier_says_of_unsigned_drafts_what_was_planted(folder):
    seen = set()
    for row in table(folder, "truth/findings"):
        if row["item"] == "H1":
            paper = (folder / "dossiers" / row["vendor_id"] / "2_data_flow.md").read_text("utf-8")
            assert ("unsigned draft" in paper) == (row["finding"] == "unmet")
            assert ("Clinician reads" in paper) == (row["finding"] in ("met", "partly"))
            seen.add(row["finding"])
    assert seen == {*LEVELS, "silent"}


def test_the_diagram_of_a_dossier_points_to_processors_only_where_its_paper_tells_of_them(folder):
    seen = set()
    for row in table(folder, "truth/findings"):
        if row["item"] == "D1":
            paper = (folder / "dossiers" / row["vendor_id"] / "2_data_flow.md").read_text("utf-8")
            is_silent = row["finding"] == "silent"
            assert ("processors: not named" in paper) is is_silent
            assert ("processors: see below" in paper) is not is_silent
            seen.add(row["finding"])
    assert seen == {*LEVELS, "silent"}


def test_an_item_on_which_a_vendor_is_silent_has_no_sentence(folder):
    silent = {
        (row["vendor_id"], row["item"])
        for row in table(folder, "truth/findings")
        if row["finding"] == "silent"
    }
    texts = {}
    for row in table(folder, "statements"):
        texts.setdefault(row["vendor_id"], set()).add(row["text"])
    for vendor, item in silent:
        assert not texts[vendor] & {one["text"] for level in LEVELS for one in WORDS[item][level]}


def test_a_reader_who_sees_it_right_gives_the_planted_points_and_most_are_right(folder):
    planted = {(r["vendor_id"], r["item"]): r["finding"] for r in table(folder, "truth/findings")}
    reviews = table(folder, "reviews")
    right = [
        int(row["score_points"]) == POINTS[planted[row["vendor_id"], row["item"]]]
        for row in reviews
    ]
    assert 0.84 < np.mean(right) < 0.93


def test_points_rest_on_a_sentence_and_what_is_silent_can_only_rest_on_the_brochure(folder):
    planted = {(r["vendor_id"], r["item"]): r["finding"] for r in table(folder, "truth/findings")}
    document = {
        (row["vendor_id"], row["statement_id"]): row["document"]
        for row in table(folder, "statements")
    }
    for row in table(folder, "reviews"):
        if row["score_points"] != "0":
            assert row["statement_id"]
        if row["statement_id"]:
            is_silent = planted[row["vendor_id"], row["item"]] == "silent"
            found = document[row["vendor_id"], row["statement_id"]]
            assert (found == "brochure") == is_silent


def test_every_evaluation_has_a_hole(data):
    findings = data["truth/findings"]
    met = findings.equals("finding", "met").reshape(-1, len(ITEMS))
    holes = [ITEMS.index(item) for item in SPEC.parameters["findings"]["hole_items"]]
    assert (~met[:, holes]).any(axis=1).all()


def test_a_group_that_was_not_tested_has_no_counts_and_few_notes_where_it_was_partly(folder):
    planted = {(r["vendor_id"], r["item"]): r["finding"] for r in table(folder, "truth/findings")}
    notes = {
        (row["vendor_id"], row["visits"]): int(row["notes_count"])
        for row in table(folder, "evaluation")
    }
    for vendor in {vendor for vendor, _ in planted}:
        counted = planted[vendor, "E2"] in ("met", "partly")
        assert ((vendor, "english") in notes) == counted
        tested = planted[vendor, "B1"] if counted else "silent"
        assert ((vendor, "spanish") in notes) == (tested in ("met", "partly"))
        if (vendor, "spanish") in notes:
            assert (notes[vendor, "spanish"] >= 50) == (tested == "met")


def test_an_evaluation_without_counts_shows_no_result_for_a_group(data):
    met = data["truth/findings"].equals("finding", "met").reshape(-1, len(ITEMS))
    counted = np.isin(np.arange(1, 3_001), data["evaluation"].keys("vendor_id"))
    for item in ("B1", "B2"):
        shown = met[:, ITEMS.index(item)]
        assert shown[counted].any()
        assert not shown[~counted].any()


def test_what_is_said_of_a_group_agrees_with_the_table_of_counts(folder):
    groups = {}
    for row in table(folder, "evaluation"):
        groups.setdefault(row["vendor_id"], set()).add(row["visits"])
    seen = set()
    for row in table(folder, "statements"):
        if row["document"] == "evaluation":
            counted = groups.get(row["vendor_id"], set())
            if "apart in the table" in row["text"]:
                old = "aged 75 and over" in row["text"]
                assert ({"older_adults"} if old else {"spanish", "interpreter"}) <= counted
            if "were included in the test" in row["text"] or "did not differ" in row["text"]:
                assert not counted
            seen.add(row["text"])
    assert seen >= {one["text"] for item in ("B1", "B2") for one in WORDS[item]["partly"]}


def test_errors_are_more_frequent_where_language_stands_between(data):
    rates, visits = data["truth/rates"], SPEC.table("evaluation").column("visits").levels
    means = [rates.numbers("invention_share")[rates.equals("visits", v)].mean() for v in visits]
    assert means[visits.index("interpreter")] > means[visits.index("spanish")] > means[0]


def test_the_less_a_vendor_can_show_the_louder_its_brochure(data):
    met = data["truth/findings"].equals("finding", "met").reshape(-1, len(ITEMS)).sum(axis=1)
    statements = data["statements"]
    claims = np.bincount(
        statements.keys("vendor_id")[statements.equals("document", "brochure")], minlength=3_001
    )[1:]
    assert np.corrcoef(met, claims)[0, 1] < -0.1


def test_maturity_moves_what_is_shown():
    shown = []
    for level in ("-1", "1"):
        drawn = sample.draw(SPEC, size=400, seed=0, settings=settle(SPEC, [f"maturity={level}"]))
        shown.append(drawn["truth/findings"].equals("finding", "met").mean())
    assert shown[1] > shown[0] + 0.3


def test_neighbouring_vendors_have_different_names_and_products(folder):
    rows = table(folder, "vendors")
    for before, after in pairwise(rows):
        assert before["vendor_name"].split()[0] != after["vendor_name"].split()[0] or (
            before["product_name"] != after["product_name"]
        )


def test_no_two_vendors_have_one_name(tmp_path):
    generate(SPEC.name, tmp_path / "out", size=600)
    names = [row["vendor_name"] for row in table(tmp_path / "out", "vendors")]
    assert len(set(names)) == len(names) == 600


def test_every_sentence_has_a_reason_of_its_own_and_none_stands_twice():
    everything = [*CLAIMS.values()]
    for item in ITEMS:
        assert set(WORDS[item]) == {"document", *LEVELS}
        everything += [one for level in LEVELS for one in WORDS[item][level]]
    for part in ("text", "reason"):
        assert len({one[part] for one in everything}) == len(everything)


def test_a_reader_who_sees_it_right_gives_the_reason_of_the_sentence_that_is_quoted(folder):
    planted = {(r["vendor_id"], r["item"]): r["finding"] for r in table(folder, "truth/findings")}
    texts = {(r["vendor_id"], r["statement_id"]): r["text"] for r in table(folder, "statements")}
    for row in table(folder, "reviews"):
        finding = planted[row["vendor_id"], row["item"]]
        if finding != "silent" and int(row["score_points"]) == POINTS[finding]:
            quoted = texts[row["vendor_id"], row["statement_id"]]
            (one,) = (one for one in WORDS[row["item"]][finding] if one["text"] == quoted)
            assert row["reason"].lower() == f"{one['reason'].lower()}."


def test_points_for_what_is_mentioned_nowhere_rest_on_a_claim_that_touches_it(folder):
    texts = {
        (row["vendor_id"], row["statement_id"]): row["text"]
        for row in table(folder, "statements")
        if row["document"] == "brochure"
    }
    rows = [r for r in table(folder, "reviews") if (r["vendor_id"], r["statement_id"]) in texts]
    assert rows
    for row in rows:
        claim = CLAIMS[texts[row["vendor_id"], row["statement_id"]]]
        assert row["item"] in claim["items"]
        assert row["reason"].lower() == f"{claim['reason'].lower()}."


def test_claims_touch_items_of_the_checklist():
    assert {item for claim in CLAIMS.values() for item in claim["items"]} < set(ITEMS)


def test_drafts_that_are_filed_unsigned_are_no_part_of_a_signature():
    filed = [level for level in LEVELS for one in WORDS["H1"][level] if "are filed" in one["text"]]
    assert filed == ["unmet"]


def test_an_evaluation_that_is_partly_independent_shows_one_half_and_not_the_other():
    outside, version = "neither employ nor pay", "version tested is the one offered"
    (met,) = WORDS["E3"]["met"]
    assert outside in met["text"]
    assert version in met["text"]
    for one in WORDS["E3"]["partly"]:
        assert (outside in one["text"]) != (version in one["text"])
        assert re.search("whom we employ|the version before", one["text"])


def test_what_a_paper_says_of_the_tested_version_is_so(folder):
    vendors = {row["vendor_id"]: row for row in table(folder, "vendors")}
    seen = set()
    for row in table(folder, "statements"):
        if found := re.search("version tested is the one|version before the one", row["text"]):
            about = vendors[row["vendor_id"]]
            is_same = about["tested_version"] == about["product_version"]
            assert is_same == ("tested is" in found[0])
            seen.add(is_same)
    assert seen == {True, False}


def test_an_evaluation_names_its_groups_so_that_none_overlaps(folder):
    papers = "".join(path.read_text("utf-8") for path in (folder / "dossiers").rglob("4_*.md"))
    groups = set(re.findall(r"^\| ([^|]+?) \| [\d,]+ \|", papers, re.MULTILINE))
    assert groups == {"English, under 75", "Spanish", "Interpreter", "English, 75 and over"}


def test_addresses_in_the_papers_are_at_example_domains(folder):
    for path in (folder / "dossiers").rglob("*.md"):
        for host in re.findall(r"\b[\w-]+\.(?:com|org|net)\b", path.read_text("utf-8")):
            assert host in ("example.com", "example.org")


def test_kappa_is_one_for_equal_readers_and_nought_for_chance():
    same = np.array([0.0, 1.0, 2.0, 2.0])
    assert weighted_kappa(same, same) == 1
    first, second = np.repeat([0.0, 2.0], 2), np.tile([0.0, 2.0], 2)
    assert weighted_kappa(first, second) == pytest.approx(0)
