from pathlib import Path

import pytest

from proofkit.catalogue.blueprint import Blueprint
from proofkit.catalogue.blueprints import blueprints, select
from proofkit.catalogue.plan import make_plan
from proofkit.catalogue.plan_page import plan_page
from proofkit.catalogue.vocabulary import BACKGROUNDS, DOMAINS, EMPLOYERS
from proofkit.core.errors import ProofkitError


def blueprint(slug: str, kind: str, coding: str, hours: int, **more: object) -> Blueprint:
    values = {
        "title": slug.title(),
        "question": "Why?",
        "summary": "A project.",
        "dataset": "none",
        "size": 0,
        "domain": "operations",
        "backgrounds": ("data",),
        "employers": ("hospital",),
        "build": ("a thing",),
        "skills": ("a skill",),
        "interview": ("Why?",),
        "proves": {"hospital": "That you care."},
    }
    folder = Path(slug)
    return Blueprint(slug, folder, kind=kind, coding=coding, hours=hours, **{**values, **more})


AMONG = [
    blueprint("risk", "model", "high", 20),
    blueprint("risk-two", "model", "high", 22),
    blueprint("flow", "analysis", "medium", 14),
    blueprint("memo", "document", "low", 6, backgrounds=("clinician",)),
    blueprint("notes", "text", "high", 18, domain="genai-documentation"),
    blueprint("images", "imaging", "high", 20, domain="diagnostics", employers=("medtech",)),
]


def test_a_plan_shows_range_before_repetition():
    chosen = {step.slug for step in make_plan(AMONG, background="data", projects=4).steps}
    assert len(chosen & {"risk", "risk-two"}) == 1


def test_the_shortest_project_comes_first_and_the_longest_last():
    steps = make_plan(AMONG, background="data", projects=5).steps
    assert steps[0].slug == "memo" or steps[0].hours <= steps[1].hours
    assert "finish first" in steps[0].reason
    assert "centrepiece" in steps[-1].reason


def test_a_clinician_is_not_sent_to_write_code_first():
    steps = make_plan(AMONG, background="clinician").steps
    assert steps[0].slug == "memo"


def test_the_chosen_field_and_employer_weigh():
    plan = make_plan(AMONG, background="data", employer="medtech", domain="diagnostics")
    assert "images" in {step.slug for step in plan.steps}


@pytest.mark.parametrize("projects", [0, 2, 6])
def test_a_number_of_projects_out_of_range_is_refused(projects):
    with pytest.raises(ProofkitError, match="3 to 5 projects"):
        make_plan(AMONG, projects=projects)


def test_fewer_blueprints_than_asked_for_give_a_shorter_plan():
    assert len(make_plan(AMONG[:1]).steps) == 1


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_every_background_has_words_for_every_employer_and_field(background):
    for employer in EMPLOYERS:
        for domain in DOMAINS:
            page = plan_page(
                make_plan(AMONG, background=background, employer=employer, domain=domain)
            )
            assert "{" not in page
            assert page.count("\n### ") == 3


def test_every_project_stands_in_one_month():
    plan = make_plan(AMONG, background="data", projects=5)
    assert [slug for phase in plan.phases for slug in phase.projects] == [
        step.slug for step in plan.steps
    ]


@pytest.mark.parametrize(
    ("proof", "told"),
    [
        ("You find the queue, and say who waits.", "that you find the queue, and say who waits"),
        ("That you can count.", "that you can count"),
        ("Finds the queue.", "that its author finds the queue"),
    ],
)
def test_what_a_project_shows_an_employer_is_told_as_a_sentence(proof, told):
    among = [blueprint("flow", "analysis", "low", 6, proves={"hospital": proof})]
    [step] = make_plan(among, background="data", employer="hospital").steps
    assert step.reason.startswith(
        f"Suits you as a data scientist or analyst; shows a hospital {told}"
    )


