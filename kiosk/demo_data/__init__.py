"""`kiosk demo-data`: made-up answers in a folder that holds no real ones."""
