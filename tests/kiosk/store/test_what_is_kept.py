import re
from pathlib import Path

KEPT = Path(__file__).parents[3] / "docs" / "decisions" / "what-the-store-keeps.md"


def test_every_table_and_view_is_told_in_the_docs(store):
    rows = store.read(
        "select name from sqlite_master where type in ('table', 'view')"
        " and name not like 'sqlite%' and name <> '_sqlite_migrations'"
    )
    told = set(re.findall(r"`(\w+)`", KEPT.read_text("utf-8")))
    assert {name for (name,) in rows} <= told


def test_only_the_store_has_sql():
    root = KEPT.parents[2]
    sql = re.compile(r"[\"'](select .* from|insert into|update \w+ set|delete from) ", re.I)
    elsewhere = [
        path.relative_to(root)
        for folder in ("kiosk", "games", "media", "quizzes")
        for path in (root / folder).rglob("*.py")
        if sql.search(path.read_text("utf-8")) and "store" not in path.parts
    ]
    assert elsewhere == []
