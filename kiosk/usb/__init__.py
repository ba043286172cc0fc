"""USB sticks and folders that take their place: what is plugged in, opened only to read."""

FOLDERS = "KIOSK_FOLDER"  # in the environment: folders in place of sticks, written as PATH is
