"""The settings in words: what each does, what it takes, how its value is said and read."""
