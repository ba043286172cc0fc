"""The choice columns: each code with the words that a teacher reads and writes for it."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cached_property, lru_cache


class Choices(dict[str, tuple[str, ...]]):
    """Code → its Chinese word, then other words that are understood."""

    @cached_property
    def known(self) -> dict[str, str]:
        """Every plain word for a code; a code itself goes before words."""
        known = {_plain(shown(self, code)): code for code in self}
        known |= {_plain(word): code for code, words in self.items() for word in words}
        return known | {_plain(code): code for code in self}

    @cached_property
    def close(self) -> dict[str, str | None]:
        """What `nearest` has found, as one slip often stands on every row."""
        return {}


NONE = Choices()
KEYS = Choices({
    "R": ("马上停下", "马上停", "停", "骗局", "危险", "停下来", "马上停下，告诉大人",
          "stop", "scam", "trick"),
    "A": ("先问大人", "问大人", "问", "ask", "ask first", "ask an adult", "ask a grown-up"),
    "G": ("可以放心做", "放心做", "可以做", "可以", "放心", "正常", "go", "fine", "safe"),
})  # fmt: skip
TRICKS = Choices(
    {
        "hurry": ("催", "催促", "赶快"),
        "secrecy": ("别告诉大人", "保密", "secret"),
        "move_away": ("换地方聊", "换地方", "私聊", "move away"),
        "code_grabber": ("要码要钱", "要验证码", "要密码", "要码", "code grabber", "code"),
        "too_good": ("好得不像真的", "太好了", "too good", "too good to be true"),
        "threat": ("吓唬", "威胁", "恐吓"),
    }
)
CHANNELS = Choices(
    {
        "game_mail": ("游戏邮件", "游戏邮箱", "游戏内信", "game mail"),
        "group": ("群聊", "群", "群里", "group chat"),
        "private_chat": ("私聊", "单聊", "private chat", "chat"),
        "text_message": ("短信", "text message", "text", "sms"),
        "call": ("电话", "打电话", "视频电话", "phone call", "phone"),
        "face_to_face": ("当面", "面对面", "face to face"),
        "card": ("卡片", "小卡片", "card"),
        "poster": ("海报", "通知", "告示", "poster"),
    }
)
BANDS = Choices(
    {
        "1-2": ("一二年级", "一、二年级", "1、2年级", "1-2年级", "grades 1-2"),
        "3-4": ("三四年级", "三、四年级", "3、4年级", "3-4年级", "grades 3-4"),
        "5-6": ("五六年级", "五、六年级", "5、6年级", "5-6年级", "grades 5-6"),
        "7-9": ("初中", "七八九年级", "七至九年级", "7-9年级", "grades 7-9"),
    }
)
SURFACES = Choices(
    {
        "money": ("钱", "提到钱"),
        "qr": ("二维码", "扫码", "码", "qr code"),
        "hurry": ("催", "快", "时间紧"),
        "stranger": ("陌生人", "生人"),
        "typo": ("错别字", "写错", "spelling"),
    }
)
FORMS = Choices(
    {
        "train": ("练习", "training", "practice"),
        "A": ("甲卷", "A卷"),
        "B": ("乙卷", "B卷"),
        "C": ("丙卷", "C卷"),
        "transfer": ("迁移", "迁移题"),
    }
)
FEARS = Choices(
    {
        "0": ("不吓人", "不可怕", "calm"),
        "1": ("有点吓人", "有点可怕", "a little"),
        "2": ("比较吓人", "可怕", "rather"),
    }
)
LEVELS = Choices(
    {
        "1": ("容易", "第一关", "easy"),
        "2": ("中等", "第二关", "medium"),
        "3": ("难", "第三关", "hard"),
    }
)


def shown(choices: Choices, code: str) -> str:
    """What stands in a cell: the Chinese word and the code, which Excel never takes for a date.

    A code that is none of the choices stays as it is.
    """
    return f"{choices[code][0]} {code}" if code in choices else code


def code_of(choices: Choices, written: str) -> str | None:
    """The code that was meant; None for what is not understood."""
    return choices.known.get(_plain(written))


def nearest(choices: Choices, written: str) -> str | None:
    """The choice that looks most like what was written, as `shown`."""
    plain = _plain(written)
    if plain not in choices.close:
        close = get_close_matches(plain[:60], choices.known, 1, 0.6)
        choices.close[plain] = shown(choices, choices.known[close[0]]) if close else None
    return choices.close[plain]


@lru_cache(8192)
def _plain(words: str) -> str:
    """Without case, blanks and the brackets or strokes between word and code."""
    words = words.casefold().replace("—", "-").replace("–", "-").replace("至", "-")
    return re.sub(r"[\s()（）/／_]+", "", words)
