"""READMEs that several tests share, written for them."""

PARTS = {
    "Problem": "A nurse can call a few of the people who left hospital yesterday. This project "
    "asks "
    "whom to call first, so that a follow-up team spends its time where it matters.",
    "Data": "All data are synthetic: 5,000 admissions drawn by a generator, with diagnoses and "
    "laboratory values. No record describes a real person. Missing values were imputed.",
    "Approach": "A logistic regression estimates the risk of readmission within 30 days and is "
    "compared with LACE, the score that clinicians know. People are split before anything is "
    "fitted.",
    "Evaluation": "AUROC 0.70 (95% interval 0.67 to 0.73) on 1,500 held-out admissions, "
    "sensitivity "
    "0.61 and specificity 0.68 at the chosen threshold, calibration slope 0.98. By sex: 0.70 and "
    "0.71.",
    "Risks and limitations": "The model was never tested on real patients. It may be wrong for "
    "rare "
    "conditions, and groups that reach care less often look healthier than they are.",
    "Human oversight": "A nurse reviews every name on the list and decides whom to call. A "
    "physician "
    "may override any entry, and a clinical lead may switch the list off.",
    "Next steps": "Compare the list with what nurses would choose, then plan a silent run.",
}
NOTICE = (
    "> **Not for clinical use.** This is a learning project on synthetic data. It is not medical "
    "advice, and use with real patients would need prospective validation and regulatory review."
)
INTENDED = "For students and analysts who want to see how such a list is made."


def complete(**changes: str | None) -> str:
    """Return a README with every part; a part named in `changes` is replaced, or left out if None.

    Keys are the first words of the headings in lower case, and `notice`.
    """
    notice = changes.get("notice", NOTICE)
    lines = ["# A call list after discharge", "", notice or "", "", INTENDED, ""]
    for title, text in PARTS.items():
        key = title.split()[0].lower()
        body = changes.get(key, text)
        if body is not None:
            lines += [f"## {title}", "", body, ""]
    return "\n".join(lines)


def complete_with(text: str) -> str:
    """Return a complete README that goes on with `text` under a heading of its own."""
    return f"{complete()}\n## How to read it\n\n{text}"
