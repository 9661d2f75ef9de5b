"""What every report ends with: what it is, and what it is not."""

CLOSING = (
    "This report is about the presence of text, not its truth. It is no legal or clinical review."
)
