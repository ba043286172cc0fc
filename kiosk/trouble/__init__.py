"""What stands on the glass when the station can't open: one clear sentence for a person."""
