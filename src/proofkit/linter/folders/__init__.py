"""What a folder is: a repository, a generated project, a data set, and which of its files count."""
