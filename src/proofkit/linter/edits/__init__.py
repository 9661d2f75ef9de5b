"""Changes of a page that `--fix` may make: what is added, what is taken out, and the diff."""
