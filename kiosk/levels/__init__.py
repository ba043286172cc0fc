"""Choose a level of an activity."""
