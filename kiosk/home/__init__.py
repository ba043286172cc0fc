"""The riverside town with the places to go."""
