"""The project's pictures, drawn from the test set."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from . import capacity, charts, evaluate
from .charts import Series
from .cohort import SUBGROUPS
from .style import BLUE, GREEN, GREY, INK, ORANGE, PURPLE, panels, save
from .thresholds import at_capacity

LOOKS = {
    "lace": (ORANGE, "--"),
    "logistic": (BLUE, "-"),
    "boosted": (PURPLE, "-."),
    "best_reachable": (GREEN, (0, (1, 1))),
}


def draw(
    outcome: np.ndarray, risks: Mapping[str, np.ndarray], metrics: Mapping[str, Any], folder: Path
) -> dict[str, Path]:
    """Write every figure to `folder` and return the paths by name."""
    series = {
        name: Series(evaluate.LABELS[name], risks[name], *look) for name, look in LOOKS.items()
    }
    everything, fitted = list(series.values()), [series["logistic"], series["lace"]]
    threshold = metrics["threshold"]["risk"]
    paths = {}

    figure, (left, right) = panels(2)
    tradeoff(left, outcome, everything)
    charts.calibration_plot(right, outcome, [series["logistic"]])
    paths["overview"] = save(figure, folder / "overview.svg")

    single = {
        "tradeoff": lambda axes: tradeoff(axes, outcome, everything),
        "calibration": lambda axes: charts.calibration_plot(axes, outcome, fitted),
        "roc": lambda axes: charts.roc(axes, outcome, everything),
        "precision_recall": lambda axes: charts.precision_recall(axes, outcome, everything),
        "decision_curve": lambda axes: charts.decision_curve(axes, outcome, fitted, threshold, 0.4),
    }
    for name, picture in single.items():
        figure, (axes,) = panels(1)
        picture(axes)
        paths[name] = save(figure, folder / f"{name}.svg")

    for name, by_group in (("groups_found", groups_found), ("groups_risk", groups_risk)):
        figure, (axes,) = panels(1, width_in=4.6, height_in=6.2)
        by_group(axes, metrics)
        paths[name] = save(figure, folder / f"{name}.svg")
    return paths


def tradeoff(axes: Axes, outcome: np.ndarray, series: list[Series]) -> None:
    """Draw readmissions missed over calls proposed, both per 1,000 discharges."""
    calls = np.arange(0, 601, 10)
    ones = np.ones(len(outcome))
    for name, risk, colour, line in series:
        missed = [at_capacity(outcome, risk, count, ones).missed_per_1000 for count in calls]
        axes.plot(calls, missed, color=colour, linestyle=line, label=name)
    chance = 1000 * outcome.mean() * (1 - calls / 1000)
    axes.plot(calls, chance, color=GREY, linestyle=":", linewidth=1, label="Calls at random")
    axes.axvline(capacity.CALLS_PER_1000, color=INK, linewidth=1)
    axes.annotate(
        "team's capacity",
        (capacity.CALLS_PER_1000, 0.04),
        xycoords=("data", "axes fraction"),
        xytext=(5, 0),
        textcoords="offset points",
        fontsize=9,
    )
    axes.set(
        xlabel="Calls proposed per 1,000 discharges", xlim=(0, 600), ylim=(0, 1300 * outcome.mean())
    )
    axes.set(ylabel="Readmissions missed per 1,000", title="What each call list misses")
    axes.legend(loc="upper right", fontsize=8.5)


def groups_found(axes: Axes, metrics: Mapping[str, Any]) -> None:
    """Draw the share of readmissions that is found for everybody and in each group."""
    everybody = metrics["threshold"]["sensitivity"]
    _by_group(axes, metrics, "sensitivity", everybody, "Readmissions found")
    axes.set(xlabel="share of those readmitted\ndotted: everybody", xlim=(0, 1))


def groups_risk(axes: Axes, metrics: Mapping[str, Any]) -> None:
    """Draw whether the risk is right for everybody and in each group."""
    everybody = metrics["against_everybody"]["everybody"]
    axes.axvline(1, color=GREY, linewidth=1)
    _by_group(axes, metrics, "observed_to_expected", everybody, "Observed / expected")
    axes.set(xlabel="above 1: underestimated\ndotted: everybody")


def _by_group(
    axes: Axes, metrics: Mapping[str, Any], measure: str, everybody: dict[str, Any], title: str
) -> None:
    """Draw one measure with its interval for everybody and each group that has enough cases."""
    axes.axvline(everybody["value"], color=GREY, linestyle=":")
    count = metrics["cohort"]["test_discharges"]
    rows: list[tuple[str, dict[str, Any] | None]] = [(f"Everybody  (n = {count:,})", everybody)]
    for column, heading in SUBGROUPS.items():
        rows.append((heading, None))
        for group in metrics["subgroups"][column].values():
            if group[measure]:
                rows.append((f"{group['label']}  (n = {group['count']:,})", group[measure]))
    charts.forest(axes, rows, title)
