"""The drawn newsreader: its mouth, its picture in a studio, and the film of a programme."""
