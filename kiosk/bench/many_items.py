"""A source of thousands of items: the core pack's pairs again and again, each a little other."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from quizzes.lined_yaml import read_lined
from quizzes.pack import core_pack_folder

PAIRS_A_FILE = 100
_DIGITS = "零一二三四五六七八九"
_PINYIN = ["líng", "yī", "èr", "sān", "sì", "wǔ", "liù", "qī", "bā", "jiǔ"]
_ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def write_many(folder: Path, pairs: int) -> Path:
    """Writes the source of a pack with so many pairs; sender and text of each item are its own."""
    source = core_pack_folder()
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("messages"))
    messages = source / "messages"
    (folder / "messages").mkdir()
    patterns = [
        pair for file in sorted(messages.glob("*.yaml")) for pair in _pairs(messages, file.name)
    ]
    for first in range(0, pairs, PAIRS_A_FILE):
        numbers = range(first, min(first + PAIRS_A_FILE, pairs))
        made = [_varied(patterns[number % len(patterns)], number) for number in numbers]
        words = yaml.dump(made, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
        (folder / "messages" / f"m{first:05d}.yaml").write_text(words, "utf-8")
    return folder


def _pairs(folder: Path, name: str) -> list[dict[str, Any]]:
    return list(read_lined(folder, name).data or [])


def _varied(pair: dict[str, Any], number: int) -> dict[str, Any]:
    """The pair with ids of its own and its number in words; for the oldest, who read most."""
    items = [
        {
            **item,
            "id": f"{item['id']}-{number}",
            "sender": _numbered(item["sender"], number),
            "text": _numbered(item["text"], number),
        }
        for item in pair["items"]
    ]
    return {**pair, "pair": f"{pair['pair']}-{number}", "bands": ["7-9"], "items": items}


def _numbered(text: dict[str, str], number: int) -> dict[str, str]:
    digits = [int(digit) for digit in str(number)]
    return {
        "zh": text["zh"] + "".join(_DIGITS[digit] for digit in digits) + "号",
        "pinyin": " ".join([text["pinyin"], *(_PINYIN[digit] for digit in digits), "hào"]),
        "en": f"{text['en']} No. {' '.join(_ENGLISH[digit] for digit in digits)}",
    }


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        """Writes everything out, as packs may hold no anchors."""
        return True
