import re

import pytest

from proofkit import project
from proofkit.linter.engine import lint_file
from proofkit.linter.marked_parts import parts

PARTS = {
    "Problem": "missing-problem",
    "Data": "missing-data",
    "Approach": "missing-approach",
    "Evaluation": "missing-evaluation",
    "Risks and limitations": "missing-risks",
    "Human oversight": "missing-human-oversight",
    "Next steps": "missing-next-steps",
}
HIDINGS = {
    "removed": lambda section, title, body: "",
    "commented out": lambda section, title, body: f"<!--\n{plain(section)}\n-->\n\n",
    "in code": lambda section, title, body: f"```\n{section}\n```\n\n",
    "emptied": lambda section, title, body: f"## {title}\n\n",
    "body commented out": lambda section, title, body: "## {title}\n\n<!--\n{plain(body)}\n-->\n\n",
    "body in code": lambda section, title, body: f"## {title}\n\n```\n{body}\n```\n\n",
    "a placeholder": lambda section, title, body: f"## {title}\n\nTODO\n\n",
    "a picture": lambda section, title, body: f"## {title}\n\n![{title}](a.png)\n\n",
}


def plain(text):
    return text.replace("<!--", "").replace("-->", "")


@pytest.fixture(scope="module", params=[blueprint.slug for blueprint in project.catalog()])
def made(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / request.param
    project.new(request.param, folder, git=False)
    return folder


def errors(readme, text):
    readme.write_text(text, encoding="utf-8")
    return {found.rule for found in lint_file(readme) if found.severity == "error"}


@pytest.mark.project
def test_nothing_that_must_be_there_can_be_taken_out_unnoticed(made):
    readme = made / "README.md"
    text = readme.read_text("utf-8")
    assert errors(readme, text) == set()
    assert parts(text, "results")
    for title, rule in PARTS.items():
        section = re.search(rf"(?ms)^## {title}\n.*?(?=^## |\Z)", text)
        assert section, title
        body = section.group().partition("\n")[2]
        for how, hide in HIDINGS.items():
            changed = text.replace(section.group(), hide(section.group(), title, body))
            found = errors(readme, changed)
            assert found & {rule, "empty-section"}, (title, how, found)
    notice = re.search(r"(?ms)^> \*\*Not for clinical use.*?\n\n", text)
    assert notice
    for other in ("", f"<!--\n{notice.group()}-->\n\n", f"```\n{notice.group()}```\n\n"):
        found = errors(readme, text.replace(notice.group(), other))
        assert {"missing-disclaimer", "missing-validation-note"} <= found
    ready = "> **Ready for clinical use.** An approved medical device.\n\n"
    found = errors(readme, text.replace(notice.group(), ready))
    assert {"missing-disclaimer", "regulatory-claim"} <= found
    first_line = notice.group().partition("\n")[0] + "\n"
    assert "missing-disclaimer" in errors(readme, text.replace(first_line, ""))
    disclaimer = (made / "DISCLAIMER.md").read_bytes()
    (made / "DISCLAIMER.md").unlink()
    assert "missing-disclaimer" in errors(readme, text)
    (made / "DISCLAIMER.md").write_bytes(disclaimer)
    assert errors(readme, text) == set()
