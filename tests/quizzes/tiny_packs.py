"""Packs as small as can be, as a writer would write them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from quizzes.message import Pack


def text(zh: str = "你好", pinyin: str = "nǐ hǎo", en: str = "Hello") -> dict[str, str]:
    return {"zh": zh, "pinyin": pinyin, "en": en}


def message(name: str, key: str, light: int) -> dict[str, Any]:
    written = {
        "id": name,
        "revision": "1",
        "key": key,
        "difficulty": "-0.5",
        "channel": "private_chat" if light else "group",
        "sender": text(),
        "text": text(f"你好！[d{light}:过来]", "nǐ hǎo guò lái", f"Hello! [d{light}:Come here]"),
        "why": text(),
        "action": text(),
        "surface": ["stranger"],
        "fear": "0",
        "form": "train",
        "source": "S6",
        "reviewer": "content desk",
        "reviewed_on": "2026-11-22",
    }
    return written | ({"trick": "secrecy"} if key == "R" else {})


def pair(
    name: str, skill: str = "F01", level: int = 1, key: str = "G", bands: str = "3-4 5-6"
) -> dict[str, Any]:
    return {
        "pair": name,
        "skill": skill,
        "level": str(level),
        "bands": bands.split(),
        "same": ["gift", "game"],
        "items": [message(f"{name}-r", "R", 3), message(f"{name}-{key.lower()}", key, 0)],
    }


def skill(name: str = "F01") -> dict[str, Any]:
    return {"id": name, "title": text(), "rule": text()}


def header() -> dict[str, Any]:
    return {
        "format": "1",
        "id": "tiny",
        "version": "1.0.0",
        "seq": "1",
        "languages": ["zh", "en"],
        "title": text(),
        "source": "made for a test",
        "reviewer": "content desk",
        "reviewed_on": "2026-11-22",
    }


def tree(*pairs: dict[str, Any]) -> dict[str, Any]:
    skills = sorted({p["skill"] for p in pairs})
    return header() | {"skills": [skill(name) for name in skills], "pairs": list(pairs)}


def made(*pairs: dict[str, Any]) -> Pack:
    return Pack.model_validate(tree(*pairs))


def write(folder: Path, tree: dict[str, Any]) -> Path:
    def dump(name: str, data: Any) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        words = yaml.dump(data, allow_unicode=True, sort_keys=False, Dumper=_NoAnchors)
        (folder / name).write_text(words, encoding="utf-8")

    dump("pack.yaml", {k: v for k, v in tree.items() if k not in ("skills", "pairs")})
    dump("skills.yaml", tree["skills"])
    dump("messages/f01.yaml", tree["pairs"])
    return folder


class _NoAnchors(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True
