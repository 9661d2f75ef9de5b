from proofkit.core.resources import synthetic
from proofkit.generator.documents.overview import overview


def test_the_committed_overview_is_what_the_specifications_give():
    for name, text in overview().items():
        assert (synthetic() / name).read_text("utf-8") == text, f"{name} is stale: make regen"
