"""What every job may use, and nothing that knows of a job."""
