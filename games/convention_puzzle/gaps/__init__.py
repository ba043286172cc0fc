"""填空: a word is missing from each line; which of three comes back?"""
