"""The parts of a case study, one module for each, and how a document is seen to have them.

A part's module says all about it: what it must tell, the headings and sentences that show it, and
what only sounds like it. `parts` lists them; `headings`, `answers` and `recognition` read a
document by that list.
"""
