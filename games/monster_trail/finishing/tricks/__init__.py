"""The six tricks: how each monster stands, and its finishing move that shows the trick."""
