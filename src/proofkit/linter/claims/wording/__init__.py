"""The words in which claims are made, one module for each kind, sorted by why each is a claim."""
