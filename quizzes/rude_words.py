"""Swear words that no child has to read, not even in a line that is to be written anew."""

from __future__ import annotations

import re

from quizzes.text import Text

# No word here may be part of a decent one: 妈的 also stands in 妈妈的手机, 滚开 in 滚开水.
_CHINESE = re.compile(
    "傻逼|傻叉|煞笔|脑残|智障|弱智|白痴|贱人|贱货|婊子|混蛋|王八蛋|狗东西|滚蛋|去死吧|该死的|人渣|畜生"
    "|废物(?!利用|回收|处理)"
)
_ENGLISH = re.compile(
    r"\b(?:fuck|shit|bitch|bastard|asshole|cunt|retard|moron|idiot|whore|slut)(?:s|ed|ing|y)?\b",
    re.IGNORECASE,
)


def rude_words_in(text: Text) -> list[str]:
    """The swear words of a text, in either language."""
    return _CHINESE.findall(text.zh) + _ENGLISH.findall(text.en)
