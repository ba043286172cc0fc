"""The staff door: who is there and the PIN; the first PIN where there is none."""
