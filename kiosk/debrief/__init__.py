"""What a child is told after an activity."""
