"""The safety linter: what a healthcare-AI README must say, and what it must not claim.

A call runs downhill. `engine` is the front; `run/` says which files are judged, by which rules and
settings, and `folders/` what kind of folder they lie in. `files` reads each as what it is, with
`formats/` for data. `judging` asks the `rules/`, which look into a `document`: its blocks
(`markdown/`), its sentences (`words/`), and what these make, which is `claims/`, `statements/`, the
parts of a `case_study/`, what is `unfinished/`, and `identifiers/`. `ignores/` take out what is
excused, `reports/` tell the rest, and `fixes` mends with `edits/`.
"""
