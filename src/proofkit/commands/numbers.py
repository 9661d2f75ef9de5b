"""Whole numbers on the command line, refused with what would be right."""

from __future__ import annotations


def whole(text: str) -> int:
    """Return a whole number as argparse wants it.

    Raises:
        argparse.ArgumentTypeError: anything else, thousands set apart by commas among it.
    """
    try:
        return int(text)
    except ValueError:
        import argparse

        raise argparse.ArgumentTypeError(
            f"{text!r} is no whole number; write digits alone, such as 2000"
        ) from None
