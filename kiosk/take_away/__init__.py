"""What leaves the machine: workbooks, .csv, PDFs and rosters, each written whole or not at all."""
