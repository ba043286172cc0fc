"""The teacher's work with classes: seats, turns, checks, files and paper, erasing."""
