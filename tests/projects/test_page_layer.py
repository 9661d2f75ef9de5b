"""The style that the pages of all projects share."""

import re

from proofkit.core import resources

STYLE = resources.templates() / "_layers" / "page" / "src" / "{{ package }}" / "page.css"


def rule(selector: str) -> str:
    """Return what the style says first of a selector."""
    found = re.search(rf"^{re.escape(selector)} \{{([^}}]*)}}", STYLE.read_text(), re.MULTILINE)
    assert found
    return found[1]


def test_a_caption_is_as_wide_as_what_is_seen_of_its_table_and_stays_there() -> None:
    # Without a container 100cqi would be the width of the screen, and wider than the box.
    assert "container-type: inline-size" in rule(".wide")
    assert "max-width: 100cqi" in rule("caption")
    assert "position: sticky; left: 0" in rule("caption")
