"""The calm picture outside opening hours."""
