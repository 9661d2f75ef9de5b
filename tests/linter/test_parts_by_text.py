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
        "We tried to reproduce a chart of 1998.",
        "It was built to help with rotas.",
        "Head nurses juggle four rotas.",
        "Families wait for several months.",
        "Pharmacies throw many a bag away.",
        "Four years pass between two letters.",
        "We did this to learn about rotas.",
        "Our question is how far a belt goes.",
        "It is printed so that calls do not hang on who remembers them.",
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
        "Choosing a model is planned for phase 5.",
        "- **Schema:** [PLANNED - Phase 2] tables and rights",
        "In the next term the group is going to compare both belts.",
        "Plan: a second belt.",
        "It still lacks a second belt.",
        "We'd love to compare two belts.",
        "The team would like to repeat it with two belts.",
        "In the coming winter our class hopes for two belts.",
        "In autumn we want two belts.",
        "After that I hope for two belts.",
    ],
    "missing-risks": [
        "## What would worry us\n\n- Somebody sells it as a test.",
        "## Ways this could hurt someone\n\n- no nail varnish was drawn",
        "## Red team\n\n| tried | did |\n|---|---|\n| dialect | missed 2 of 6 |",
        "## Please argue with us\n\n- labels come from pictures",
        "## Honest bits\n\n- a long note loses the middle",
        "## Limits\n\n- 4,096 tokens: the end of longer letters is lost",
        "The set is small. All speakers come from one town.",
        "What is wrong with this belt: it slips. It may fail on stairs.",
        "One city only. It may fail in others.",
        "All the sleepers were under 40. It may fail in others.",
        "Its weak point is the clock.",
        "What is wrong with this belt: it slips.",
    ],
    "missing-approach": [
        "## From letter to code\n\n1. `tika` reads the letter\n2. a tagger (CRF) finds the parts",
        "An integer program chooses days; a grammar turns rows into menus; a checker adds up.",
        "letter \u2192 OCR \u2192 tokens \u2192 classifier \u2192 list",
        "A MobileNet teacher is distilled into students. Weights are quantised to int8.",
        "It tries 200 random orders for each theatre and takes the one with the fewest overruns.",
        "## Mechanism\n\nA proxy parses the path, counts types and writes lines.",
        "Peaks are found by the Hilbert transform. Movement is filtered out by a threshold.",
        "A mixed-effects model has a slope for each ward. A regression tree sorts the rest.",
        "A biased walk moves each porter. A regression tree sorts the rest.",
        "A language model rewrites each line. A regression tree sorts the rest.",
    ],
    "missing-evaluation": [
        "Word error rate 12 % on 40 letters read aloud.",
        "## Dice\n\n| | left | right |\n|---|---|---|\n| phantom | 0.79 | 0.88 |",
        "Time on target was 71 % for the rule, 66 % for the tree and 58 % for the agent.",
        "Codes agreed with the register in 84 of 88 letters.",
        "Of 350 generated weeks 341 stayed within all limits.",
        "24 of 30 invented calls got the same level as the two nurses gave them.",
        "## How did it go?\n\nIt agreed with the register in 84 of 88 letters.",
        "C statistic 0.80.",
        "Most weeks came within 4 beds of the true figure.",
    ],
    "missing-data": [
        "## Material and methods\n\nForty scans of a phantom, cut into tiles.",
        "## Posts\n\nShared task posts of 2015 and 4,000 that we wrote.",
        "114 outpatients coughed into a telephone.",
        "900 messages were invented and labelled by us.",
        "We worked with the table of the harbour clinic.",
    ],
    "missing-data-provenance": ["The script draws 600 nights from a hidden Markov model."],
    "missing-human-oversight": [
        "The planner accepts, changes or discards each proposal.",
        "The optician looks at the picture, sees the mark and may ignore it.",
        "The duty nurse listens in and takes over.",
        "Nothing is sent to the pharmacy without her.",
        "A receptionist chooses whom to ring.",
    ],
    "missing-validation-note": [
        "## Before anybody could use it\n\nA prospective study, and conformity assessment.",
        "## Not before\n\n- [ ] a prospective comparison with the lab\n- [ ] regulatory review",
        "A prospective trial and the regulator's opinion would stand between this and a ward.",
    ],
    "missing-intended-use": [
        "I wrote them for nursing students. They are no good for choosing anybody's dose.",
        "A worked example of a model card for researchers. It has no place at the bedside.",
        "**For whom?** People who build tools.\n\n**Not for:** answering a patient.",
    ],
    "missing-disclaimer": [
        "Nobody should be treated, or left untreated, because of these plots.",
        "It has no place in any consultation.",
    ],
    "missing-subgroups": [
        "## Results\n\nAUROC 0.71. For women the formula remained 4 points too high.",
        "## Results\n\nAUROC 0.71. Women and men could not be compared.",
    ],
}
NOT_TOLD = {
    "missing-problem": [
        "It is not a replacement for medical professionals.",
        "Users cannot see the records of other users.",
        "Patients are asked whether they smoke.",
        "Participants wait five minutes between the two tests.",
        "We ask that you cite the paper.",
        "Packets get lost when the server restarts.",
        "Long letters get lost in the parser.",
        "I lose the connection when the laptop sleeps.",
        "Staff sign each sheet by hand.",
        "The app runs out of the hospital's own centre.",
        "Patients wait two hours between doses.",
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
        "Next month we are closed.",
        "Discharge is planned for Friday (planned dates are in blue).",
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
    "missing-approach": [
        "## From Berlin to Boston\n\nOur talks.",
        "## Inside the company\n\nWe are five people.",
        "## Flow\n\nIn the flow of a busy ward, minutes count.",
        "Settings \u2192 Developer \u2192 Keys \u2192 New",
        "Symptoms \u2192 Diagnosis \u2192 Treatment \u2192 Cure",
        "The app turns your telephone into a guide. We turn data into hope.",
        "A nurse ranks the calls and takes the one with the highest priority.",
    ],
    "missing-evaluation": [
        "## Evaluation copies\n\nA 30-day evaluation copy is free. Afterwards the key expires.",
        "We used 70 % for training, 15 % for validation and 15 % for testing.",
        "The fee is 5 % for schools, 8 % for clinics and 10 % for others.",
        "Patients agreed in 84 of 88 wards to take part.",
        "24 of 30 seats are taken.",
        "12 of 40 patients had the same diagnosis.",
        "Readings within 5 minutes of the recorded time are joined.",
        "## Dice\n\n| roll | points |\n|---|---|\n| 6 | 10 |",
        "## How did it go?\n\nWe had a good time in Porto.",
    ],
    "missing-data": [
        "The form validates required fields.",
        "## Material and methods\n\nA tree with pruning, three folds.",
        "## Messages\n\nErrors are printed in red.",
        "## Calls\n\nThe API allows 100 calls.",
        "30 volunteers contributed.",
        "50 messages a day are allowed.",
    ],
    "missing-data-provenance": ["The player draws 6 cards from the pile."],
    "missing-human-oversight": [
        "The server accepts, edits or discards requests.",
        "A nurse takes over the shift at seven.",
        "Nothing is sent to us without your key.",
        "Users can ignore the banner.",
        "People on other systems may ignore it.",
        "Somebody chooses which theme is shown.",
        "The script chooses whom to ring.",
    ],
    "missing-validation-note": [
        "## Before you use it\n\nRead the prospective study and the regulator's opinion.",
        "## Before a ward could use it\n\nSet a password and a validation rule for dates.",
        "## Related work\n\nA prospective study by others, and conformity assessment of it.",
    ],
    "missing-intended-use": [
        "I wrote it for fun. It has no place at the top of a list.",
        "A worked example of a model card.",
        "An example for users of Windows. It has no place in care.",
        "For whom the bell tolls is a book. No good for lunch.",
    ],
    "missing-disclaimer": [
        "Nobody should be treated badly because of this illness.",
        "There is no place in the ward for bags.",
    ],
    "missing-subgroups": [
        "## Results\n\nAUROC 0.71. Women are seen too rarely.",
        "## Results\n\nAUROC 0.71. The agency recommends it for people aged 15 and over.",
    ],
    "missing-uncertainty": [
        "## Results\n\nAUROC 0.71. Parts of 60/20/20 for train, validation, test.",
    ],
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
