"""A child of a class signs in: class, seat number, three pictures. No names anywhere."""
