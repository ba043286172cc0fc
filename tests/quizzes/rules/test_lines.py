from __future__ import annotations

from pathlib import Path

from quizzes.fault import fault
from quizzes.pack import read_pack
from quizzes.rules import faults_of
from quizzes.rules.lines import with_exact_lines


def line_of(file: Path, words: str) -> int:
    return next(
        n for n, line in enumerate(file.read_text("utf-8").splitlines(), 1) if words in line
    )


def test_the_line_is_that_of_the_words_and_not_of_their_message(tiny: Path) -> None:
    file = tiny / "messages" / "f01.yaml"
    words = file.read_text("utf-8")
    file.write_text(
        words[::-1].replace("en: Hello\n"[::-1], "en: Roblox\n"[::-1], 1)[::-1], "utf-8"
    )
    (found,) = with_exact_lines(faults_of(read_pack(tiny)), tiny)
    assert (found.field, found.line) == ("f01-2-a.action.en", line_of(file, "Roblox"))


def test_the_header_has_lines_too(tiny: Path) -> None:
    file = tiny / "pack.yaml"
    file.write_text(file.read_text("utf-8").replace("en: Hello", "en: Roblox"), "utf-8")
    (found,) = with_exact_lines(faults_of(read_pack(tiny)), tiny)
    assert (found.field, found.line) == ("title.en", line_of(file, "Roblox"))


def test_a_fault_of_the_whole_pack_stays_where_it_is(tiny: Path) -> None:
    whole = fault("surface_unbalanced", "tiny@1.0.0", 0, "surface", name="qr", r=9, legit=50)
    assert with_exact_lines([whole], tiny) == [whole]
