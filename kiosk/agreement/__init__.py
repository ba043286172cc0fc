"""我们班的公约: a class in front of the glass chooses five cards, and keeps or prints them."""
