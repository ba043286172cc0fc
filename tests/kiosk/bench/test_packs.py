from kiosk.bench.many_items import write_many
from kiosk.bench.packs import packs_rows
from quizzes.pack import read_pack
from quizzes.rules import faults_of


def test_a_pack_of_many_items_has_no_faults_and_no_text_twice(tmp_path):
    pack = read_pack(write_many(tmp_path / "many", 130))
    texts = [item.text.zh for item in pack.items()]
    assert len(texts) == len(set(texts)) == 260
    assert faults_of(pack) == []


def test_every_row_of_packs_is_measured():
    rows = {row.name: row for row in packs_rows(items=60)}
    assert rows["packs_items"].value == 60
    budgets = {name: row.budget for name, row in rows.items() if row.budget is not None}
    assert budgets == {
        "packs_source_check": 4.0,
        "packs_compiled_check": 1.0,
        "packs_switch": 100.0,
        "packs_load": 100.0,
    }
    assert all(row.value is not None and row.value > 0 for row in rows.values())
