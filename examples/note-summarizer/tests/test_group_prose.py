"""The sentences on assistants are chosen by the figures."""

import pytest

from note_summarizer import group_prose, results


def around(value: float | None) -> dict[str, float | None]:
    if value is None:
        return {"value": None, "low": None, "high": None}
    return {"value": value, "low": value - 0.01, "high": value + 0.01}


def said(alder: float, birch: float | None, cedar: float | None) -> str:
    shares = {"alder": alder, "birch": birch, "cedar": cedar}
    own = {
        name: dict.fromkeys(("recall_major", "precision"), around(value))
        for name, value in shares.items()
    }
    metrics = {"assistants": own, "groups": {}}
    return results.render(group_prose.worst(metrics), metrics)


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ((0.9, None, 1.0), "lowest for Alder, 90%, and highest for Cedar, 100%; the intervals do"),
        ((0.9, None, 0.9), "The share of right findings is 90% for Alder and Cedar."),
        ((0.9, None, None), "The share of right findings cannot be compared"),
        ((0.9, 0.95, 1.0), "lowest for Alder, 90%, and highest for Cedar, 100%; the intervals do"),
        ((0.95, 0.95, 1.0), "is lowest for Alder and Birch, 95%, and highest for Cedar, 100%;"),
        ((0.98, 0.99, 0.99), "98%, and highest for Birch and Cedar, 99%; the intervals overlap"),
        ((1.0, 1.0, 1.0), "The share of major errors found is 100% for each assistant."),
        ((0.941, 0.942, 0.944), "The share of right findings is 94% for each assistant."),
    ],
)
def test_no_assistant_is_called_worst_where_the_shown_shares_are_equal(
    shares: tuple[float, float | None, float | None], words: str
) -> None:
    assert words in said(*shares)
