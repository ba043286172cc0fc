"""The tour: walks through every screen like a visitor, takes pictures, and checks each."""
