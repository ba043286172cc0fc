"""Speech: texts become sound files in a worker process (see docs/decisions/speech.md)."""
