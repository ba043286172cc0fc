"""A convention typed in from its official print, twice, and compared."""
