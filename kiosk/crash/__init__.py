"""The kind card after a fault of ours."""
