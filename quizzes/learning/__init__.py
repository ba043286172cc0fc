"""The learning core: what a child can do, what comes next, what returns, how a check is made.

Pure functions over values; time and chance come in as arguments. Formulas and their sources are
in each module, the whole in plain words in docs/LEARNING.md.
"""
