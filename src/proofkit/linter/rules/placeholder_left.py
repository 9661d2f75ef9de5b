"""Nothing a template left open may stay: TODO, TBD, lorem ipsum, `your-username`, `<repo-url>`.

A placeholder tells a reader that nobody finished the page. Settings that each user fills in
(`API_KEY=your_key`) are not placeholders.

Write the answer, or take the line out.
"""

from __future__ import annotations

from proofkit.linter.finding import Remark
from proofkit.linter.unfinished.left_open import placeholders_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "prose"
PRAISE = "has no placeholder left"
BAD = [
    "TODO: describe the data.",
    "git clone https://github.com/your-username/readmission.git",
    "Made by {Your Name}.",
    "Clone <repo-url> first.",
    "Clone &lt;repo-url&gt; first.",
    "Lorem ipsum dolor sit amet.",
    "Results: TBD",
    "Cost: TBD (to be decided)",
    "[Describe the results and their limits here.]",
    "Author: <Your Name>",
    "(will be added after the review)",
    "The AUROC is 0.XX, see Table ??.",
    "${PROJECT_NAME} predicts readmission.",
    "Add a short description here.",
    "Results will be added later.",
    "# A\n\nDescribe where the data come from.",
]
GOOD = [
    "```\nOPENAI_API_KEY=your_openai_key\n```",
    "Tasks move from to do to done.",
    "Run `proofkit lint <PATH>`.",
    "Sorting is still a TODO of the library.",
    "TODO lists help nurses to remember; open tasks stand in TODO.md.",
    "Set `DATABASE=postgres://<user>:<password>@<host>:5432/wards`.",
    "XXX syndrome (47,XXX) is rare; female: XX, male: XY.",
    "It needs Python 3.XX; versions are X.X.X, and A = XX' is a matrix.",
    "Lungs with TBC, COPD or neither: is that right?? Tuberculosis (TBC) is.",
    "Keep $HOME and ${HOME}; Jinja fills `{{ project_name }}` in.",
    "```sh\necho ${PROJECT_NAME} XX% ???\n```",
    "## To-do list\n\n- [ ] Add more hospitals",
    "Todo\n----\n\n- Add more hospitals",
    "Put the downloaded files here. New hospitals will be added later.",
    "The user's name takes the place of the `{name}` placeholder for names.",
    "___Important___: the ___whole___ page.",
    "Copyright (c) 2024 The authors",
    "- Include screenshots\n- Loading: ...\n\nThe endpoints\nlist the projects of a user.",
    "```\npython train.py --data [Your Data Path]\n```",
    "List the medicines you use. Describe how you feel. Provide your key in `.env`.",
    "**Who is this for, and what must it not be used for?** For students; not for care.",
    "| TBD | tick-borne disease |\n|---|---|\n| TBA | total bile acids |",
    "The __init__ and __main__ files of version 0.?; is it 0.3??",
    "Give your name - it is shown to nurses. Write to @your_team in chat [optional].",
    "- `--seed`: [optional]\n- **seed** (int): [optional]",
    "Open http://<your-ip-address>:8080 and set https://<project>.supabase.co as its database.",
]


def check(document: Document) -> Iterator[Remark]:
    """Yield every place where one is left."""
    for start, end in placeholders_in(document):
        yield Remark(start, end, "is a placeholder that nobody filled in")
