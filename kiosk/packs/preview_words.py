"""What a pack would change, in plain words for staff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk.packs.changes import EXAMPLES, Change
from kiosk.packs.station_packs import Preview
from kiosk.problems import Words
from quizzes.glowpack.signing import fingerprint
from quizzes.text import Language, Text

LONGEST_LABEL = {"zh": 14, "en": 36}
KINDS = {
    "pairs": Words("消息（对）", "pairs of messages"),
    "conversations": Words("对话（对）", "pairs of conversations"),
    "links": Words("链接（对）", "pairs of links"),
    "labels": Words("信息标签", "labels"),
    "photos": Words("照片", "photos"),
    "threads": Words("留言串", "comment threads"),
    "calls": Words("该打哪个", "whom to call"),
    "conventions": Words("公约", "conventions"),
    "cases": Words("小事例", "cases"),
    "agreements": Words("班级约定", "agreement cards"),
    "scripts": Words("播报稿", "broadcast scripts"),
    "stories": Words("听故事", "stories"),
    "hotlines": Words("热线", "hotlines"),
}


def preview_words(
    preview: Preview, is_own: bool, classes: Iterable[tuple[str, int]]
) -> Iterator[Words]:
    """Line by line: which pack, what it replaces, what changes, whose results it touches.

    `classes` are those that answered what changes, by name (empty for guests), and how often.
    """
    pack, publisher = preview.checked.pack, preview.checked.publisher
    title = pack.title
    name = f"{pack.id} {pack.version}"
    mark = fingerprint(publisher) if publisher else ""
    signed = (
        Words("本机自己做的", "made on this station")
        if is_own
        else Words(f"发布者 {mark}", f"signed by {mark}")
    )
    yield Words(
        f"「{title.zh}」（{name}），{signed.zh}", f"“{title.en or title.zh}” ({name}), {signed.en}"
    )
    yield _replaced(preview)
    yield from (_change(one) for one in preview.changes.kinds if _counts(one))
    if preview.changes.is_none and not preview.is_in_use:
        yield Words("内容没有变化。", "Its content is the same.")
    yield from _touched(preview, list(classes))
    if preview.changes.unraised:
        n = len(preview.changes.unraised)
        yield Words(
            f"注意：有 {n} 题改了内容，修订号却没变；前后的成绩分不开。可以请制作者改好。",
            f"Note: {n} items change under the same revision, so results of before and after can't"
            " be told apart. Its maker can mend that.",
        )


def _replaced(preview: Preview) -> Words:
    if preview.is_in_use:
        return Words("这一版已经在用了。", "This version is in use already.")
    if preview.old is None:
        return Words("本机还没有这个内容包，是新装。", "This station does not have it yet.")
    old = preview.old.version
    return Words(f"它换下现在的 {old} 版。", f"It takes the place of version {old}.")


def _counts(change: Change) -> bool:
    return bool(change.new or change.changed or change.removed)


def _change(change: Change) -> Words:
    kind = KINDS[change.branch]
    parts = (
        (Words("新增", "new"), change.new),
        (Words("改动", "changed"), change.changed),
        (Words("去掉", "removed"), change.removed),
    )
    zh = "；".join(f"{w.zh} {len(some)}{_examples(some, 'zh')}" for w, some in parts if some)
    en = "; ".join(f"{len(some)} {w.en}{_examples(some, 'en')}" for w, some in parts if some)
    return Words(f"{kind.zh}：{zh}。", f"{kind.en[0].upper()}{kind.en[1:]}: {en}.")


def _examples(some: Sequence[Text], language: Language) -> str:
    shown = [_short(text, language) for text in some[:EXAMPLES]]
    more = len(some) > EXAMPLES
    if language == "zh":
        return "（" + "".join(f"「{one}」" for one in shown) + ("等" if more else "") + "）"
    return " (" + ", ".join(f"“{one}”" for one in shown) + (", …" if more else "") + ")"


def _short(text: Text, language: Language) -> str:
    words = text.in_language(language) or text.zh
    longest = LONGEST_LABEL[language]
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _touched(preview: Preview, classes: Sequence[tuple[str, int]]) -> Iterator[Words]:
    if not preview.changes.touched:
        return
    if not classes:
        yield Words(
            "改动的题还没有人答过，不碰任何成绩。",
            "Nobody has answered what changes, so no results are touched.",
        )
        return
    zh = "、".join(f"{name or '随便逛逛的孩子'}（{n} 次）" for name, n in classes)
    en = ", ".join(f"{name or 'guests'} ({n})" for name, n in classes)
    yield Words(
        f"改动的题里有人答过：{zh}。成绩不变，仍按当时问的话记着。",
        f"Answered before: {en}. Their results stay, and keep what was asked then.",
    )
