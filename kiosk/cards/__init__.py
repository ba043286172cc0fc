"""Class cards on paper: a seat's number and its three pictures, and how to sign in."""
