"""A child without hands: plays real rounds by touching parts, with no Qt and in no time."""
