"""What teachers read about tables is true and complete."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sheets import HEADINGS, read_rows_of

from quizzes.rules import faults_of
from quizzes.tables.columns import MESSAGE_COLUMNS
from quizzes.tables.fault_words import DO, SAYS
from quizzes.tables.guide_sheet import EXAMPLES

GUIDES = Path(__file__).parents[3] / "docs/guides"


@pytest.mark.parametrize("page", ["writing-content.md", "writing-content.zh.md"])
def test_the_guides_name_every_column(page: str) -> None:
    words = (GUIDES / page).read_text("utf-8")
    assert [heading for heading in HEADINGS if heading not in words] == []


def test_the_example_is_a_pair_without_faults(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = [[example.get(c.name, "") for c in MESSAGE_COLUMNS] for example in EXAMPLES]
    found = read_rows_of(tmp_path, tiny_tree, [HEADINGS, *rows])
    assert faults_of(found.whole) == []


def test_every_fault_says_what_to_do_in_both_languages() -> None:
    assert SAYS.keys() == DO.keys()
    for kind in SAYS:
        assert all(SAYS[kind]) and all(DO[kind]), kind
        assert SAYS[kind][0].endswith("。") and SAYS[kind][1].endswith((".", ")"))
