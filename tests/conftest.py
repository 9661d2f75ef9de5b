"""Fixtures that several tests share."""

import shutil

import pytest

from tests.generated import make_example


@pytest.fixture(scope="session")
def finished(tmp_path_factory):
    """Return a function from a slug to a finished project, made once; copy it to change it."""
    made = {}

    def project(slug):
        if slug not in made:
            made[slug] = tmp_path_factory.mktemp("finished") / slug
            make_example(slug, made[slug])
        return made[slug]

    return project


@pytest.fixture
def own_copy(finished, tmp_path):
    """Return a function from a slug to a copy of the finished project that a test may change."""

    def copy(slug):
        shutil.copytree(finished(slug), tmp_path / slug)
        return tmp_path / slug

    return copy
