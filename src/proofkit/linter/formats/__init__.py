"""What of a text is data: the tables and objects in it, and where each of their values is written.

The `placed_` modules read rows, JSON and YAML so that each value knows its place; the others tell
from headings and neighbours which values could be a person's.
"""
