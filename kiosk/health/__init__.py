"""Whether the machine is well, in traffic lights that say what to do; and what happened on it."""
