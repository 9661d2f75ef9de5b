"""What was left open: marks, gaps and orders of a template, missing figures, a chat's remains.

Each module says of one kind by which words or signs it is known; `left_open` asks all but
`chat_turns`, which has a rule of its own.
"""
