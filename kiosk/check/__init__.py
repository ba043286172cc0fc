"""A check: one message after the other, no feedback."""
