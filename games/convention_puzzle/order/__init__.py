"""P3 理序: the lines of a convention, put back in their order."""
