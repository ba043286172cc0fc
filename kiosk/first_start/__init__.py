"""The first start: what staff set before children come, step by step, each of which can wait."""
