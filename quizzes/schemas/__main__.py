"""`python -m quizzes.schemas`: writes the schemas of new versions."""

from __future__ import annotations

import sys

from quizzes.schemas.make import write_missing

if __name__ == "__main__":
    for name in write_missing():
        sys.stdout.write(f"{name}\n")
