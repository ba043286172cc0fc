"""公约拼图馆: a convention taken apart and put together again, then used."""
