"""The six friends: how each stands, and its joy at having been trusted."""
