"""The editor on the glass: staff write a new message and its look-alike, by touch alone."""
