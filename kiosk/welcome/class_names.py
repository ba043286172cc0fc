"""How a class's name is read: 三（2）班 is sān … bān."""

from __future__ import annotations

from quizzes.text import Text, han_count

KNOWN = "一二三四五六七八九十年级班初高小中大"
READ = "yī èr sān sì wǔ liù qī bā jiǔ shí nián jí bān chū gāo xiǎo zhōng dà"
SYLLABLES = dict(zip(KNOWN, READ.split(" "), strict=True))


def read_aloud(class_name: str) -> Text | None:
    """The name with its pinyin; None where it has characters that are not known here.

    A teacher may call a class anything, and pinyin must have one syllable a character.
    """
    syllables = [SYLLABLES[one] for one in class_name if one in SYLLABLES]
    if len(syllables) != han_count(class_name):
        return None
    return Text(class_name, " ".join(syllables), class_name)
