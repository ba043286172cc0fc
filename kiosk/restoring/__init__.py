"""What stands on the glass while a backup is put back."""
