"""小解释: what a line means in a child's words, by band; never shown as the official text."""

from __future__ import annotations

from typing import Literal

from games.contract import Band
from games.convention_puzzle.words import WORDS
from quizzes.kinds.convention import Line
from quizzes.text import Text


def glosses_of(line: Line, band: Band, half: Literal["1", "2"] | None = None) -> list[Text]:
    """The glosses of a line for a band: of one half where it is named, else all of them."""
    return [
        gloss.text
        for gloss in line.glosses
        if band in gloss.bands and (half is None or gloss.half in (None, half))
    ]


def labelled(gloss: Text) -> Text:
    """「小解释：…」"""
    label = WORDS["small_gloss"]
    return Text(
        f"{label.zh}：{gloss.zh}", f"{label.pinyin} {gloss.pinyin}", f"{label.en}: {gloss.en}"
    )
