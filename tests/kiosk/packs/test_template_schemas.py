from __future__ import annotations

from kiosk.packs.new import TEMPLATE
from quizzes.schemas import first_line


def test_every_file_of_the_template_follows_the_schema_of_today() -> None:
    for file in TEMPLATE.rglob("*.yaml"):
        name = file.relative_to(TEMPLATE).as_posix()
        place = name if "/" not in name else name.partition("/")[0] + "/"
        assert file.read_text("utf-8").startswith(first_line(place)), name
