"""The glass of a mini-game: its picture, its touches, its answers on their way to the log."""
