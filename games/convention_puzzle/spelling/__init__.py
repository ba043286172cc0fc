"""拼字: half a line is put together from its characters."""
