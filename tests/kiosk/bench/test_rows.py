import json

from kiosk.bench.rows import Row, against, as_data, as_table, at_least, at_most

KEYS = ["name", "value", "unit", "baseline", "ratio", "budget", "ok"]


def test_a_row_has_exactly_the_promised_fields():
    data = as_data([at_most("idle_home", 0.4, "%", 1.0)])
    assert list(data) == ["rows"]
    assert list(data["rows"][0]) == KEYS
    assert json.loads(json.dumps(data)) == data


def test_a_value_within_its_budget_is_ok():
    assert at_most("x", 4.0, "ms", 4.0).ok is True
    assert at_most("x", 4.1, "ms", 4.0).ok is False
    assert at_least("x", 59, "fps", 58.8).ok is True
    assert at_least("x", 40, "fps", 58.8).ok is False


def test_against_a_rival_the_ratio_is_judged():
    row = against("start", 0.6, 1.5, "s", 0.5)
    assert (row.ratio, row.ok) == (0.4, True)
    assert against("start", 0.9, 1.5, "s", 0.5).ok is False


def test_without_a_rival_nothing_is_compared():
    row = against("start", 0.6, None, "s", 0.5)
    assert (row.baseline, row.ratio, row.ok) == (None, None, None)


def test_the_table_says_what_was_not_compared():
    table = as_table([Row("start", 0.6, "s", budget=0.5), at_most("idle", 2, "%", 1)])
    assert "not compared" in table
    assert table.splitlines()[2].startswith("✗")
