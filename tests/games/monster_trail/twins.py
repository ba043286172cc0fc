"""Messages that say the same, word for word, and differ only in what they are."""

from __future__ import annotations

from typing import Any

from quizzes.message import FineMessage, Pair, TrickMessage

TRICKS = ("hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat")


def text(zh: str, pinyin: str, en: str) -> dict[str, str]:
    return {"zh": zh, "pinyin": pinyin, "en": en}


def message(name: str, key: str, number: int = 0, trick: str | None = None) -> dict[str, Any]:
    light = number % 5 + 1 if key == "R" else 0
    words = f"你好！[d{light}:过来看一看]。", "nǐ hǎo guò lái kàn yi kàn"
    told = {"R": ("快去找大人", "kuài qù zhǎo dà ren"), "A": ("问", "wèn")}
    why = told.get(key, ("这条没事", "zhè tiáo méi shì"))
    trick_of = {"trick": trick} if trick else {}
    return trick_of | {
        "id": name,
        "revision": 1,
        "key": key,
        "difficulty": number - 2.0,
        "channel": "private_chat",
        "sender": text("小明", "xiǎo míng", "Ming"),
        "text": text(*words, f"Hello! [d{light}:Come and look]."),
        "why": text(*why, f"Because it is {key}"),
        "action": text(*why, f"Do what is done for {key}"),
        "surface": ["stranger"] * (key == "R"),
        "fear": 2 if key == "R" else 0,
        "form": "train",
        "source": "自编",
        "reviewer": "content desk",
        "reviewed_on": "2026-11-22",
    }


def pair(number: int) -> Pair:
    key = "A" if number % 3 == 0 else "G"
    trick = TRICKS[number % 6]
    return Pair(
        pair=f"p-{number}",
        skill=f"F{number + 1:02d}",
        level=1,
        bands=("1-2", "3-4", "5-6", "7-9"),
        same=("greeting",),
        items=(
            TrickMessage.model_validate(message(f"p-{number}-r", "R", number, trick)),
            FineMessage.model_validate(message(f"p-{number}-f", key, number)),
        ),
    )


PAIRS = tuple(pair(number) for number in range(6))
