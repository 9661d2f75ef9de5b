"""Inline suppressions: how one is written, what of a page it governs, and what it excuses."""
