import pandas as pd
import pytest

from imaging_triage import studies


@pytest.fixture(scope="session")
def table() -> pd.DataFrame:
    return studies.load()
