"""The same bytes wherever the work is done."""

import pytest
from distributed import LocalCluster

from proofkit.core.errors import ProofkitError
from proofkit.generator import workers
from proofkit.generator.front import generate

from .test_front import PARTS, files


def test_a_dask_cluster_of_two_workers_writes_the_same_bytes(tmp_path):
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        generate("population", tmp_path / "dask", size=PARTS + 5, scheduler=address)
    generate("population", tmp_path / "here", size=PARTS + 5)
    assert files(tmp_path / "dask") == files(tmp_path / "here")


def test_a_scheduler_that_does_not_answer_is_said(monkeypatch):
    monkeypatch.setattr(workers, "_PATIENCE_SECONDS", 1)
    with (
        pytest.raises(ProofkitError, match="no Dask scheduler answers at"),
        workers.executor(1, "tcp://127.0.0.1:9"),
    ):
        pass


def test_fewer_than_one_worker_is_refused():
    with pytest.raises(ProofkitError, match="at least 1"), workers.executor(0):
        pass
