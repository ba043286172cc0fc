"""What is taught: texts, message items, grading, choice of items. No Qt, no pygame, no SQL."""
