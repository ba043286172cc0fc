"""What no text of a pack may say: dialable numbers, real brands, famous names, odd marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from quizzes.brands import brands_in
from quizzes.fault import Fault, fault
from quizzes.message import Pack
from quizzes.rules.numbers import HOTLINES, dialable_in
from quizzes.rules.people import famous_in
from quizzes.rules.punctuation import full_width_in, half_width_in
from quizzes.rules.walk import place_of, texts_of

Rule = Callable[[str], list[str]]


def wording_faults(pack: Pack) -> Iterator[Fault]:
    """Each word or mark that a text may not have, once for each text and language."""
    numbers: Rule = partial(dialable_in, hotlines=HOTLINES | numbers_of_hotlines(pack))
    in_both: tuple[tuple[str, Rule], ...] = (
        ("dialable", numbers),
        ("real_brand", brands_in),
        ("famous_person", famous_in),
    )
    for written in texts_of(pack):
        zh, en = written.text.zh, written.text.en
        together = f"{zh}\n{en}"  # one look for both, as nearly all texts are fine
        rules = [("zh", zh, "half_width", half_width_in), ("en", en, "full_width", full_width_in)]
        found = [(kind, rule) for kind, rule in in_both if rule(together)]
        for language, words, mark_kind, marks_in in rules:
            for kind, rule in (*found, (mark_kind, marks_in)):
                for name in rule(words):
                    field = f"{written.field}.{language}"
                    yield fault(kind, *place_of(pack, written.ids), field, name=name)


def numbers_of_hotlines(pack: Pack) -> frozenset[str]:
    """The numbers that the pack itself lists as hotlines."""
    return frozenset(hotline.id for hotline in pack.hotlines)
