"""The one error that a user can mend."""


class ProofkitError(Exception):
    """Something the user can put right.

    The message says in one or two lines what was wrong and what would be right; the command line
    prints it without a traceback and exits with 2. Whatever else is raised is a bug of ours and
    keeps its traceback.
    """
