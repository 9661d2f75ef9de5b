"""What is particular to visit notes: texts say their facts, errors are where the labels say."""

import csv
import json
import re
from collections import Counter, defaultdict

import pytest

from proofkit.generator.blocks import blocks_of_part
from proofkit.generator.front import generate
from proofkit.generator.models.clinical_notes import changes, facts, mistakes, note, visits
from proofkit.generator.models.clinical_notes.summary import Said
from proofkit.generator.models.clinical_notes.wording import Wording
from proofkit.generator.parts import tables_of
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read

SPEC = read("clinical-notes")
GIVEN = SPEC.parameters
SIZE = 240


def rows_of(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def notes_of(words=(), size=SIZE):
    (block, *_) = blocks_of_part(SPEC, settle(SPEC, words), seed=5, size=size, part=0)
    return [
        note.write(visit, facts.of(visit, GIVEN), GIVEN, block.with_texts)
        for visit in visits.draw(block)
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("notes") / "data"
    generate("clinical-notes", path, size=SIZE, seed=5, settings=["error_rate=3"])
    return path


@pytest.fixture(scope="module")
def written():
    return notes_of()


@pytest.fixture(scope="module")
def written_many():
    blocks = [
        block
        for seed in range(10)
        for block in blocks_of_part(SPEC, settle(SPEC, ()), seed=seed, size=SIZE, part=0)
    ]
    return [visit for block in blocks for visit in visits.draw(block)]


def test_every_note_says_first_that_it_is_synthetic_and_so_does_its_file_of_facts(folder):
    index = rows_of(folder, "notes")
    assert len(index) == SIZE
    for row in index:
        assert (folder / row["note_file"]).read_text("utf-8").startswith(note.HEADING)
        content = json.loads((folder / row["facts_file"]).read_text("utf-8"))
        assert content["is_synthetic"] is True
        assert content["note_id"] == row["note_id"]
        assert len(content["facts"]) == int(row["fact_count"])
        assert row["record_number"].startswith("SYN")


def test_the_sentence_that_a_fact_names_holds_its_words(written):
    for one in written:
        sentences = [line for lines in one.sections.values() for line in lines]
        assert len(sentences) == one.sentence_count
        for fact in one.facts:
            said = sentences[fact.sentence - 1].lower()
            if fact.kind not in ("escalation", "allergy"):
                assert fact.term.format(side=fact.side, other="").split()[-1].lower() in said
            if fact.dose and fact.status != "stopped":
                assert f"{fact.dose.amount:g} {fact.dose.unit.rstrip('s')}" in said
            if fact.span and fact.kind != "side_effect":
                assert f"{fact.span} {fact.span_unit.rstrip('s')}" in said


def test_a_fact_that_names_a_side_names_it_as_the_note_does(folder):
    seen = Counter()
    for row in rows_of(folder, "notes"):
        text = (folder / row["note_file"]).read_text("utf-8")
        content = json.loads((folder / row["facts_file"]).read_text("utf-8"))
        for fact in content["facts"]:
            assert "  " not in fact["term"]
            if "side" in fact:
                assert re.search(rf"\b{fact['side']}\b", fact["term"])
            if fact["kind"] == "normal":
                seen[fact.get("side", "both")] += 1
                assert fact["term"] in text
    assert set(seen) == {"left", "right", "both"}


def test_the_leg_that_hurts_is_tested_too():
    [sciatica] = [one for one in GIVEN["presentations"]["list"] if one["name"] == "back_pain"]
    assert "both legs" in sciatica["normal"]


EMERGENCIES = {
    "black stools",
    "blue lips",
    "breathlessness at rest",
    "chest pain",
    "chest pain at rest",
    "confusion",
    "fever with shivering",
    "hot swollen knee with fever",
    "loss of consciousness",
    "loss of sight",
    "sudden severe headache",
    "sudden weakness of the arm",
    "swelling of the calf",
    "thoughts of self-harm",
    "vomiting that does not stop",
    "weakness on one side",
}


def test_a_warning_sign_has_one_answer_and_an_emergency_never_waits_for_the_clinic():
    answers = defaultdict(set)
    for one in GIVEN["presentations"]["list"]:
        for sign in one["warnings"]:
            answers[sign].add(one["action"])
    bank = GIVEN["medicines"]["bank"]
    for one in GIVEN["presentations"]["list"]:
        for key in one["start"]:
            if "warning" in bank[key]:
                answers[bank[key]["warning"]].add(one["action"])
    assert {sign for sign, found in answers.items() if len(found) > 1} == set()
    assert {sign for sign in EMERGENCIES if answers[sign] != {"emergency"}} == set()
    assert {"same_day"} in answers.values()


def test_the_reference_summary_holds_every_key_fact_and_no_error(folder):
    errors = {row["summary_id"] for row in rows_of(folder, "truth/errors")}
    references = {
        row["summary_id"]: row["note_id"]
        for row in rows_of(folder, "summaries")
        if row["author"] == "reference"
    }
    assert not errors & set(references)
    said = defaultdict(str)
    for row in rows_of(folder, "sentences"):
        said[row["summary_id"]] += " " + row["text"].lower()
    for summary, key in references.items():
        content = json.loads((folder / f"notes/{key}.json").read_text("utf-8"))
        for fact in content["facts"]:
            if fact["kind"] in ("warning", "denial", "symptom", "condition", "pending", "finding"):
                assert fact["term"].lower() in said[summary]
            if fact["kind"] == "medicine":
                assert fact["term"] in said[summary]


def test_a_label_points_to_the_sentence_that_says_the_error(folder):
    said = {
        (row["summary_id"], row["sentence_number"]): row["text"].lower()
        for row in rows_of(folder, "sentences")
    }
    note_of = {row["summary_id"]: row["note_id"] for row in rows_of(folder, "summaries")}
    seen = Counter()
    for error in rows_of(folder, "truth/errors"):
        kind = error["error_kind"]
        seen[kind] += 1
        if kind == "omission":
            assert error["sentence_number"] == ""
            continue
        text = said[error["summary_id"], error["sentence_number"]]
        path = folder / f"notes/{note_of[error['summary_id']]}.json"
        known = {fact["id"]: fact for fact in json.loads(path.read_text("utf-8"))["facts"]}
        fact = known.get(error["fact_id"])
        if kind == "fabrication":
            assert fact is None
        elif kind == "side":
            wrong = {"left": r"\bright\b|\br\b", "right": r"\bleft\b|\bl\b"}[fact["side"]]
            assert re.search(wrong, text)
        elif kind == "status" and fact["kind"] == "pending":
            assert not re.search("pending|await|outstanding|waiting", text)
        elif kind == "dose":
            right = f"{fact['term']} {fact['dose']:g} {fact['unit']} {fact['often']}"
            assert right not in text
    assert {"dose", "side", "status", "fabrication", "time", "negation"} <= set(seen)


def test_nobody_gets_what_they_are_allergic_to_or_two_of_a_family(written):
    bank = {about.get("name", key): about for key, about in GIVEN["medicines"]["bank"].items()}
    families = {entry["substance"]: entry["family"] for entry in GIVEN["visits"]["allergies"]}
    for one in written:
        allergy = next(fact for fact in one.facts if fact.kind == "allergy")
        taken = [fact for fact in one.facts if fact.kind == "medicine" and fact.dose]
        going = [f for f in taken if f.status in ("taken_before", "continued")]
        used = [bank[fact.term]["family"] for fact in going]
        assert len(used) == len(set(used))
        for fact in taken:
            assert bank[fact.term]["family"] != (families[allergy.term] or "none")
            assert not set(bank[fact.term].get("avoid", ())) & set(one.visit.conditions)


def test_a_side_effect_belongs_to_a_medicine_that_the_plan_lowers_or_stops(written):
    effects = 0
    for one in written:
        changed = {f.term for f in one.facts if f.status in ("changed", "stopped")}
        for fact in one.facts:
            if fact.kind == "side_effect":
                effects += 1
                assert fact.medicine in changed
    assert effects > 0.15 * SIZE


def test_presentations_fit_the_person(written):
    for one in written:
        about = one.visit.presentation
        if "sex" in about:
            assert one.visit.is_male == (about["sex"] == "male")
        needs = about.get("needs", "")
        assert not needs or any(name.startswith(needs) for name in one.visit.conditions)
        assert (one.visit.side != "") == bool(about.get("sided"))


def test_without_an_error_rate_nothing_is_planted():
    (block, *_) = blocks_of_part(SPEC, settle(SPEC, ["error_rate=0"]), seed=0, size=40, part=0)
    assert tables_of(block)[1]["truth/errors"].rows == 0


def test_incomplete_notes_lack_a_part_in_about_a_third():
    lacking = sum(
        not {"allergy", "follow_up"} <= {fact.kind for fact in one.facts}
        for one in notes_of(["incomplete=some"])
    )
    assert 0.12 * SIZE < lacking < 0.34 * SIZE


def test_leaving_out_the_texts_changes_no_count():
    (whole, *_) = blocks_of_part(SPEC, settle(SPEC, ()), seed=1, size=60, part=0)
    (bare, *_) = blocks_of_part(SPEC, settle(SPEC, ()), seed=1, size=60, part=0, with_texts=False)
    first, second = tables_of(whole)[1], tables_of(bare)[1]
    for name in ("notes", "summaries", "truth/errors"):
        assert first[name].digest() == second[name].digest()
    assert first["sentences"].rows == second["sentences"].rows


def test_people_come_with_what_their_age_and_sex_make_likely(written_many):
    age, men = defaultdict(list), defaultdict(list)
    for one in written_many:
        name = one.presentation["name"]
        age[name].append(one.age_years)
        men[name].append(one.is_male)
    assert min(age["after_cataract_surgery"]) > 40
    assert min(age["after_knee_replacement"]) > 40
    assert sum(age["migraine"]) / len(age["migraine"]) < 45
    assert sum(men["migraine"]) / len(men["migraine"]) < 0.4
    assert sum(men["gout"]) / len(men["gout"]) > 0.6


def test_clinics_are_closed_on_weekends(written_many):
    weekdays = {one.day.item().weekday() for one in written_many if one.setting == 0}
    assert weekdays == {0, 1, 2, 3, 4}
    assert 6 in {one.day.item().weekday() for one in written_many if one.setting == 1}


def test_nobody_takes_what_their_allergy_or_illness_forbids(written):
    for one in written + notes_of(size=2_400):
        kept = ("continued", "started", "changed")
        medicines = {fact.term for fact in one.facts if fact.status in kept}
        allergy = next(fact.term for fact in one.facts if fact.kind == "allergy")
        if allergy == "ibuprofen":
            assert not medicines & {"aspirin", "naproxen"}
        if allergy == "penicillin":
            assert not medicines & {"amoxicillin", "cephalexin"}
        if allergy == "sulfonamides":
            assert not medicines & {"hydrochlorothiazide", "glipizide"}
        assert "methotrexate" not in medicines or "folic acid" in medicines
        assert not {"methotrexate", "trimethoprim"} <= medicines
        assert not {"lisinopril", "losartan"} <= medicines
        if "chronic kidney disease" in {fact.term for fact in one.facts}:
            normal = {fact.term for fact in one.facts if fact.status == "normal"}
            assert "creatinine" not in normal


AGREEING = (
    ("symptom", ["chills"], "There are also chills."),
    ("symptom", ["limping", "chills"], "There is also limping and chills."),
    ("denial", ["numb toes", "fever"], "There have been no numb toes or fever."),
    ("denial", ["fever", "numb toes"], "There has been no fever or numb toes."),
    (
        "side_effect",
        ["loose stools"],
        "Since starting a medicine 2 weeks ago there have been loose",
    ),
    ("finding", ["crackles at both lung bases"], "On examination: crackles at both lung bases."),
)


@pytest.mark.parametrize(("kind", "terms", "said"), AGREEING)
def test_verbs_agree_with_what_is_said_of(kind, terms, said):
    words = Wording("note", GIVEN)
    more = {"medicine": "a medicine", "ago": "2 weeks"}
    told = [facts.Fact(kind, "History", term) for term in terms]
    variants = len(GIVEN["phrases"]["note"][kind])
    sentences = [words.say(kind, told, place / variants, **more) for place in range(variants)]
    assert any(sentence.startswith(said) for sentence in sentences), sentences


ODD = re.compile(
    r"\bno an? |\b(a|an|the|your) (a|an|the|your) |\bthere (is|was|has been)( also| no)? "
    r"(chills|crackles|numb\b|toes|thoughts|flashes|black stools)"
    r"|\b(Blood cultures|Chills|Cold hands|Palpitations|Bleeding gums|Nosebleeds) (was|has|is)\b"
    r"|\bif (a |an )?(sudden|toes|hot|wound|numb|vomiting)",
    re.IGNORECASE,
)


def test_no_sentence_of_a_note_or_a_summary_breaks_the_grammar(folder, written):
    said = [row["text"] for row in rows_of(folder, "sentences")]
    said += [line for one in written for lines in one.sections.values() for line in lines]
    assert not [sentence for sentence in said if ODD.search(sentence)]


def test_no_hedge_and_no_certainty_is_said_of_a_diagnosis_that_names_no_cause(folder, written):
    unknown = re.compile("(uncertain|unknown) cause")
    hedge = re.compile(
        r"\b(probabl[ey]|likely|fit|consistent|think|certain|confirmed|definite)\b", re.I
    )
    said = [line for one in written for lines in one.sections.values() for line in lines]
    said += [row["text"] for row in rows_of(folder, "sentences")]
    about = [line for line in said if unknown.search(line)]
    assert len(about) > 20
    assert not [line for line in about if hedge.search(line)]
    for term in GIVEN["wording"]["open_diagnoses"]:
        said = Said("diagnosis", (facts.Fact("diagnosis", "", term),))
        assert changes._target(("diagnosis", "certainty", "major", 1.0), said, GIVEN) == []


def test_a_vital_medicine_is_lowered_or_left_and_never_stopped_for_a_side_effect(written_many):
    bank = GIVEN["medicines"]["bank"]
    of = {"stopped": Counter(), "changed": Counter()}
    for visit in written_many:
        for fact in facts.of(visit, GIVEN):
            if fact.kind == "medicine" and fact.status in of:
                of[fact.status][fact.term] += 1
    stopped, changed = of.values()
    assert stopped["amlodipine"] > 0
    assert [name for name in changed if bank.get(name, {}).get("is_vital")]
    assert not [name for name in stopped if bank.get(name, {}).get("is_vital")]
    for name in ("apixaban", "clopidogrel", "metoprolol", "carvedilol", "tiotropium"):
        assert bank[name]["is_vital"]


def test_apixaban_is_halved_only_from_80_with_kidney_disease_or_after_surgery(written_many):
    seen = set()
    for visit in written_many:
        is_reduced = visit.age_years >= 80 and "mild_renal_disease" in visit.conditions
        for fact in facts.of(visit, GIVEN):
            if fact.term == "apixaban" and fact.dose is not None:
                wanted = 2.5 if is_reduced or fact.dose.days else 5
                assert fact.dose.amount == wanted
                seen.add((wanted, bool(fact.dose.days)))
    assert seen == {(5, False), (2.5, False), (2.5, True)}


def test_nobody_is_sent_home_while_a_troponin_is_awaited():
    for about in GIVEN["presentations"]["list"]:
        assert not [test for test in about["pending"] if "troponin" in test]


def facts_of_all(visits_drawn):
    return [(visit, facts.of(visit, GIVEN)) for visit in visits_drawn]


def test_a_medicine_begun_lately_is_at_a_dose_that_people_begin_with(written_many):
    bank, seen = GIVEN["medicines"]["bank"], Counter()
    for _, told in facts_of_all(written_many):
        dose_of = {one.term: one.dose for one in told if one.status == "taken_before"}
        for one in told:
            if one.kind == "side_effect":
                doses = bank[one.medicine]["doses"]
                steps = 2 if one.span >= 4 else 1
                assert dose_of[one.medicine].amount in doses[:steps], (one.medicine, one.span)
                seen[steps, dose_of[one.medicine].amount == doses[0]] += 1
    assert set(seen) == {(1, True), (2, True), (2, False)}


def test_a_cough_that_comes_at_any_dose_is_answered_by_another_medicine(written_many):
    coughs = 0
    for _, told in facts_of_all(written_many):
        for one in told:
            if one.status in ("stopped", "changed") and one.medicine == "dry cough":
                coughs += 1
                assert one.status == "stopped"
    assert coughs > 5


def test_dizziness_is_not_answered_by_a_medicine_that_makes_dizzy(written_many):
    answers = Counter()
    for _, told in facts_of_all(written_many):
        for one in told:
            if (one.term, one.status) == ("lisinopril", "stopped"):
                new = {other.term for other in told if other.status == "started"}
                answers[one.medicine, *sorted(new & {"losartan", "amlodipine"})] += 1
    assert answers["dry cough", "losartan"]
    assert answers["dizziness on standing", "amlodipine"]
    assert not answers["dizziness on standing", "losartan"]


def test_no_medicine_is_begun_that_a_visit_pauses(written_many):
    begun = Counter(
        "empagliflozin" in visit.presentation.get("pauses", ())
        for visit, told in facts_of_all(written_many)
        for one in told
        if (one.term, one.status) == ("empagliflozin", "started")
    )
    assert begun[False]
    assert not begun[True]
    ill = {"pneumonia", "urinary_infection", "leg_infection", "copd_flare"}
    pausing = {one["name"] for one in GIVEN["presentations"]["list"] if "pauses" in one}
    assert pausing == ill | {"after_knee_replacement"}


def test_nobody_with_pneumonia_goes_home_short_of_oxygen():
    (about,) = (one for one in GIVEN["presentations"]["list"] if one["name"] == "pneumonia")
    (oxygen,) = (one for one in about["results"] if one["test"] == "oxygen saturation")
    assert oxygen["low"] >= 92


def test_a_dropped_side_effect_is_planted_in_the_smallest_project():
    for seed in range(12):
        (block, *_) = blocks_of_part(SPEC, settle(SPEC, ()), seed=seed, size=60, part=0)
        chances = mistakes.Chances.of(block)
        lost = [
            planted
            for row, visit in enumerate(visits.draw(block))
            for author in ("alder", "birch", "cedar")
            for planted in mistakes.assistant(
                note.write(visit, facts.of(visit, GIVEN), GIVEN, block.with_texts),
                author,
                GIVEN,
                chances,
                row,
            ).errors
        ]
        assert any((one.kind, one.fact_kind) == ("omission", "side_effect") for one in lost), seed


def test_what_the_visit_is_short_of_is_never_lowered(written_many):
    for visit, told in facts_of_all(written_many):
        lowered = {one.term for one in told if one.status == "changed"}
        assert not lowered & set(visit.presentation.get("not_lowered", ()))


def test_no_beta_blocker_is_lowered_or_stopped_in_chest_pain_or_a_fast_pulse(written_many):
    seen = set()
    for visit, told in facts_of_all(written_many):
        name = visit.presentation["name"]
        if name in ("chest_pain", "irregular_heartbeat"):
            known = [one for one in told if one.term in ("metoprolol", "carvedilol")]
            assert not [one for one in known if one.status in ("changed", "stopped")]
            seen |= {(name, one.term) for one in known if one.status == "continued"}
    assert {name for name, _ in seen} == {"chest_pain", "irregular_heartbeat"}


def test_worse_heart_failure_and_a_fast_pulse_always_get_something_new(written_many):
    seen = Counter()
    for visit, told in facts_of_all(written_many):
        name = visit.presentation["name"]
        if name in ("heart_failure_review", "irregular_heartbeat"):
            started = {one.term for one in told if one.status == "started"}
            assert started & set(visit.presentation["start"])
            seen[name] += 1
    assert len(seen) == 2


def test_black_stools_are_warned_of_with_naproxen_and_never_with_iron(written_many):
    seen = set()
    for _, told in facts_of_all(written_many):
        started = {one.term for one in told if one.status == "started"}
        is_warned = "black stools" in {one.term for one in told if one.kind == "warning"}
        assert is_warned == ("naproxen" in started)
        seen |= started
    assert {"naproxen", "ferrous sulfate"} <= seen


def test_a_medicine_without_a_condition_of_its_own_is_explained_in_the_background(written_many):
    reasons = {"levothyroxine": "underactive thyroid", "omeprazole": "reflux disease"}
    for _, told in facts_of_all(written_many):
        taken = {one.term for one in told if one.status in ("taken_before", "continued")}
        known = {one.term for one in told if one.kind == "condition"}
        for medicine, reason in reasons.items():
            assert (medicine in taken) == (reason in known)


def test_doses_and_advice_are_what_a_clinician_would_write():
    bank = GIVEN["medicines"]["bank"]
    assert bank["amoxicillin"]["often"] == "three times daily"
    assert 875 not in bank["amoxicillin"]["doses"], "the strength that is taken twice daily"
    assert "topiramate" not in bank, "it harms unborn children, and no note asks about pregnancy"
    for about in GIVEN["presentations"]["list"]:
        assert not [one for one in about["advice"] if "smok" in one], "no note tells who smokes"


def test_naproxen_is_for_people_under_75_and_kidneys_lower_metformin(written_many):
    seen = Counter()
    for visit, told in facts_of_all(written_many):
        for one in told:
            if one.term == "naproxen":
                assert visit.age_years < 75
                seen["naproxen"] += 1
            if one.term == "metformin" and "mild_renal_disease" in visit.conditions and one.dose:
                assert one.dose.amount == 500
                seen["metformin"] += 1
    assert len(seen) == 2


def test_a_changed_share_stays_one_and_the_summary_still_says_another(written):
    shares = [
        (one, fact)
        for note_ in written
        for fact in note_.facts
        if fact.kind == "result" and fact.unit == "%"
        for one in (Said("result", (fact,)),)
    ]
    assert shares
    for one, fact in shares:
        for factor in changes._factors(fact):
            assert float(fact.value) * factor <= 100
        assert changes._target(("result", "value", "major", 1.0), one, GIVEN) == (
            [] if fact.status == "normal" else [fact]
        )


def test_a_wrong_figure_is_minor_only_where_it_stays_normal(folder):
    known = {
        row["note_id"]: {
            fact["id"]: fact
            for fact in json.loads((folder / row["facts_file"]).read_text(encoding="utf-8"))[
                "facts"
            ]
        }
        for row in rows_of(folder, "notes")
    }
    note_of = {row["summary_id"]: row["note_id"] for row in rows_of(folder, "summaries")}
    wrong = [row for row in rows_of(folder, "truth/errors") if row["error_kind"] == "value"]
    assert {row["severity"] for row in wrong} == {"minor", "major"}
    for row in wrong:
        fact = known[note_of[row["summary_id"]]][row["fact_id"]]
        assert (row["severity"] == "minor") == (fact["status"] == "normal")


def test_what_somebody_would_be_treated_for_is_never_invented_as_a_minor_slip(folder):
    wrong = [row for row in rows_of(folder, "truth/errors") if row["error_kind"] == "fabrication"]
    kinds = {(row["fact_kind"], row["severity"]) for row in wrong}
    assert ("diagnosis", "major") in kinds
    assert not {(kind, "minor") for kind in ("diagnosis", "condition", "referral")} & kinds
