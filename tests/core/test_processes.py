"""Processes that are started whole or not at all."""

import os
import signal

import pytest

from proofkit.core.processes import _starting


@pytest.mark.skipif(os.name == "nt", reason="signals are not kept back there")
def test_a_signal_that_another_thread_takes_waits_until_the_start_is_over():
    steps = []

    def start():
        with _starting():
            # What a thread of numpy does with a signal that this thread does not take.
            signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
            signal.raise_signal(signal.SIGINT)
            steps.append("started")

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        start()
    assert steps == ["started"]
    assert signal.getsignal(signal.SIGINT) is before
