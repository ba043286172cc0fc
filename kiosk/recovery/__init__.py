"""The owner's recovery sheet: made on the glass or the command line, printed, written by hand."""
