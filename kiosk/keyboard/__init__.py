"""Typing on the glass: Latin letters and Chinese by pinyin, for staff."""
