"""What the models of content check beyond types; each gives pydantic's error details.

Details are gathered before anything is raised, so that a writer sees all faults at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import ErrorType

from quizzes.marks import Marked, sign_of, without_marks
from quizzes.pinyin import missing_syllables, odd_syllables
from quizzes.text import Text, han_count, is_han

T = TypeVar("T")
_needs_english = ContextVar("needs_english", default=True)
_BUILT_IN = frozenset(get_args(ErrorType))
_WORD = re.compile(r"[0-9A-Za-z]+")
Loc = str | tuple[str | int, ...]


def wrong(kind: str, loc: Loc, value: Any, **words: Any) -> InitErrorDetails:
    """One fault of ours; `kind` is looked up in `quizzes.fault_words`."""
    return InitErrorDetails(
        type=PydanticCustomError(kind, kind, words),  # type: ignore[arg-type]
        loc=(loc,) if isinstance(loc, str) else loc,
        input=value,
    )


def all_of(value: T, faults: Iterable[InitErrorDetails]) -> T:
    """The value, when there are no faults. Raises ValidationError with all of them."""
    found = list(faults)
    if found:
        raise ValidationError.from_exception_data("pack", found)
    return value


def known_again(error: ValidationError) -> list[InitErrorDetails]:
    """The details of an error, to be raised again with others."""
    return [_again(details) for details in error.errors(include_url=False)]


def _again(details: ErrorDetails) -> InitErrorDetails:
    words = details.get("ctx", {})
    kind: Any = details["type"]
    if kind not in _BUILT_IN:
        kind = PydanticCustomError(kind, kind, words)
    return InitErrorDetails(type=kind, loc=details["loc"], input=details["input"], ctx=words)


def at_least_one(written: tuple[T, ...]) -> tuple[T, ...]:
    """The list, when it is not empty. `min_length` would count only the members without fault."""
    return all_of(written, [] if written else [wrong("none_here", (), written)])


@contextmanager
def chinese_is_enough(is_enough: bool = True) -> Iterator[None]:
    """While it lasts, a text may lack its English: what a pack marked `languages: [zh]` asks."""
    token = _needs_english.set(not is_enough)
    try:
        yield
    finally:
        _needs_english.reset(token)


def day(written: Any) -> Any:
    """A date as YYYY-MM-DD. Pydantic alone would also take a number of seconds."""
    if isinstance(written, date):
        return written
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
            return date.fromisoformat(written)
    except (TypeError, ValueError):
        pass  # said below, like a date in another form
    raise PydanticCustomError("no_date", "no_date")


def length_of(zh: str) -> int:
    """How many 字 a text has: Han characters, and each number or Latin word as one."""
    return han_count(zh) + len(_WORD.findall(zh))


def text_checks(text: Text, at_most: int | None = None) -> list[InitErrorDetails]:
    """Both languages there, pinyin of the right count and shape, Chinese not too long."""
    faults: list[InitErrorDetails] = []
    zh, pinyin, en = text.zh, text.pinyin, text.en
    if not zh.strip():
        faults.append(wrong("empty", "zh", zh))
    if not en.strip() and _needs_english.get():
        faults.append(wrong("empty", "en", en))
    missing = missing_syllables(zh, pinyin)
    if missing > 0:
        faults.append(wrong("pinyin_missing", "pinyin", pinyin, n=missing))
    if missing < 0:
        faults.append(wrong("pinyin_too_many", "pinyin", pinyin, n=-missing))
    odd = odd_syllables(pinyin)
    if odd:
        faults.append(wrong("pinyin_odd", "pinyin", pinyin, name=" ".join(odd)))
    if not en.isascii() and any(map(is_han, en)):
        faults.append(wrong("han_in_english", "en", en))
    for name, words in (("zh", zh), ("en", en)):
        if "[" in words or "]" in words:
            faults.append(wrong("broken_mark", name, words, name=words[:20]))
    if at_most is not None and len(zh) > at_most and length_of(zh) > at_most:
        faults.append(wrong("zh_too_long", "zh", zh, n=length_of(zh), most=at_most))
    return faults


def marked_body(written: Any) -> Any:
    """`{zh, pinyin, en}` with marks → the fields of a MessageBody; anything else as it is."""
    if not isinstance(written, dict) or "text" in written:
        return written
    faults: list[InitErrorDetails] = []

    def unmark(name: str) -> tuple[Any, list[dict[str, Any]]]:
        marked = written.get(name)
        if not isinstance(marked, str):
            return marked, []  # the model says what is wrong with it
        try:
            words, marks = without_marks(marked.strip())
        except ValueError as broken:
            faults.append(wrong("broken_mark", name, marked, name=str(broken)))
            return marked, []
        return words, [dict(zip(mark._fields, mark, strict=True)) for mark in marks]

    zh, cues_zh = unmark("zh")
    en, cues_en = unmark("en")
    all_of(None, faults)
    text = {name: value for name, value in written.items() if name not in ("zh", "en")}
    text |= {name: value for name, value in (("zh", zh), ("en", en)) if name in written}
    return {"text": text, "cues_zh": cues_zh, "cues_en": cues_en}


def body_checks(
    text: Text,
    cues_zh: Sequence[Marked],
    cues_en: Sequence[Marked],
    allowed: tuple[int, int] = (1, 2),
) -> list[InitErrorDetails]:
    """The text itself; how many cues tell; the same cues in both languages; offsets."""
    faults = text_checks(text)
    signs_zh, signs_en = [sign_of(cue) for cue in cues_zh], [sign_of(cue) for cue in cues_en]
    telling = len(signs_zh) - signs_zh.count("s")
    least, most = allowed
    if not least <= telling <= most:
        kind = "cue_count" if least else "cues_too_many"
        faults.append(wrong(kind, "zh", text.zh, n=telling, most=most))
    if signs_zh != signs_en and (text.en or _needs_english.get()):
        zh, en = (" ".join(signs) or "–" for signs in (signs_zh, signs_en))
        faults.append(wrong("cues_differ", "en", text.en, zh=zh, en=en))
    for name, words, cues in (("zh", text.zh, cues_zh), ("en", text.en, cues_en)):
        at = 0
        for cue in cues:
            if not at <= cue.start < cue.end <= len(words):
                faults.append(wrong("cue_outside", name, words))
                break
            at = cue.end
    return faults
