"""Which texts of a pack are heard by children, so that they can be spoken ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzes.text import Text

if TYPE_CHECKING:
    from quizzes.message import Pack


def texts_of(pack: Pack) -> list[Text]:
    """All that is said of messages, conversations, calls, conventions, scripts and their kin.

    Each text once, in their order.
    """
    texts = [t for i in pack.items() for t in (i.sender, i.text, i.why, i.action)]
    for pair in pack.conversations:
        stages = [stage.bubbles for one in pair.items for stage in one.stages]
        texts += [pair.sender, *(b.body.text for said in (pair.opening, *stages) for b in said)]
        texts += [text for one in pair.items for text in (one.why, one.action)]
    texts += [text for call in pack.calls for text in (call.case, call.why)]
    texts += [text for case in pack.cases for text in (case.case, case.why)]
    for convention in pack.conventions:
        texts.append(convention.title)
        for line in convention.lines:
            texts += [line.text, *line.halves, *(gloss.text for gloss in line.glosses)]
    texts += [card.text for card in pack.agreements]
    for script in pack.scripts:
        lines = [line.text for version in script.versions for line in version.speech.lines]
        texts += [script.title, *lines]
    return list(dict.fromkeys(texts))
