"""What a backup holds and what putting it back would change, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kiosk.backups.putting_back import Preview, PutBack
from kiosk.problems import Words

MOST_NAMES = 5


def preview_words(seen: Preview) -> Iterator[Words]:
    """A sentence for each thing that matters, the most important first."""
    if seen.made is not None:
        when = moment(seen.made)
        yield Words(f"这份备份做于 {when}。", f"This backup was made on {when}.")
    if not seen.is_of_this_station:
        yield Words("它来自另一台机器。", "It is from another machine.")
    if seen.now is None:
        answers, classes = seen.then.answers, len(seen.then.classes)
        yield Words(
            f"这台机器还没有数据。会放进 {answers} 条答题、{classes} 个班。",
            f"This machine has no data yet. {_answers(answers)} and {_classes(classes)}"
            " would come.",
        )
    yield from _change(seen)
    yield from _packs(seen)
    if seen.now is not None:
        yield Words(
            "密码、同意书编号、录音和操作记录不会倒退；监护人要求删除的，仍然是删除的。",
            "PINs, consent numbers, recordings and the record of deeds do not go back in time;"
            " what guardians had erased stays erased.",
        )
        yield Words(
            "恢复前的样子会另存一份，可以再恢复回来。",
            "The state before is kept as a backup of its own, so that this can be undone.",
        )


def _change(seen: Preview) -> Iterator[Words]:
    change = seen.change
    if change is None:
        return
    if change.answers_gone:
        n = change.answers_gone
        yield Words(f"会少掉 {n} 条后来的答题。", f"Later answers that would go: {n}.")
    if change.answers_back:
        n = change.answers_back
        yield Words(f"会回来 {n} 条答题。", f"Answers that would come back: {n}.")
    if change.classes_gone:
        names = _named(change.classes_gone)
        yield Words(f"会少掉的班：{names.zh}。", f"Classes that would go: {names.en}.")
    if change.classes_back:
        names = _named(change.classes_back)
        yield Words(f"会回来的班：{names.zh}。", f"Classes that would come back: {names.en}.")
    classes = (*change.classes_gone, *change.classes_back)
    if not any((change.answers_gone, change.answers_back, *classes)):
        yield Words("答题和班级都一样。", "Answers and classes are the same.")


def _packs(seen: Preview) -> Iterator[Words]:
    if not seen.has_packs:
        yield Words("内容包不变。", "Content packs stay as they are.")
        return
    for one in seen.packs:
        now, then = one.now, one.then
        yield Words(
            f"内容包 {one.id}：{now or '没有使用'} → {then or '不再使用'}。",
            f"Pack {one.id}: {now or 'not in use'} → {then or 'no longer in use'}.",
        )
    if not seen.packs:
        yield Words("内容包都一样。", "Content packs are the same.")


def in_place_words(done: PutBack) -> Words:
    """What is in place now."""
    return Words(f"现在有 {done.answers} 条答题。", f"There are {_answers(done.answers)} now.")


def put_back_words(done: PutBack) -> Words:
    """The same on a laptop, with where the state before lies."""
    zh, en = f"恢复好了：{done.answers} 条答题。", f"Put back: {_answers(done.answers)}."
    if done.before:
        zh += f"恢复前的样子在 {done.before}。"
        en += f" The state before is {done.before}."
    return Words(zh, en)


def moment(ms: int) -> str:
    """A moment in local time, like 2026-10-01 15:04."""
    return datetime.fromtimestamp(ms / 1000).strftime("%Y-%m-%d %H:%M")


def _answers(n: int) -> str:
    return f"{n} answer{'s' * (n != 1)}"


def _classes(n: int) -> str:
    return f"{n} class{'es' * (n != 1)}"


def _named(names: tuple[str, ...]) -> Words:
    some = names[:MOST_NAMES]
    if len(names) > MOST_NAMES:
        n = len(names)
        return Words(f"{'、'.join(some)} 等 {n} 个", f"{', '.join(some)} and {n - MOST_NAMES} more")
    return Words("、".join(some), ", ".join(some))
