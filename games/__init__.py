"""The mini-games: each folder below introduces itself with a `card.py`."""

import os

# Before anything imports pygame: no greeting on stdout, no grip on Ctrl+C.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")
