"""The columns of a table of messages: one row a message, two rows a pair."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, lru_cache

from quizzes.tables import choices
from quizzes.tables.choices import Choices


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `name` is its path in the source, `zh` and `en` head it.

    `is_of_pair`: belongs to both rows of a pair. `is_list`: several words in one cell.
    """

    name: str
    zh: str
    en: str
    width: int
    zh_means: str
    en_means: str
    choices: Choices | None = None
    is_of_pair: bool = False
    is_list: bool = False
    is_needed: bool = True
    is_day: bool = False
    also: tuple[str, ...] = ()
    path: tuple[str, ...] = field(init=False)  # the steps from pair or item to the value

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", tuple(self.name.split(".")))

    @property
    def heading(self) -> str:
        """What stands on the first row."""
        return f"{self.zh} {self.en}"


def _words(name: str, zh: str, en: str, about: tuple[str, str], width: int) -> list[Column]:
    """The three columns of a text: Chinese, pinyin, English."""
    zh_about, en_about = about
    return [
        Column(f"{name}.zh", zh, f"{en} zh", width, zh_about, en_about, also=(f"{zh}（中文）",)),
        Column(f"{name}.pinyin", f"{zh}拼音", f"{en} pinyin", width,
               "每个汉字一个音节，空格隔开，小写，标声调；数字、字母、标点没有拼音。",
               "One syllable for each Chinese character, blanks between, tone marks."),
        Column(f"{name}.en", f"{zh}英文", f"{en} en", width, "同样的意思，用英文写。",
               "The same in English.", is_needed=False, also=(f"{zh}（英文）", f"英文{zh}")),
    ]  # fmt: skip


MESSAGE_COLUMNS: tuple[Column, ...] = (
    Column("pair", "一对", "pair", 10,
           "一对的编号，如 f01-1。骗局和它的正常样子各占一行，编号一样。",
           "The pair's name, like f01-1: the trick and its look-alike, a row each, share it.",
           is_of_pair=True, also=("配对", "对")),
    Column("key", "应该怎么做", "key", 15,
           "马上停下 R、先问大人 A 或 可以放心做 G。每对一条 R，另一条 A 或 G。",
           "R stop, A ask, G go. Each pair has one R, and one A or G.",
           choices.KEYS, also=("类别", "正确类别", "答案", "answer")),
    *_words("sender", "谁发来", "sender",
            ("谁发来的，最多 24 个字。不写真实人名和品牌。",
             "Who sends it; at most 24 characters. No real names or brands."), 22),
    *_words("text", "消息", "text",
            ("消息原文。看得出真假的地方标 [d1:…]–[d5:…]（骗局）或 [d0:…]（正常），"
             "迷惑人的地方标 [s:…]。",
             "The message. Mark what tells as [d1:…]–[d5:…] in a trick or [d0:…] in a fine one, "
             "and what misleads as [s:…]."), 46),
    *_words("why", "为什么", "why",
            ("为什么，最多 40 个字。", "Why; at most 40 characters."), 34),
    *_words("action", "怎么做", "action",
            ("现在怎么做，最多 30 个字。", "What to do now; at most 30 characters."), 28),
    Column("trick", "骗术", "trick", 20, "只有骗局（R）才填。", "For tricks (R) only.",
           choices.TRICKS, is_needed=False),
    Column("channel", "从哪里来", "channel", 20, "消息从哪里来。", "Where it comes from.",
           choices.CHANNELS, also=("渠道",)),
    Column("surface", "表面线索", "surface", 24,
           "迷惑人的表面线索，可以几个，用顿号隔开；没有就空着。",
           "Misleading surface cues, several with 、 or commas between; empty for none.",
           choices.SURFACES, is_list=True, is_needed=False),
    Column("fear", "吓人程度", "fear", 12, "0 不吓人，1 有点吓人，2 比较吓人。",
           "0 calm, 1 a little frightening, 2 rather.", choices.FEARS, also=("恐惧",)),
    Column("skill", "主题", "skill", 8, "主题的编号，如 F01，要在“主题”表里有。",
           "The skill, like F01; it stands on the sheet of skills.",
           is_of_pair=True, also=("主题编号",)),
    Column("level", "关", "level", 9, "1 容易，2 中等，3 难。", "1 easy, 2 medium, 3 hard.",
           choices.LEVELS, is_of_pair=True, also=("难度级别", "等级")),
    Column("bands", "年级段", "bands", 26, "给哪些年级，用顿号隔开：一二年级、三四年级…",
           "For which grades, with 、 or commas between.",
           choices.BANDS, is_of_pair=True, is_list=True, also=("年级", "grades", "band")),
    Column("same", "相同之处", "same", 24, "两条消息表面上相同的地方，用顿号隔开。",
           "What both messages share on the surface.",
           is_of_pair=True, is_list=True, also=("共同点",)),
    Column("source", "出处", "source", 10, "S 加编号（如 S6），或“自编”。",
           "S and a number, like S6, or 自编 (written here).", also=("来源",)),
    Column("reviewer", "审阅人", "reviewer", 14, "谁审阅的，写岗位，不写姓名。",
           "Who reviewed it: the post, not a name.", also=("审核人", "审阅")),
    Column("reviewed_on", "审阅日期", "reviewed_on", 13, "如 2026-11-22。", "Like 2026-11-22.",
           is_day=True, also=("审核日期", "日期", "reviewed on")),
    Column("id", "编号", "id", 12, "这条消息的编号；空着就用“一对-类别”，如 f01-1-r。",
           "The message's id; empty: pair and key, like f01-1-r.",
           is_needed=False, also=("消息编号",)),
    Column("revision", "修订号", "revision", 8, "改了文字就加 1；空着是 1。",
           "Counts up when the words change; empty: 1.", is_needed=False),
    Column("difficulty", "难度", "difficulty", 8, "−3 到 3；空着就按“关”来。",
           "−3 to 3; empty: by the level.", is_needed=False),
    Column("form", "用途", "form", 12, "练习 train，或测验卷 A、B、C；空着是练习。",
           "train, or test forms A, B, C; empty: train.", choices.FORMS, is_needed=False,
           also=("卷",)),
)  # fmt: skip


def column_headed(written: str) -> Column | None:
    """The column that a heading means: Chinese, English, both or the name in the source."""
    return _known().get(_plain(written))


def nearest_heading(written: str) -> str:
    """The heading that looks most like what was written; empty when none does."""
    close = get_close_matches(_plain(written), _known(), 1, 0.5)
    return _known()[close[0]].heading if close else ""


@cache
def _known() -> Mapping[str, Column]:
    return {
        _plain(name): column
        for column in MESSAGE_COLUMNS
        for name in (*column.also, column.heading, column.zh, column.en, column.name)
    }


@lru_cache(8192)
def _plain(words: str) -> str:
    return re.sub(r"[\s()（）*＊._:：·/／-]+", "", words.casefold())
