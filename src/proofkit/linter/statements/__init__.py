"""What a README must state, and whether it does: notices, oversight, sources, measures."""
