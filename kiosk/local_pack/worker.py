"""The helper's process: a question a line on stdin, its answer a line on stdout, both JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(data: Path) -> None:
    """Answers until nobody asks any more."""
    from kiosk.local_pack.answers import Answers
    from kiosk.problems import StationProblem
    from quizzes.fault import PackFaults

    answers = Answers(data)
    for line in sys.stdin:
        try:
            told = answers.to(json.loads(line))
        except StationProblem as problem:
            told = {"problem": {"zh": problem.in_language("zh"), "en": problem.in_language("en")}}
        except PackFaults as found:
            first = found.faults[0]
            told = {"problem": {"zh": first.in_language("zh"), "en": first.in_language("en")}}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
