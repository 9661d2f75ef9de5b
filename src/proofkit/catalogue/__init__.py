"""The proof projects there are, as values, and how a person chooses among them."""
