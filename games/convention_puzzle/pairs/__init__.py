"""P1 配对: the halves of lines, joined again."""
