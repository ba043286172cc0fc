"""Content rules that hold for every pack, beyond the format."""

from __future__ import annotations

from quizzes.fault import Fault
from quizzes.message import Pack
from quizzes.rules.balance import balance_faults
from quizzes.rules.bands import band_faults
from quizzes.rules.conventions import convention_faults
from quizzes.rules.hotlines import hotline_faults
from quizzes.rules.pairs import pair_faults
from quizzes.rules.people import people_faults
from quizzes.rules.wording import wording_faults

RULES = (
    balance_faults,
    pair_faults,
    band_faults,
    convention_faults,
    people_faults,
    hotline_faults,
    wording_faults,
)


def faults_of(pack: Pack) -> list[Fault]:
    """All content faults of a pack that reads well, by file and line."""
    found = [fault for rule in RULES for fault in rule(pack)]
    return sorted(found, key=lambda fault: (fault.file, fault.line))
