"""Reports as files and on paper: table, .csv, .xlsx, .pdf, JSON; and `kiosk report`."""
