"""What the log says of a class, in numbers: the same on the glass, on paper and in files.

Values in, values out: no Qt, no SQL. `read` asks the store; docs/REPORTS.md has the formulas.
"""
