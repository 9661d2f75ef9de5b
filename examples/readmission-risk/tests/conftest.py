import pandas as pd
import pytest

from readmission_risk import cohort


@pytest.fixture(scope="session")
def discharges() -> pd.DataFrame:
    return cohort.load()
