"""Workflow map.

A learning project on synthetic data; not for clinical use.
"""

import sys
from pathlib import Path

from . import not_installed

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder: the package is run in place or installed as editable."""

PROJECT = (Path(__file__).parent / "name.txt").read_text(encoding="utf-8").strip()
"""The name of the project, for the head of its pages."""

NOTICE = """\
Not for clinical use. This is a learning project on synthetic data: no record describes a real
person, and nothing here is medical advice. It has not been validated for any use; use with real
patients would first need prospective validation where it is to be used, and regulatory review.
"""
"""What every page of this project says first."""

sys.excepthook = not_installed.told_in_one_line(sys.excepthook)
