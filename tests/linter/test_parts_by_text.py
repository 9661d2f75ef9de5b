"""Parts of a case study that are known by what is said, and what only sounds like one."""

import pytest

from proofkit.linter.engine import lint_text

TOLD = {
    "missing-problem": [
        "Ward pharmacists lose an hour a day to phone calls about supply.",
        "Small clinics cannot tell whether their no-show rate has changed.",
        "Trainees rarely see a pipeline from end to end.",
        "Today porters write the list on paper.",
        "Follow-ups get lost when a family moves.",
        "Clinics run out of vaccine every winter.",
        "Discharge letters arrive two weeks late.",
        "Typing it twice takes a clerk an hour.",
        "A midwife asked whether the chart could be read at night.",
        "Two social workers asked for a way to sort their letters.",
        "We study how small a tree can get before it breaks.",
        "## Who asked for it?\n\nTwo porters, over coffee.",
        "## What got me going\n\nA lecture on falls.",
    ],
    "missing-next-steps": [
        "## Someday\n\nA grammar of Finnish.",
        "## What we will do\n\n- ask a midwife\n- weigh the belt",
        "## Left for whoever takes over\n\n- sensor drift",
        "## What we left for others\n\n- sensor drift",
        "## With two more days\n\nA second belt.",
        "## Then what?\n\nA second belt, and a nurse who tries it.",
        "## If somebody lends us a scanner\n\nWe'd repeat it all.",
        "Tickets 3 and 7 are what I want to tackle next: stairs and canes.",
        "The next release adds a second belt.",
        "In the next term the group is going to compare both belts.",
    ],
    "missing-risks": [
        "## What would worry us\n\n- Somebody sells it as a test.",
        "## Ways this could hurt someone\n\n- no nail varnish was drawn",
        "## Red team\n\n| tried | did |\n|---|---|\n| dialect | missed 2 of 6 |",
        "## Please argue with us\n\n- labels come from pictures",
        "## Honest bits\n\n- a long note loses the middle",
        "## Limits\n\n- 4,096 tokens: the end of longer letters is lost",
        "The set is small. All speakers come from one town.",
    ],
    "missing-data": ["## Material and methods\n\nForty scans of a phantom, cut into tiles."],
}
NOT_TOLD = {
    "missing-problem": [
        "Users cannot see the records of other users.",
        "Patients are asked whether they smoke.",
        "Participants wait five minutes between the two tests.",
        "We ask that you cite the paper.",
        "Packets get lost when the server restarts.",
        "Long letters get lost in the parser.",
        "I lose the connection when the laptop sleeps.",
        "Staff sign each sheet by hand.",
        "We cannot say whether patients gain from it.",
        "The model rarely sees patients over ninety.",
        "- Clinicians log in with a card\n- Staff wait two hours less",
    ],
    "missing-next-steps": [
        "Then press Next.",
        "## What it will do\n\nIt sorts letters.",
        "## What we will not do\n\nWe sell nothing.",
        "## With more users\n\nAdd workers to the pool.",
        "## Then what happens?\n\nThe score is stored.",
        "## If you get stuck\n\nRestart the server.",
        "The next visit is shown in blue.",
        "The next release of the driver must be installed.",
        "You will want to do this next: install the fonts.",
    ],
    "missing-risks": [
        "## Limits\n\n- 60 requests a minute\n- 4,096 tokens a request\n- files up to 2 MB",
        "## Limits\n\n| plan | calls |\n|---|---|\n| free | 100 a day |",
        "## Schedule risks\n\nThe deadline is Friday. The notebook may kick us out.",
        "## Honest pricing\n\nTen euros a month.",
        "## Red team and blue team\n\nChoose a colour in the game.",
        "## Caution\n\nThis deletes the folder.",
        "## Ways it could help someone\n\n- shorter calls",
        "The nurse is at a hospital, and the doctor is from a clinic. The set comes from one town.",
    ],
    "missing-data": ["## Material and methods\n\nA tree with pruning, three folds."],
}


def cases(texts):
    return [(rule, text) for rule, told in texts.items() for text in told]


def rules_at(text):
    return {one.rule for one in lint_text(f"# Belts\n\n{text}\n")}


@pytest.mark.parametrize(("rule", "text"), cases(TOLD))
def test_what_a_text_tells_is_not_missed(rule, text):
    assert rule not in rules_at(text)


@pytest.mark.parametrize(("rule", "text"), cases(NOT_TOLD))
def test_what_only_sounds_like_it_is_still_missed(rule, text):
    assert rule in rules_at(text)
