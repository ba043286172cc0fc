"""`kiosk pack`: new, check, build, sign; on a laptop as on the station."""