@pytest.mark.parametrize(
    ("chosen", "second"),
    [
        ({}, ""),
        ({"employer": "hospital"}, " My projects are meant to show that I think of the staff who "),
        ({"domain": "remote-monitoring"}, ""),
        ({"employer": "public", "domain": "population"}, ""),
        ({"domain": "diagnostics"}, " One of my projects asks how a finding reaches the person "),
        ({"domain": "operations", "projects": 5}, " Four of my projects ask how limited staff "),
        ({"employer": "medtech"}, " One of my projects is meant to show that I know what evidence"),
        (
            {"employer": "hospital", "domain": "diagnostics"},
            " One of my projects asks how a finding reaches the person who must see it. Two of my "
            "projects are meant to show that I think of the staff who would act on the result.",
        ),
    ],
)
def test_the_introduction_says_of_the_projects_what_is_said_of_them(chosen, second):
    said = make_plan(AMONG, background="clinician", **chosen).introduction
    first = "I know where a wrong answer hurts, and I test AI tools for it."
    assert said.startswith(first + second)
    assert second or said == first


def test_a_second_sentence_about_all_the_projects_does_not_name_them_again():
    among = [blueprint(slug, "text", "low", 6) for slug in ("a", "b", "c")]
    said = make_plan(among, employer="hospital", domain="operations").introduction
    assert said.endswith(
        "My projects ask how limited staff and beds reach the people who need them. They are also "
        "meant to show that I think of the staff who would act on the result."
    )


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_a_field_or_an_employer_that_a_project_answers_is_in_the_plan(background):
    every = blueprints()
    for domain in {project.domain for project in every}:
        steps = make_plan(every, background=background, domain=domain).steps
        assert domain in {project.domain for step in steps for project in every if
                          project.slug == step.slug}  # fmt: skip
    for employer in {word for project in every for word in project.employers}:
        slugs = {step.slug for step in make_plan(every, employer=employer).steps}
        assert any(employer in project.employers for project in every if project.slug in slugs)


def test_what_no_project_answers_yet_is_said_and_no_more():
    plan = make_plan(AMONG, background="content", employer="pharma", domain="population")
    assert plan.lacking == (
        "No project is made for a writer or educator yet.",
        "No project is made for a pharmaceutical company yet.",
        "No project is in the field of population health yet.",
    )
    assert f"\n\n{' '.join(plan.lacking)} The rest of what you said chose " in plan_page(plan)
    plan = make_plan(AMONG, background="data", employer="hospital", domain="operations")
    assert plan.lacking == ()
    assert "chose the projects below" not in plan_page(plan)


def test_no_reason_says_of_a_kind_that_it_is_new_where_another_project_has_it():
    among = [
        blueprint("a", "text", "low", 6, backgrounds=("content",)),
        blueprint("b", "text", "low", 7, domain="governance"),
        blueprint("c", "text", "low", 8),
    ]
    first, second, third = make_plan(among, background="content").steps
    assert "kind of work" not in first.reason + second.reason + third.reason
    assert second.reason.startswith("Adds a field the others do not show: governance and safety")
    assert third.reason.startswith("Adds another question to what you can be asked about")


def test_every_project_proves_something_of_its_reader_in_words_that_can_be_said_of_oneself():
    for project in blueprints():
        for proof in project.proves.values():
            assert proof.startswith("You ")
            assert " you" not in proof
            assert proof.endswith(".")


def test_the_field_weighs_where_all_else_is_alike():
    among = [blueprint(slug, "text", "low", 6) for slug in ("a", "b", "c", "d")]
    wanted = blueprint("0-last-by-name", "text", "low", 6, domain="diagnostics")
    chosen = make_plan([*among, wanted], background="data", domain="diagnostics").steps
    assert "0-last-by-name" in {step.slug for step in chosen}


def test_a_second_project_on_the_same_data_counts_less():
    among = [
        blueprint(slug, "text", "low", 6, dataset=data, size=9)
        for slug, data in (("a", "new"), ("b", "newer"), ("y", "same"), ("z", "same"))
    ]
    chosen = {step.slug for step in make_plan(among, background="data").steps}
    assert chosen == {"a", "b", "z"}


def test_a_week_that_is_begun_counts():
    plan = make_plan([blueprint("a", "text", "low", 7)], background="data")
    assert (plan.hours_per_week, plan.weeks) == (6, 2)


def test_filters_leave_what_fits_each_of_them():
    def slugs(**filters: str) -> list[str]:
        return [found.slug for found in select(AMONG, **filters)]

    assert slugs(kind="text") == ["notes"]
    assert slugs(employer="medtech") == ["images"]
    assert slugs(background="clinician") == ["memo"]
    assert slugs(domain="diagnostics", kind="model") == []
