"""One module for each format of a report: `render(report) -> str`."""
