"""USB sticks and folders that take their place: what is plugged in, opened only to read."""
