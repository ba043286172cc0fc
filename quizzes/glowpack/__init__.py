"""`.glowpack`, what stations take: built from a source, read without trust, switched at once."""
