import subprocess
import sys

import pytest

from proofkit.generator.people import family_names, given_names, library_version


@pytest.mark.parametrize("locale", ["en", "en-gb", "es", "de", "fr"])
def test_pools_are_large_and_without_duplicates(locale):
    for pool in (given_names(locale, "female"), given_names(locale, "male"), family_names(locale)):
        assert len(pool) > 90
        assert len(set(pool)) == len(pool)
        assert all(word and word == word.strip() for word in pool)


def test_the_version_of_the_library_is_known():
    assert library_version().split(".")[0].isdigit()


def test_names_do_not_cost_an_import():
    script = (
        "import sys; from proofkit.generator.people import family_names; family_names('en');"
        "print('mimesis' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert result.stdout.strip() == "False"
