"""The words of the sheet 说明 Guide: what a teacher reads before filling in a row."""

from __future__ import annotations

from quizzes.tables import choices
from quizzes.tables.columns import Column

RULES: tuple[tuple[str, str], ...] = (
    ("一对两行：一条骗局（马上停下 R），一条很像、但没问题的消息（先问大人 A 或可以放心做 G）。",
     "Two rows a pair: a trick (R), and a message that looks like it and is fine (A or G)."),
    ("两条写得一样长、语气一样，都可以提到钱、二维码、催促；只有做了标记的地方才看得出真假。",
     "Same length, tone, money, codes and hurry on both sides; only what you mark tells."),
    ("标记：骗局里把露馅的字写成 [d1:…] 换地方私聊、[d2:…] 要钱要码要密码、[d3:…] 别告诉大人、"
     "[d4:…] 吓唬和催、[d5:…] 好得不像真的；正常消息里把让人放心的字写成 [d0:…]。每条一到两处。",
     "Marks: in a trick [d1:…] moves you away, [d2:…] wants money or codes, [d3:…] secrecy, "
     "[d4:…] threat and hurry, [d5:…] too good; in a fine message [d0:…]. One or two in each."),
    ("迷惑人的字写成 [s:…]。中文和英文标同样的记号，顺序一样；记号不能套在一起。",
     "What misleads is [s:…]. Chinese and English carry the same marks in the same order."),
    ("中文用全角标点；不写真实的品牌、人名、电话号码（公布的热线除外），不放二维码。",
     "Full-width marks in Chinese; no real brand, name or phone number (but published hotlines)."),
    ("拼音要有人核对过才填审阅日期。没有拼音？导入时加 --propose-pinyin，电脑先写，人再改。",
     "Give the review's date only after a person read the pinyin; --propose-pinyin drafts it."),
    ("不要合并单元格，不要改第一行的标题；列的顺序可以换。隐藏的行也会读。",
     "No merged cells, no new headings; columns may change places. Hidden rows are read too."),
)  # fmt: skip

EXAMPLES: tuple[dict[str, str], ...] = (
    {
        "pair": "example-1", "key": "马上停下 R",
        "sender.zh": "新来的队友", "sender.pinyin": "xīn lái de duì yǒu",
        "sender.en": "A new teammate",
        "text.zh": "送你一件新披风，[s:今天]就能穿，[d3:先别告诉你妈妈]。",
        "text.pinyin": "sòng nǐ yí jiàn xīn pī fēng jīn tiān jiù néng chuān "
        "xiān bié gào su nǐ mā ma",
        "text.en": "A new cape for you, ready [s:today]; [d3:don't tell your mum yet].",
        "why.zh": "叫你瞒着大人，就是红灯。",
        "why.pinyin": "jiào nǐ mán zhe dà ren jiù shì hóng dēng",
        "why.en": "Being told to keep it from grown-ups is a red light.",
        "action.zh": "停下来，告诉大人。", "action.pinyin": "tíng xià lái gào su dà ren",
        "action.en": "Stop and tell a grown-up.",
        "trick": "别告诉大人 secrecy", "channel": "私聊 private_chat", "surface": "催 hurry",
        "fear": "不吓人 0", "skill": "F01", "level": "容易 1", "bands": "三四年级 3-4",
        "same": "游戏、礼物", "source": "自编", "reviewer": "内容组", "reviewed_on": "2026-11-22",
    },
    {
        "pair": "example-1", "key": "可以放心做 G",
        "sender.zh": "游戏邮箱", "sender.pinyin": "yóu xì yóu xiāng",
        "sender.en": "Game mailbox",
        "text.zh": "送你一件新披风，[s:今天]就能穿，[d0:已经放进背包]。",
        "text.pinyin": "sòng nǐ yí jiàn xīn pī fēng jīn tiān jiù néng chuān "
        "yǐ jīng fàng jìn bēi bāo",
        "text.en": "A new cape for you, ready [s:today]; [d0:it's in your bag already].",
        "why.zh": "礼物就在背包里，什么也不要。",
        "why.pinyin": "lǐ wù jiù zài bēi bāo lǐ shén me yě bú yào",
        "why.en": "The gift is in the bag and nothing is wanted from you.",
        "action.zh": "在游戏里穿上试试。", "action.pinyin": "zài yóu xì lǐ chuān shàng shì shi",
        "action.en": "Try it on in the game.",
        "channel": "游戏邮件 game_mail", "surface": "催 hurry",
        "fear": "不吓人 0", "skill": "F01", "level": "容易 1", "bands": "三四年级 3-4",
        "same": "游戏、礼物", "source": "自编", "reviewer": "内容组", "reviewed_on": "2026-11-22",
    },
)  # fmt: skip


def about(column: Column) -> tuple[str, str, str, str]:
    """A line for a column: heading, meaning in Chinese and English, its choices."""
    listed = column.choices or choices.NONE
    every = "、".join(choices.shown(listed, code) for code in listed)
    needed = ("", "") if column.is_needed else ("（可以空着）", " (may be empty)")
    return column.heading, column.zh_means + needed[0], column.en_means + needed[1], every
