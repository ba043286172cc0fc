"""What every screen stands on: window, navigator, bar, texts, idle watch, voice and sound."""
