import numpy as np
import pandas as pd
import pytest

from patient_flow import contrasts, evaluate
from patient_flow.intervals import excludes_zero


def visits(weeks: int = 20, each: int = 40) -> pd.DataFrame:
    """Weeks in each of which the old leave by five points less, and weeks differ by far more."""
    rows = []
    for week in range(weeks):
        base = 0.1 + 0.04 * (week % 10)
        for age, share in (("old", base), ("young", base + 0.05)):
            left = np.arange(each) < round(share * each)
            rows.append(pd.DataFrame({"left": left.astype(float), "age": age, "cluster": week}))
    table = pd.concat(rows, ignore_index=True)
    return table.assign(
        hospital="A", sex="female", payer="none", level=3, minor=1.0, long_wait=0.0,
        wait=np.where(table["age"] == "old", 10.0, 14.0) + table["cluster"], stay=0.0,
    )  # fmt: skip


def keyed(table: pd.DataFrame) -> dict:
    return {
        column: {f"g{n}": {"label": label} for n, label in enumerate(sorted(set(table[column])), 1)}
        for column in evaluate.GROUPS
    }


def test_groups_that_share_their_weeks_are_told_apart_although_their_intervals_overlap() -> None:
    table = visits()
    found = contrasts.furthest(table, keyed(table), 200, 0)["age"]["left"]
    own = {
        age: evaluate.by_cluster(
            rows["left"].to_numpy(), rows["cluster"].to_numpy(), np.mean, 200, 0
        )
        for age, rows in table.groupby("age")
    }
    assert own["old"]["high"] > own["young"]["low"]
    assert (found["least"], found["most"]) == ("g1", "g2")
    assert found["difference"]["value"] == pytest.approx(5, abs=0.01)
    assert found["difference"]["low"] > 4
    assert found["difference"]["high"] < 6


def test_a_group_is_compared_with_the_others_of_its_level() -> None:
    table = visits()
    found = contrasts.from_the_rest(table, keyed(table), 200, 0)
    assert found["age"]["g1"]["value"] == pytest.approx(-4)
    assert found["age"]["g2"]["low"] > 0
    assert found["sex"]["g1"] is None, "there is nobody else"


def test_waits_of_other_levels_do_not_count_in_that_comparison() -> None:
    table = visits()
    urgent = table.assign(level=2, wait=np.where(table["age"] == "old", 90.0, 1.0))
    both = pd.concat([table, urgent])
    found = contrasts.from_the_rest(both, keyed(table), 50, 0)
    assert found["age"]["g1"]["value"] == pytest.approx(-4)
    alone = (table["age"] == "old").sum()
    assert evaluate.groups(both, 20, 0)["age"]["g1"]["level_3"]["count"] == alone


def test_groups_that_differ_by_chance_alone_are_seldom_told_apart_from_few_weeks() -> None:
    random, clear = np.random.default_rng(0), []
    table = visits(weeks=5)
    for _ in range(60):
        table["wait"] = random.exponential(30, len(table))
        old, _ = contrasts.from_the_rest(table, keyed(table), 100, 0)["age"].values()
        clear.append(excludes_zero(old, 1))
    assert np.mean(clear) < 0.1


def test_a_group_that_nobody_left_is_not_taken_to_be_without_risk() -> None:
    table = visits().assign(left=lambda one: one["left"].where(one["age"] == "young", 0.0))
    found = contrasts.furthest(table, keyed(table), 200, 0)["age"]["left"]
    young = table[table["age"] == "young"]
    own = evaluate.by_cluster(
        young["left"].to_numpy(), young["cluster"].to_numpy(), np.mean, 200, 0
    )
    exact = 1 - 0.025 ** (1 / len(young))
    assert found["difference"]["low"] == pytest.approx(100 * (own["low"] - exact))


def test_groups_that_are_all_alike_are_not_compared() -> None:
    table = visits().assign(left=0.0)
    assert contrasts.furthest(table, keyed(table), 20, 0)["age"]["left"] is None


def test_groups_that_are_too_small_are_not_compared() -> None:
    table = visits(weeks=5, each=evaluate.FEWEST_VISITS // 5 - 1)
    assert contrasts.furthest(table, keyed(table), 20, 0)["age"]["left"] is None


def test_a_group_of_many_visits_in_few_weeks_shows_counts_only() -> None:
    table = visits(weeks=6)
    late = (table["cluster"] >= 4).to_numpy()
    table = table.assign(hospital=np.where(late, "B", "A"), sex=np.where(late, "male", "female"))
    found = evaluate.groups(table, 20, 0)["hospital"]
    assert found["g2"]["count"] >= evaluate.FEWEST_VISITS
    assert found["g2"]["wait_median"] is None
    assert found["g2"]["level_3"]["wait_median"] is None
    assert found["g1"]["wait_median"]
    assert contrasts.furthest(table, keyed(table), 20, 0)["hospital"]["long_wait"] is None
    assert contrasts.from_the_rest(table, keyed(table), 20, 0)["sex"] == {"g1": None, "g2": None}


def test_the_longest_wait_of_a_level_is_told() -> None:
    table = visits(weeks=6)
    found = evaluate.levels(table, 20, 0)
    for level, rows in table.groupby("level"):
        assert found[f"level_{level}"]["longest_wait"] == sorted(rows["wait"])[-1]
