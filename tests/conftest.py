"""Fixtures that several tests share."""

import os
import shutil
import signal

import pytest

from tests.generated import make_example


@pytest.fixture(scope="session", autouse=True)
def plain_surroundings(tmp_path_factory):
    """Let nothing of the person who runs the tests matter: git's settings, the umask, signals.

    A shell lets what it starts in the background ignore Ctrl-C, and what that starts in turn.
    """
    settings = tmp_path_factory.mktemp("git") / "config"
    settings.write_text("[user]\n\tname = A Person\n\temail = a@example.org\n")
    plain = {
        "GIT_CONFIG_GLOBAL": str(settings),
        "GIT_CONFIG_NOSYSTEM": "1",
        # A project's own tests need none of ours, which take longer to load than most tests to run.
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
    kept = {name: os.environ.get(name) for name in plain}
    os.environ |= plain
    mask = os.umask(0o022)
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, heard)
    os.umask(mask)
    for name, value in kept.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value


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
