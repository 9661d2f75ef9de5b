"""The safety linter: what a healthcare-AI README must say, and what it must not claim."""
