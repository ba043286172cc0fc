"""Backups of a station: kept here, taken away sealed on a stick, looked at, put back."""

SUFFIX = ".glowbackup"
