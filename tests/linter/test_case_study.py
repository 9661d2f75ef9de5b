from pathlib import Path

import pytest

from proofkit.linter.case_study.answers import is_empty
from proofkit.linter.case_study.recognition import has_part
from proofkit.linter.document import Document
from proofkit.linter.engine import lint_text
from proofkit.linter.source import Source

FACTS = """| | |
|---|---|
| Question | Can five cheap values tell one stone from another? |
| Material | forty rows, typed in by hand |
| Recipe | keep five values, then prune a tree |
| Weak spots | one hospital, and a tree that is unstable |
| Later | repeat it with two hundred trees |"""

WIDE = FACTS.replace("|\n", "| yes |\n").replace("two hundred trees |", "two hundred trees | yes |")
"""A table of three columns compares: its rows tell nothing of the page itself."""


def read(text):
    return Document(Source(f"# Lungs\n\n{text}\n", "README.md"))


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("problem", "The core challenge was to read the scans in time."),
        ("problem", "## 1. Problem\n\nBeds run out."),
        ("data", "Dataset: personal costs of care (Kaggle)"),
        ("approach", "It utilizes deep learning techniques.\n\nA network trained on slices."),
        ("risks", "Mind these limitations:\n\n1. It reads one line at a time."),
        ("risks", "The scores must not be read as a proof."),
        ("problem", "**What problem is this for?**\n\nBeds run out."),
        ("problem", "**What problem is this for?**\nBeds run out."),
        ("approach", "**Approach:** A tree on age and length of stay."),
        ("risks", "**Limitations.** Nobody over ninety was seen."),
        ("data", "**Data**\nEleven nights, with a cold."),
        ("data", "## Where the rows come from\n\nA script wrote them."),
        ("data", "## Recordings\n\nEleven nights of noise."),
        ("approach", "## How does it work?\n\nIt counts."),
        ("evaluation", "On the rest it found 71 of 100 stale addresses."),
        ("risks", "## What could go wrong\n\nThe bell stays silent."),
        ("risks", "## Known weaknesses\n\nLight people vanish."),
        ("next-steps", "After this we would like to try a second generator."),
        ("next-steps", "## Roadmap\n\n- [x] simulate\n- [ ] measure"),
        ("next-steps", "* [x] read the scans\n* [ ] read the letters"),
        ("next-steps", "## Next\n\nA second generator."),
        ("next-steps", "## Soon\n\nA second generator."),
        ("risks", "## Limits and harm\n\nThe bell may stay silent."),
        ("risks", "## What you should know\n\nThe bell may stay silent."),
        ("data", "Fine-tuned on: Lung Pictures Dataset"),
        ("data", "It runs on hardcoded ward data."),
        ("next-steps", "## What comes after\n\nA second generator."),
        ("next-steps", "## Open questions\n\n- Do negative terms help?"),
        ("next-steps", "## Parking lot\n\nOther languages."),
        ("data", "## What the app stores\n\nOne row per day: sleep in hours."),
        ("approach", "## The engine\n\nCycles are chosen by an integer programme."),
        ("problem", "## Our story\n\nMy sister has asthma."),
        ("next-steps", "## Next on our list\n\nA second generator."),
        ("risks", "## Where it falls short\n\nOnly one ward was asked."),
        ("problem", "## The story behind\n\nOur aunt waits for a bed."),
        ("next-steps", "## If I had another semester\n\nA second generator."),
        ("problem", "## Inspiration\n\nOur aunt waits for a bed."),
        ("problem", "## Why we bothered\n\nParents log feeds."),
        ("approach", "## How we built it\n\nIt counts."),
        ("approach", "## What we did\n\nThe signal is cut into windows."),
        ("data", "## What went in\n\nA script wrote them."),
        ("risks", "## Limits\n\nThe generator knows no dialysis."),
        ("risks", "## Where it lets you down\n\nTwins are mixed up."),
        ("problem", "## Why did we bother?\n\nParents log feeds."),
        ("problem", "## Question\n\nHow much can a belt recover?"),
        ("problem", "This notebook asks how far a simple rule goes."),
        ("problem", "Could a small network find a rota that the team likes?"),
        ("problem", "We set out to measure what is left."),
        ("problem", "Sorting by hand takes a coder two hours."),
        ("problem", "A diary for children with type 1 diabetes."),
        ("problem", "WHY\n\nPlatelets keep for five days."),
        ("approach", "## How we went about it\n\nThe signal is cut into windows."),
        ("approach", "## Design\n\nA port of published coefficients."),
        ("data", "## The table\n\nOne row per person."),
        ("data", "## Source material\n\nForty letters."),
        ("data", "## What we feed it\n\nLoops of a phantom."),
        ("data", "We rolled 840 diaries."),
        ("evaluation", "On 504 held-out stays the median was off by 1.9 days."),
        ("evaluation", "## Results\n\nThe c statistic is 0.80."),
        ("evaluation", "## Tested with nurses\n\nTwo of 28 answers were wrong."),
        ("risks", "## Weak spots\n\nOne hospital."),
        ("risks", "## When might it fail?\n\nDoses are ignored."),
        ("risks", "## Flaws, in all honesty\n\n- two scanners"),
        ("risks", "## What worries me\n\nActors shout."),
        ("risks", "## Not modelled\n\nIllness. Friendship."),
        ("risks", "Which leads to what is wrong: it was tuned in one city. It may fail in others."),
        ("risks", "## What it gets wrong\n\nNobody dies on a Sunday."),
        ("risks", "## Before you rely on it\n\nThe graders are three friends."),
        ("risks", "CAVEATS\n\nA replay is no experiment."),
        ("next-steps", "What comes next: the full set."),
        ("next-steps", "Before production, we still need a second reader."),
        ("next-steps", "## Where this goes\n\nReading aloud."),
        ("next-steps", "## More ideas\n\nA forecast line."),
        ("next-steps", "## Still open\n\nThe shift of the stain."),
        ("next-steps", "If I find the time I will add a second generator."),
        *((part, FACTS) for part in ("problem", "data", "approach", "risks", "next-steps")),
    ],
)
def test_what_a_text_says_about_a_part_is_seen(part, text):
    assert has_part(read(text), part)


