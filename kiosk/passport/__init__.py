"""我的护照: what a child brings along."""
