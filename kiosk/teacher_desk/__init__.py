"""The teacher's desk: what a class falls for, skill by skill."""