WORDINGS = (Path(__file__).parent / "parts.tsv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", WORDINGS)
def test_a_part_is_seen_by_its_wordings(line):
    part, text = line.split("\t")
    assert has_part(read(text.replace("\\n", "\n")), part)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("approach", "Please follow these steps:\n\n1. clone\n2. install"),
        ("data", "## Images\n\n`docker pull lungs`"),
        ("risks", "**Safety:** every file is locked while it is read."),
        ("data", "**Data** is what we\nlack."),
        ("next-steps", "## Roadmap\n\n- [x] simulate (March)\n- [x] talk (May)"),
        ("next-steps", "## Next steps\n\n1. Open the page\n2. Paste a phrase"),
        ("next-steps", "## Next steps\n\n1. Open the page\n2. Drop a file"),
        ("risks", "## Existing system\n\n### Limitations\n\n- Results are on paper"),
        ("problem", "## Objective\n\nBinary cross-entropy, with Adam."),
        ("risks", "## How the app lets you book\n\nOpen the page."),
        ("risks", "## When the build breaks\n\nRun make clean."),
        ("next-steps", "## Plans\n\nFree, premium and enterprise."),
        ("problem", "## Problems?\n\nOut of memory: lower the batch size."),
        ("problem", "## Problem?\n\nOut of memory: lower the batch size."),
        ("problem", "## Questions\n\nWrite to the list."),
        ("problem", "**Why did I get an error?**\n\nNo key was set."),
        ("problem", "Setup takes one person ten minutes."),
        ("data", "## The files\n\nRead them in order."),
        ("data", "The free tier has 100 calls a day."),
        ("risks", "## What keeps us going\n\nCoffee."),
        ("next-steps", "It still needs a compiler."),
        ("problem", "Can a model be used offline?"),
        ("problem", "As a nurse I want to know whom to call."),
        ("approach", "## Training data\n\nForty letters."),
        ("data", "## What is shown\n\nA menu."),
        ("evaluation", "## Evaluation licence\n\nIt ends after 30 days."),
        ("evaluation", "## Related work\n\nTheirs reached an AUROC of 0.81 and a recall of 0.7."),
        ("risks", "## Limitation of liability\n\nThe authors may not be liable."),
        ("risks", "## Read this before you install\n\nPython 3.11."),
        ("next-steps", "## Where the money goes\n\nRent."),
        ("next-steps", "Treatment plan: two walks a day."),
        ("next-steps", "We still need to restart the server."),
        (
            "data",
            "| Data | exports of any size as CSV |\n|---|---|\n| Users | any number of them |",
        ),
        ("risks", "CAVEATS\n\n## How we did all of this\n\nWith care."),
        ("risks", "Mind the limitation of liability. The printer may fail."),
        *((part, WIDE) for part in ("problem", "data", "approach", "risks", "next-steps")),
        ("risks", "We mitigate bias in chest models.\n\nIt measures the bias against women."),
    ],
)
def test_what_only_sounds_like_a_part_is_not(part, text):
    assert not has_part(read(text), part)


@pytest.mark.parametrize("promise", ["_Coming soon!_", "Work in progress...", "WIP", "(to follow)"])
def test_a_promise_to_answer_is_no_answer(promise):
    document = read(f"## Results\n\n{promise}")
    assert is_empty(document, document.sections[-1], "evaluation")


PAGE = """# A

## Problem

Nurses need to know who comes back to the ward soon after discharge.

## Data

Synthetic admissions, made by a script.

## Approach

Logistic regression on age.

## {title}

{text}

## Next steps

We plan to test it with nurses.
"""


@pytest.mark.parametrize(
    ("rule", "title", "text"),
    [
        ("missing-evaluation", "How we tested it", "AUROC 0.71, sensitivity 0.7."),
        ("missing-evaluation", "How it was tested", "AUROC 0.71."),
        ("missing-evaluation", "Does it work?", "AUROC 0.71 on 1,000 admissions."),
        ("missing-evaluation", "Scores", "AUROC 0.71."),
        ("missing-evaluation", "Overview", "It had sensitivity 0.71 and specificity 0.68."),
        ("missing-risks", "Known issues", "It fails for children. The data are small."),
        ("missing-risks", "Threats to validity", "The data are small."),
        ("missing-risks", "Disclaimer & limits", "The data are small."),
        ("missing-risks", "When not to use it", "It fails for children."),
        ("missing-risks", "Ethical considerations", "Women are under-represented in the data."),
        ("missing-subgroups", "Evaluation", "AUROC 0.7. By language: English 92%, Spanish 74%."),
        ("missing-subgroups", "Evaluation", "AUROC 0.7. Performance in adults over 65 was worse."),
    ],
)
def test_a_part_is_known_by_plain_words_too(rule, title, text):
    assert rule not in {one.rule for one in lint_text(PAGE.format(title=title, text=text))}


@pytest.mark.parametrize(
    ("rule", "title", "text"),
    [
        ("missing-evaluation", "How does it work?", "Two layers read the sensitivity of the skin."),
        ("missing-risks", "Known issues", "The build is slow on old machines."),
        ("missing-risks", "Rate limits", "A hundred requests a minute."),
    ],
)
def test_another_part_under_like_words_is_none(rule, title, text):
    assert rule in {one.rule for one in lint_text(PAGE.format(title=title, text=text))}
