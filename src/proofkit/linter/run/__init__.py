"""What a run is asked to judge, by which rules and settings, and what it has to pass over."""
