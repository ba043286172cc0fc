"""What no text of a pack may say: dialable numbers, real brands, famous names, odd marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from quizzes.brands import brands_in
from quizzes.fault import Fault, fault
from quizzes.message import Pack
from quizzes.rules.hotlines import numbers_of_hotlines
from quizzes.rules.numbers import HOTLINES, dialable_in
from quizzes.rules.people import famous_in
from quizzes.rules.punctuation import full_width_in, half_width_in
from quizzes.rules.walk import place_of, texts_of

EN_LETTERS_A_CHARACTER = 10  # the core pack has 3 to 6; only Chinese has limits of its own
SHORT = 8  # characters: a word may need more in English than its length allows
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
        if len(en) > EN_LETTERS_A_CHARACTER * max(len(zh), SHORT):
            most = EN_LETTERS_A_CHARACTER * max(len(zh), SHORT)
            place = place_of(pack, written.ids)
            yield fault("english_too_long", *place, f"{written.field}.en", n=len(en), most=most)
        for language, words, mark_kind, marks_in in rules:
            for kind, rule in (*found, (mark_kind, marks_in)):
                for name in rule(words):
                    field = f"{written.field}.{language}"
                    yield fault(kind, *place_of(pack, written.ids), field, name=name)
