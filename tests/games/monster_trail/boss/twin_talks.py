"""Conversations that say the same, word for word, and differ only in what they are."""

from __future__ import annotations

from typing import Any

from quizzes.kinds.conversation import ConversationPair

BANDS = ("1-2", "3-4", "5-6", "7-9")
NAMES = ("private_chat", "minor", "threat_and_secrecy", "parents_phone", "again")


def text(zh: str, pinyin: str, en: str) -> dict[str, str]:
    return {"zh": zh, "pinyin": pinyin, "en": en}


def bubbles(light: int | None) -> list[dict[str, Any]]:
    def marked(words: str) -> str:
        return f"[d{light}:{words}]" if light is not None else words

    said = text(f"你好！{marked('过来看一看')}。", "nǐ hǎo guò lái kàn yi kàn",
                f"Hello! {marked('Come and look')}.")  # fmt: skip
    return [
        {"who": "them", "text": said},
        {"who": "me", "text": text("好的。", "hǎo de", "All right.")},
    ]


def talk(name: str, key: str, stages: int, first_telling: int) -> dict[str, Any]:
    told = {"R": ("快去找大人", "kuài qù zhǎo dà ren"), "A": ("问", "wèn")}
    why = told.get(key, ("这条没事", "zhè tiáo méi shì"))
    light = {"R": 2}.get(key, 0)
    unfolding = [
        {"bubbles": bubbles(light if at >= first_telling else None)}
        | ({"stage": NAMES[at - 1]} if key == "R" else {})
        for at in range(1, stages)
    ]
    return {
        "id": name,
        "revision": 1,
        "key": key,
        "difficulty": 0.0,
        "stages": unfolding,
        "why": text(*why, f"Because it is {key}"),
        "action": text(*why, f"Do what is done for {key}"),
        "fear": 1 if key == "R" else 0,
        "source": "自编",
        "reviewer": "content desk",
        "reviewed_on": "2026-11-22",
    }


def pair(
    number: int = 1,
    key: str = "G",
    stages: tuple[int, int] = (6, 4),
    first: tuple[int, int] = (2, 2),
) -> ConversationPair:
    """`stages` (the opening counted) and `first` telling stage: of boss and look-alike."""
    return ConversationPair.model_validate(
        {
            "pair": f"talk-{number}",
            "skill": f"F{number:02d}",
            "level": 1,
            "bands": BANDS,
            "same": ["greeting"],
            "channel": "private_chat",
            "sender": text("小明", "xiǎo míng", "Ming"),
            "opening": bubbles(None),
            "items": [
                talk(f"talk-{number}-r", "R", stages[0], first[0]),
                talk(f"talk-{number}-f", key, stages[1], first[1]),
            ],
        }
    )
