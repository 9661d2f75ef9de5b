"""The pictures of the README, with the words for those who cannot see them."""

_WORDS = {
    "overview": "Two charts. Left: arrivals by hour of the day, patients waiting for a clinician "
    "and boarding in a bay, over the clinicians on shift. Right: the change in mean wait, with "
    "intervals, of six changes, for triage levels 1 to 3 and for levels 4 and 5.",
    "by_hour": "Arrivals, patients waiting for a clinician and patients boarding by hour of the "
    "day, over the clinicians on shift.",
    "waits": "For each triage level, the share of those seen within a number of minutes.",
    "stay": "Length of stay by how the visit ended: median, middle half, and 10th to 90th "
    "percentile, with a line at four hours.",
    "boarding": "Median and 90th percentile of the hours from the decision to admit to leaving "
    "the bay, by the share of ward beds in use.",
    "occupancy": "Bays and ward beds in use, day by day in each hospital, against what there is.",
    "left_unseen": "Share who left without being seen, by how many were waiting at arrival.",
}


def picture(name: str) -> str:
    """Return a picture of reports/figures/ as Markdown."""
    return f"![{_WORDS[name]}](reports/figures/{name}.svg)"
