"""The booth's recorder: takes in memory, the room, the measures, and a consented take on disk."""
