"""What no text of a pack may say: dialable numbers, real brands, famous names, odd marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from quizzes.brands import brands_in
from quizzes.fault import Fault, fault
from quizzes.message import Pack
from quizzes.rules.hotlines import numbers_of_hotlines
from quizzes.rules.numbers import HOTLINES, dialable_in
from quizzes.rules.people import famous_in
from quizzes.rules.punctuation import full_width_in, half_width_in
from quizzes.rules.walk import Written, place_of, texts_of

EN_LETTERS_A_CHARACTER = 10  # the core pack has 3 to 6; only Chinese has limits of its own
SHORT = 8  # characters: a word may need more in English than its length allows
TEXTS_AT_ONCE = 32  # nearly all are fine: one look at many lines is cheaper than a look at each
Rule = Callable[[str], list[str]]
Kinds = tuple[tuple[str, Rule], ...]


def wording_faults(pack: Pack) -> Iterator[Fault]:
    """Each word or mark that a text may not have, once for each text and language."""
    numbers: Rule = partial(dialable_in, hotlines=HOTLINES | numbers_of_hotlines(pack))
    in_both: Kinds = (
        ("dialable", numbers),
        ("real_brand", brands_in),
        ("famous_person", famous_in),
    )
    texts = texts_of(pack)
    while some := list(islice(texts, TEXTS_AT_ONCE)):
        zh = "\n".join(written.text.zh for written in some)
        en = "\n".join(written.text.en for written in some)
        both = f"{zh}\n{en}"
        is_fine = not (
            half_width_in(zh) or full_width_in(en) or any(rule(both) for _, rule in in_both)
        )
        for written in some:
            yield from _long_english(pack, written)
            if not is_fine:
                yield from _odd_words(pack, written, in_both)


def _long_english(pack: Pack, written: Written) -> Iterator[Fault]:
    en = written.text.en
    most = EN_LETTERS_A_CHARACTER * max(len(written.text.zh), SHORT)
    if len(en) > most:
        place = place_of(pack, written.ids)
        yield fault("english_too_long", *place, f"{written.field}.en", n=len(en), most=most)


def _odd_words(pack: Pack, written: Written, in_both: Kinds) -> Iterator[Fault]:
    zh, en = written.text.zh, written.text.en
    marks = (("zh", zh, "half_width", half_width_in), ("en", en, "full_width", full_width_in))
    for language, words, mark_kind, marks_in in marks:
        for kind, rule in (*in_both, (mark_kind, marks_in)):
            for name in rule(words):
                field = f"{written.field}.{language}"
                yield fault(kind, *place_of(pack, written.ids), field, name=name)
