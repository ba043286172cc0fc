"""The staff's desk: notices, classes, PINs, settings, health, and the way to the desktop."""
