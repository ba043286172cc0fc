"""Who is there: a guest of a grade band, or a seat of a class."""
