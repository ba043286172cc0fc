"""Speech, sounds and shared art. No Qt and no SQL."""
