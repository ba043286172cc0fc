"""The words of the content rules' faults (`quizzes.rules`): what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

Both = tuple[str, str]  # Chinese, English

# kind: what is wrong in Chinese and English, what to do in Chinese and English
WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "surface_unbalanced": (
        "表面线索“{name}”：骗局里 {r} %，正常消息里 {legit} %，相差超过 10 个百分点。",
        (
            "Surface cue “{name}”: {r} % of tricks, {legit} % of fine messages, over 10 points "
            "apart."
        ),
        "请让两边差不多：改写几条消息。",
        "Rewrite some messages so that both sides are alike.",
    ),
    "length_unbalanced": (
        "平均长度：骗局 {r}，正常消息 {legit}，相差超过 10 %。",
        "Mean length: tricks {r}, fine messages {legit}, over 10 % apart.",
        "请把长的写短，或把短的写长。",
        "Shorten or lengthen some messages.",
    ),
    "dialable": (
        "有一串可能打得通的数字“{name}”。",
        "“{name}” might be dialled.",
        "请去掉，或只用公布的热线号码；数量写成 18,495 这样。",
        "Take it out, or use only the published hotlines; write amounts like 18,495.",
    ),
    "hotline_mobile": (
        "这是手机号码，不是热线。",
        "This is a mobile number and no hotline.",
        "请写公布的热线号码。",
        "Write a published number.",
    ),
    "real_brand": (
        "出现了真实品牌“{name}”。",
        "The real brand “{name}” is named.",
        "请换成虚构的名称，如“圈圈聊天”。",
        "Use an invented name.",
    ),
    "half_width": (
        "中文里用了半角标点“{name}”。",
        "Half-width “{name}” in the Chinese.",
        "请换成全角标点。",
        "Use the full-width mark.",
    ),
    "full_width": (
        "英文里用了全角标点“{name}”。",
        "Full-width “{name}” in the English.",
        "请换成半角标点，后面空一格。",
        "Use the plain mark and a blank after it.",
    ),
    "english_too_long": (
        "英文有 {n} 个字母，比中文长得多，最多 {most} 个。",
        "The English has {n} letters, at most {most} beside so short a Chinese text.",
        "请把英文写短一些。",
        "Make the English shorter.",
    ),
    "too_long_for_band": (
        "{name} 年级的消息有 {n} 个字，最多 {most} 个。",
        "{n} characters for grades {name}, at most {most} allowed.",
        "请写短一些，或只给更高年级。",
        "Make it shorter, or give it to higher grades only.",
    ),
    "too_frightening": (
        "{name} 年级的消息吓人程度是 {n}，最多 {most}。",
        "Fear level {n} for grades {name}, at most {most} allowed.",
        "请写得平和一些，或只给更高年级。",
        "Write it more calmly, or give it to higher grades only.",
    ),
    "shares_too_little": (
        "骗局和正常消息只有 {n} 处相同，至少要 2 处。",
        "The trick and its look-alike share {n} feature, at least 2 are needed.",
        "请让两条消息更像：同样的话题和表面特征（钱、二维码、着急、陌生人），写在 same 里。",
        (
            "Make the two more alike in topic and surface (money, code, hurry, stranger); list "
            "it under same."
        ),
    ),
    "same_words": (
        "正常消息和骗局的渠道、发送人和文字完全一样。",
        "Channel, sender and words are the same as in the trick.",
        "请改写其中一条，让真正的线索不同。",
        "Rewrite one of them so that the telling cue differs.",
    ),
    "convention_line": (
        "和2001年公约的原文不同：“{name}”。",
        "Not the words of the 2001 convention: “{name}”.",
        "请改成“{right}”，一字不差。",
        "Write exactly “{right}”.",
    ),
    "convention_not_2001": (
        "2001年公约是五行（或十个半行），这里不是。",
        "The 2001 convention has five lines (or ten halves); this has not.",
        (
            "请照原文写五行：从“要善于网上学习，不浏览不良信息；”到“要有益身心健康，不沉溺虚拟时"
            "空。”"
        ),
        (
            "Write its five lines, from “要善于网上学习，不浏览不良信息；” to “要有益身心健康，不"
            "沉溺虚拟时空。”"
        ),
    ),
    "convention_false_list": (
        "这是网上误传的条目，不是2001年公约的原文。",
        "This is a list that goes round under that name, not the 2001 convention.",
        "请换成五行原文（从“要善于网上学习”到“不沉溺虚拟时空”），或换一个标题。",
        (
            "Write the five lines of the original, from “要善于网上学习” to “不沉溺虚拟时空”, or "
            "give the list another title."
        ),
    ),
    "convention_2024": (
        "2024年公约还没有可靠的出处：“{name}”。",
        "The 2024 convention needs a source that can be looked up, not “{name}”.",
        "请照纸质公文录入，写明文号或出处，由第二个人核对。",
        (
            "Copy it from the printed official sheet, name that sheet, and have a second person "
            "compare it."
        ),
    ),
    "source_too_thin": (
        "“{name}”不算出处。",
        "“{name}” is no source.",
        "请写清楚出处：发布单位、文件或网页名称、日期。",
        "Say who published it, in which document, and when.",
    ),
    "order_not_official": (
        "“三不一多”没有固定的顺序。",
        "These four sayings have no official order.",
        "请写 order_matters: false，不要考顺序。",
        "Write order_matters: false; nobody is asked for the order.",
    ),
    "famous_person": (
        "出现了真实的名人“{name}”。",
        "A real, famous person is named: “{name}”.",
        "请换成虚构的名字。",
        "Use an invented name.",
    ),
    "person_not_approved": (
        "像是真人的姓名“{name}”，没有写明本人同意。",
        "“{name}” looks like a living person who is not noted to have agreed.",
        (
            "请先征得本人同意，写进 persons（姓名和同意记录）；不是真人就换个说法，或写 "
            "fictional: true。"
        ),
        (
            "Ask the person, then list name and approval under persons; if it is nobody real, "
            "word it in another way or write fictional: true."
        ),
    ),
}
SAYS: Mapping[str, Both] = {kind: (zh, en) for kind, (zh, en, _, _) in WORDS.items()}
DO: Mapping[str, Both] = {kind: (zh, en) for kind, (_, _, zh, en) in WORDS.items()}
