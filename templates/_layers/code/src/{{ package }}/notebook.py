"""Run the notebook in place, leaving nothing in it that differs between two runs."""

import logging
import os
import sys
import tempfile
from pathlib import Path

import nbformat
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient

from . import ROOT

TIMEOUT_S = 300


def execute(path: Path) -> None:
    """Run every cell of a notebook and write the outputs into it.

    The kernel is this Python. Times, the Python version and numbers of processes are left out, so
    that the file changes only when a result does. Where the system has them, the kernel is
    reached through files and not through a network port.
    """
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory(prefix="kernel-") as sockets:
        kernel = AsyncKernelManager(kernel_name="python3")
        if sys.platform != "win32":
            kernel.transport, kernel.ip = "ipc", f"{sockets}/k"
        client = NotebookClient(
            notebook,
            km=kernel,
            timeout=TIMEOUT_S,
            record_timing=False,
            resources={"metadata": {"path": str(path.parent)}},
        )
        # The kernel starts in the notebook's folder: a relative path to src/ would not reach it.
        try:
            client.execute(env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
        finally:
            run_sync(kernel.shutdown_kernel)(now=True)
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8", newline="\n")
