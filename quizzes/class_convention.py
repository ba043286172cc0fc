"""我们班的公约: what a class agreed on, made into a convention that the puzzle can take apart.

No official text. It is always labelled 「我们自己约定」.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quizzes.fields import BANDS
from quizzes.kinds.convention import Convention
from quizzes.text import Text

OUR_CLASS = "our-class"  # the id of every class's own convention
TITLE = Text("我们班的公约", "wǒ men bān de gōng yuē", "Our class's convention")
AGREED_BY_US = Text("我们自己约定", "wǒ men zì jǐ yuē dìng", "Agreed on by ourselves")


def class_convention(
    lines: Sequence[tuple[str, Text]], made_on: date, revision: int = 1
) -> Convention:
    """The convention of a class: whole lines as (id, words), of which no order is official."""
    return Convention.model_validate(
        {
            "id": OUR_CLASS,
            "revision": revision,
            "bands": BANDS,
            "title": TITLE,
            "issuer": AGREED_BY_US,
            "year": made_on.year,
            "order_matters": False,
            "lines": [
                {"id": id_, "text": {"zh": text.zh, "pinyin": text.pinyin, "en": text.en}}
                for id_, text in lines
            ],
            "source": AGREED_BY_US.zh,
            "checked_by": AGREED_BY_US.zh,
            "checked_on": made_on,
        }
    )


def day_told(day: date) -> Text:
    """The day on which it was made, without pinyin."""
    return Text(f"{day.year}年{day.month}月{day.day}日", "", day.isoformat())


def is_own(convention: Convention) -> bool:
    """Whether a class made it: it was agreed on, nobody issued it."""
    return convention.id == OUR_CLASS
