"""One model for each data set, of the same name: the order of drawing and the arithmetic."""
