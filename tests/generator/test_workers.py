"""The same bytes wherever the work is done."""

import time
from pathlib import Path

import pytest
from distributed import LocalCluster

from proofkit.core.errors import ProofkitError
from proofkit.generator import workers
from proofkit.generator.front import generate

from .test_front import PARTS, files


def test_a_dask_cluster_of_two_workers_writes_the_same_bytes(tmp_path):
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
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


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("foo", "takes tcp://HOST:PORT"),
        ("tcp://foo", "takes tcp://HOST:PORT"),
        ("tcp://foo:port", "takes tcp://HOST:PORT"),
        ("http://foo:8786", "takes tcp://HOST:PORT"),
        ("scheduler.json", "takes tcp://HOST:PORT"),
        ("tls://127.0.0.1:8786", "needs the certificates"),
    ],
)
def test_an_address_that_dask_cannot_try_is_refused_in_its_stead(address, said, monkeypatch):
    monkeypatch.setattr("distributed.Client", None)
    with pytest.raises(ProofkitError, match=said), workers.executor(1, address):
        pass


def _be_slow(file):
    time.sleep(2)
    Path(file).touch()


def test_what_a_cluster_has_begun_is_over_when_its_block_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr(_be_slow, "__name__", "_make")  # what Dask calls a part by

    def be_stopped(address):
        with workers.executor(1, address) as pool:
            pool.submit(_be_slow, str(tmp_path / "last"))
            time.sleep(1)
            raise KeyboardInterrupt

    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0") as cluster:
        with pytest.raises(KeyboardInterrupt):
            be_stopped(cluster.scheduler_address)
        assert (tmp_path / "last").exists()


def test_fewer_than_one_worker_is_refused():
    with pytest.raises(ProofkitError, match="at least 1"), workers.executor(0):
        pass
