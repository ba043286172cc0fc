"""The mini-games: each folder below introduces itself with a `card.py`."""
