"""Whether a phrase that was found is a claim: asserted, as a fact, of this software.

A claim rule brings its phrases; `remarks` finds them in sentences, table rows and badges, and
`assertion` asks `clauses`, `governing` and `subjects` what negates, governs and is spoken of.
"""
