"""Goodbye: the visit is over, nothing stays on the glass."""
