"""Markdown read into blocks and sections; `document.py` is what the rest of the linter sees of it.

`events.py` hears the parser, `reader.py` and `html.py` make blocks of what it says, `page.py` reads
a whole page so.
"""
