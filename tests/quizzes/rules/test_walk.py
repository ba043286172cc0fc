from __future__ import annotations

from tiny_packs import made, pair

from quizzes.rules.walk import texts_of


def test_every_text_is_met_once_with_the_name_a_writer_knows() -> None:
    met = [written.field for written in texts_of(made(pair("f01-1")))]
    sides = [
        f"f01-1-{side}.{name}" for side in "rg" for name in ("sender", "text", "why", "action")
    ]
    assert sorted(met) == sorted(["title", "F01.title", "F01.rule", *sides])
