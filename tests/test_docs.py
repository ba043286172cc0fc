"""The documents are true where a machine can tell: links, pictures, commands, words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.command_line import main

ROOT = Path(__file__).resolve().parents[1]
READMES = [ROOT / "README.md", ROOT / "README.zh.md"]
PAGES = sorted([*READMES, ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
PRIVACY = [ROOT / "docs/PRIVACY.md", ROOT / "docs/PRIVACY.zh.md"]
PROGRAM = ["kiosk", "games", "quizzes", "media"]
DECISIONS = ROOT / "docs/decisions"
MOST_BYTES_A_PICTURE = 150_000
# Words of the house style that the glossary must hold.
KEPT_WORDS = {
    *("visit", "round", "response", "item", "cue", "pack", "pair", "glow", "skill", "key"),
    *("trick", "desk", "seat", "band", "notice", "part", "stage", "booth", "take", "programme"),
}


def links_of(page: Path) -> list[str]:
    """Where a page's links and pictures point to, without code."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"\]\(([^)\s]+)\)", text)


def pictures_of(page: Path) -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text("utf-8"))


def headings_of(page: Path) -> set[str]:
    """The anchors that a page's headings get."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


def words() -> list[tuple[str, str, str]]:
    """(word, 中文, meaning) of each line of the glossary."""
    rows = re.findall(
        r"^\| (.+?) \| (.+?) \| (.+?) \|$",
        (ROOT / "docs/WORDS.md").read_text("utf-8"),
        re.MULTILINE,
    )
    return [row for row in rows if row[0] != "word"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_of_the_repository(page: Path) -> None:
    for link in links_of(page):
        assert "://" not in link, f"{link} needs a network"
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.is_relative_to(ROOT), link
        assert target.exists(), link
        assert not anchor or anchor in headings_of(target), link


def test_both_readmes_show_the_same_pictures_with_words_for_them() -> None:
    english, chinese = map(pictures_of, READMES)
    assert english == chinese
    assert len(english) >= 4


def test_every_picture_is_shown_and_small() -> None:
    pages = [*READMES, *(ROOT / "docs").glob("STAFF*.md")]
    shown = {(page.parent / name).resolve() for page in pages for name in pictures_of(page)}
    assert shown == {p for p in (ROOT / "docs/pictures").iterdir() if p.suffix != ".md"}
    for picture in shown:
        assert picture.stat().st_size <= MOST_BYTES_A_PICTURE, picture.name


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_a_readme_gives_the_two_commands_and_links_its_twin(page: Path) -> None:
    commands = re.findall(r"^scripts/(\w+)", page.read_text("utf-8"), re.MULTILINE)
    assert commands == ["run", "test"]
    assert ({"README.md", "README.zh.md"} - {page.name}) <= set(links_of(page))


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_a_readme_names_each_command_and_no_other(page: Path) -> None:
    named = set(re.findall(r"^\| `kiosk ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE))
    assert named == set(main.commands)


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_a_readme_names_only_options_that_the_commands_have(page: Path) -> None:
    lines = re.findall(r"^\| `kiosk ?(.*?)` \|", page.read_text("utf-8"), re.MULTILINE)
    for line in lines:
        command = main
        for word in re.match(r"[a-z -]*", line)[0].replace("--", " --").split():  # type: ignore[index]
            command = getattr(command, "commands", {}).get(word, command)
        known = {option for param in command.params for option in param.opts}
        assert set(re.findall(r"--[a-z-]+", line)) <= known, line


def test_every_word_stands_in_the_glossary_once_with_chinese_and_a_meaning() -> None:
    known = [word for word, _, _ in words()]
    assert len(known) == len(set(known)), sorted({word for word in known if known.count(word) > 1})
    assert set(known) >= KEPT_WORDS
    for word, chinese, meaning in words():
        assert re.search(r"[\u4e00-\u9fff]", chinese), word
        assert len(meaning) > 10, word


def test_every_decision_is_in_the_index_and_half_a_page_long() -> None:
    notes = {note.name for note in DECISIONS.glob("*.md")} - {"README.md"}
    indexed = links_of(DECISIONS / "README.md")
    assert sorted(indexed) == sorted(notes)
    for name in notes:
        assert (DECISIONS / name).read_text("utf-8").count("\n") <= 75, name


def test_both_languages_have_each_guide() -> None:
    names = {page.name for page in (ROOT / "docs/guides").glob("*.md")}
    english = {name for name in names if not name.endswith(".zh.md")}
    assert names == english | {name.replace(".md", ".zh.md") for name in english}


@pytest.mark.parametrize("page", PRIVACY, ids=lambda page: page.name)
def test_the_privacy_page_names_every_table_that_the_store_makes(page: Path) -> None:
    made = re.findall(
        r"create table (\w+)", (ROOT / "kiosk/store/migrations.py").read_text("utf-8")
    )
    text = page.read_text("utf-8")
    assert [table for table in made if f"`{table}`" not in text] == []


def test_no_module_knows_how_to_reach_a_network_as_the_privacy_page_says() -> None:
    reaches = re.compile(
        r"^\s*(?:import|from) (?:socket|ssl|http|urllib|ftplib|smtplib|requests|httpx)\b"
        r"|QTcp|QUdp|QNetworkAccess|XMLHttpRequest|WebSocket",
        re.MULTILINE,
    )
    files = [f for top in PROGRAM for kind in ("*.py", "*.qml") for f in (ROOT / top).rglob(kind)]
    assert len(files) > 100
    assert [f.name for f in files if reaches.search(f.read_text("utf-8"))] == []


def test_pages_promise_no_learning_effect() -> None:
    text = " ".join(page.read_text("utf-8") for page in READMES)
    for promise in ("proven to", "improves", "显著提高", "有效提升", "提高了"):
        assert promise not in text
