"""From a blueprint and a person's answers to the files of a project."""
