"""Say in words what raised a score, for the person who reads the list."""

import re

import pandas as pd

from ..cohort import CATEGORIES, COUNTS, FLAGS, LABORATORY, NUMBERS

OLDEST_SHOWN = 90  # an exact age above 89 would identify a real person; here it sets no bad example

_UNITS = {"g_dl": "g/dL", "mg_dl": "mg/dL", "mmol_l": "mmol/L"}
_CATEGORIES = {
    "sex": "{}",
    "admission_type": "{} admission",
    "service": "{} service",
    "principal_diagnosis": "admitted for {}",
    "discharge_disposition": "discharged {}",
}
_LEVELS = {
    "home_health": "discharged with nursing at home",
    "facility": "discharged to a facility",
    "against_advice": "left against advice",
}
_WORDS = {
    "age_years": "age {:.0f}",
    "stay_days": "{:.0f} nights in hospital",
    "charlson_points": "{:.0f} comorbidity points",
    "ed_visits_6m_count": "{:.0f} emergency visits in 6 months",
    "admissions_12m_count": "{:.0f} admissions in 12 months",
    "outpatient_visits_12m_count": "{:.0f} outpatient visits in 12 months",
    "medicines_count": "{:.0f} medicines",
    "conditions_count": "{:.0f} conditions on record",
    "has_procedure": "had a procedure",
    "is_oncology_service": "oncology service",
}


def in_words(discharge: pd.Series, contributions: pd.Series, most: int = 3) -> list[str]:
    """Return what raised this score most, strongest first.

    These are associations in the model, not causes; a contribution that comes from the absence of
    something is left out, because it would read as a finding.
    """
    raised = contributions[contributions > 0.02].sort_values(ascending=False)
    said = (_say(name, discharge) for name in raised.index)
    return [text for text in said if text][:most]


def _say(name: str, discharge: pd.Series) -> str | None:
    if name.startswith("missingindicator_"):
        column = name.removeprefix("missingindicator_")
        return f"{_laboratory(column)[0]} not measured" if pd.isna(discharge[column]) else None
    if name in FLAGS:
        words = _WORDS.get(name, name.removeprefix("has_").replace("_", " "))
        return words if discharge[name] else None
    if name in LABORATORY:
        what, unit = _laboratory(name)
        return None if pd.isna(discharge[name]) else f"{what} {discharge[name]:g} {unit}"
    if name == "age_years" and discharge[name] >= OLDEST_SHOWN:
        return f"age {OLDEST_SHOWN} or over"
    if name in COUNTS or name in NUMBERS:
        words = _WORDS[name].format(discharge[name])
        # A count of one is written without the plural's s; a count of none raises no score.
        return re.sub(r"^(1 \w+(?: \w+)?)s\b", r"\1", words) if discharge[name] else None
    for column in CATEGORIES:
        if name == f"{column}_{discharge[column]}":
            level = str(discharge[column])
            return _LEVELS.get(level, _CATEGORIES[column].format(level.replace("_", " ")))
    return None


def _laboratory(column: str) -> tuple[str, str]:
    what, *unit = column.split("_", 1)
    return what, _UNITS[unit[0]]
