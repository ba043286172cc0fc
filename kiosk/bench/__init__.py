"""`kiosk bench`: what the station costs, measured on this machine against its budgets."""
