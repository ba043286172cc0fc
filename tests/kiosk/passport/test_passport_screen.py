"""What the passport says: what grew, what comes next, who is back; and nothing that presses."""

from pathlib import Path

import pytest

from kiosk.passport.passport_screen import Page, PassportScreen, Returning
from kiosk.passport.stamps import Stamp
from kiosk.shell.reading import Reading
from quizzes.text import Text

TITLE = Text("渡口", "dù kǒu", "Ferry")


@pytest.fixture
def screen(qapp):
    def make(glows=0, stamps=(), bosses=(), rungs=(), returning=(), is_guest=True, language="zh"):
        page = Page(glows, stamps, bosses, rungs, returning, is_guest)
        return PassportScreen(Reading(language), page)

    return make


def words(lines):
    return [line["words"] for line in lines]


def test_a_new_passport_has_a_bud_a_dark_lamp_and_says_what_comes_first(screen):
    new = screen()
    assert (new.flowerPicture, new.lampPicture) == ("flower_0", "lamp_0")
    assert words(new.lampLines) == ["再点亮 4 颗，会「亮一亮」"]


def test_the_lamp_says_what_it_can_do_and_what_comes_next(screen):
    grown = screen(glows=13)
    assert grown.lampPicture == "lamp_2"
    assert words(grown.lampLines) == ["会：亮一亮、叫江江", "再点亮 11 颗，会「慢慢走」"]


def test_a_lamp_that_is_full_wants_no_more(screen):
    assert words(screen(glows=24).lampLines)[-1] == "灯已经最亮啦！"


def test_flowers_in_bloom_stay_beside_the_one_that_opens(screen):
    grown = screen(glows=10)
    assert (grown.blooms, grown.flowerPicture) == (1, "flower_1")
    assert screen(glows=900).blooms == 4
    assert "99" in screen(glows=900).bloomLine["words"]


def test_a_stamp_shows_its_picture_and_its_name(screen):
    stamps = screen(stamps=[Stamp("hurry", "stamp_hurry", True)]).stamps
    assert [(one["isGot"], one["label"]["words"]) for one in stamps] == [(True, "催催怪")]


def test_who_is_back_is_asked_after_and_leads_to_its_chapter(screen):
    back = screen(returning=[Returning("hurry", TITLE, Path("/art/hurry.svg"))])
    chosen = []
    back.levelChosen.connect(chosen.append)
    assert words(one["line"] for one in back.returning) == ["催催怪又来了，去看看？"]
    back.choose("hurry")
    assert chosen == ["hurry"]


def test_a_guest_is_told_that_the_passport_goes_with_the_visit(screen):
    assert "再见" in screen().note["words"]
    assert "还在这里" in screen(is_guest=False).note["words"]


def test_all_that_the_page_says_is_read_aloud_in_both_languages(screen):
    back = screen(glows=13, returning=[Returning("threat", TITLE, Path("/a.svg"))])
    said = back.spoken()
    assert [text.en for text in said if "Boo-Sheet" in text.en]
    assert all(text.zh and text.pinyin and text.en for text in said)
