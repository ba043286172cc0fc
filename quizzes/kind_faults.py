"""The words for faults of single kinds of content; part of `quizzes.fault_words`."""

from __future__ import annotations

from collections.abc import Mapping

Both = tuple[str, str]  # Chinese, English
_CHECK_SPELLING = ("请检查拼写，或补上它。", "Check the spelling, or add it.")
_CALM = ("请改成别的回答。", "Choose other answers.")

KIND_FAULTS: Mapping[str, tuple[Both, Both]] = {  # what is wrong, what to do
    "bool_parsing": (
        ("“{value}”不是 true 或 false。", "“{value}” is not true or false."),
        ("请写 true 或 false。", "Write true or false."),
    ),
    "bool_type": (
        ("这里要 true 或 false。", "True or false is needed."),
        ("请写 true 或 false。", "Write true or false."),
    ),
    "nothing_here": (
        ("内容包里什么内容也没有。", "The pack holds no content at all."),
        ("请至少放入一种内容，如 messages。", "Add content of any kind, as a messages folder."),
    ),
    "no_chinese": (
        ("languages 里没有 zh。", "languages lacks zh."),
        ("请写 [zh, en]；本地内容包可以只写 [zh]。", "Write [zh, en], or [zh] for a local pack."),
    ),
    "unknown_hotline": (
        ("hotlines.yaml 里没有“{name}”。", "hotlines.yaml has no “{name}”."),
        ("请补上这个号码，或写 adult。", "Add the number there, or write adult."),
    ),
    "unknown_convention": (
        ("conventions 里没有“{name}”。", "conventions/ has no “{name}”."),
        _CHECK_SPELLING,
    ),
    "unknown_line": (
        ("这份公约里没有“{name}”这一条。", "The convention has no line “{name}”."),
        _CHECK_SPELLING,
    ),
    "unknown_picture": (("art 文件夹里没有“{name}”。", "art/ has no “{name}”."), _CHECK_SPELLING),
    "unknown_block": (("词块里没有“{name}”。", "There is no block “{name}”."), _CHECK_SPELLING),
    "picture_name": (
        ("这个图片的文件名不能用。", "A picture can't have this name."),
        (
            "请用小写英文字母、数字和 - _，以 .png、.jpg、.svg 或 .webp 结尾，或移走它。",
            "Small letters, digits, - and _, ending in .png, .jpg, .svg or .webp; or move it away.",
        ),
    ),
    "cues_too_many": (
        ("真正的线索（d）有 {n} 处，最多 {most} 处。", "{n} telling cues (d), at most {most}."),
        ("请只标最关键的。", "Mark only those that matter most."),
    ),
    "nothing_tells": (
        ("没有一处标出真正的线索（d）。", "No telling cue (d) is marked anywhere."),
        ("请标出能看出真假的文字。", "Mark the words that tell."),
    ),
    "opening_tells": (
        ("共同的开头里标了真正的线索（d）。", "The shared opening carries a telling cue (d)."),
        (
            "开头两段对话都一样，只能标 [s:…]；把 d 标到后面。",
            "Both conversations open like this: only [s:…] may stand here; mark d later on.",
        ),
    ),
    "stage_order": (
        ("“{name}”这一步的位置不对。", "The stage “{name}” is out of order."),
        (
            "顺序是 private_chat、minor、threat_and_secrecy、parents_phone、again，可以少几步。",
            "The order is private_chat, minor, threat_and_secrecy, parents_phone, again; "
            "some may be left out.",
        ),
    ),
    "stage_unnamed": (
        ("这一步标了真正的线索（d），却没写是骗局的哪一步。",
         "This stage carries a telling cue (d) but no name."),
        (
            "请加上 stage 一项；只有无害的一步才不写。",
            "Add the stage entry; only a harmless stage has none.",
        ),
    ),
    "stage_of_a_boss": (
        ("正常对话没有这样的步骤。", "A fine conversation has no such stage."),
        ("请删掉 stage 这一项。", "Delete the stage entry."),
    ),
    "knowers_differ": (
        ("may_know 和 keep（{name}）不一致。", "may_know does not fit keep ({name})."),
        (
            "nobody：[]；family：写 family，可加老师、医生等；public：[everyone]。",
            "nobody: []; family: family and perhaps a teacher, doctor…; public: [everyone].",
        ),
    ),
    "region_outside": (
        ("这一块不在图片里。", "The region lies outside the picture."),
        (
            "写 [左, 上, 宽, 高]，都是 0 到 1 之间的小数。",
            "Write [left, top, width, height] as fractions from 0 to 1.",
        ),
    ),
    "regions_overlap": (
        ("“{name}”和“{other}”重叠。", "“{name}” and “{other}” overlap."),
        ("请让两块分开。", "Move them apart."),
    ),
    "needs_both_regions": (
        ("要有该遮住的，也要有不必遮的。", "Both sorts are needed: to mask and harmless."),
        ("请各写至少一块。", "Give at least one of each."),
    ),
    "like_for_harm": (
        ("给“{name}”的评论点赞不是好回答。", "Liking a comment of kind {name} is no good answer."),
        _CALM,
    ),
    "report_for_fine": (
        ("“{name}”的评论不该举报。", "A comment of kind {name} is not to be reported."),
        _CALM,
    ),
    "rude_word": (
        ("出现了脏话“{name}”。", "The swear word “{name}” is there."),
        ("请换成不带脏话、但仍会伤人的话。", "Say it without swearing; it may still hurt."),
    ),
    "choice_count": (
        ("有 {n} 个选项，要 2 到 4 个。", "{n} choices; 2 to 4 are needed."),
        ("请增减选项。", "Add or delete some."),
    ),
    "right_outside": (
        ("只有 {n} 个选项，没有第“{value}”个。", "There are {n} choices, no number “{value}”."),
        ("从 1 数起。", "Count from 1."),
    ),
    "cut_odd": (
        ("“|”的写法不对。", "The “|” is not right."),
        (
            "在 zh 和 en 的两半之间各写一个“|”，或都不写。",
            "One “|” between the halves in zh and in en, or none at all.",
        ),
    ),
    "half_of_whole": (
        ("这一条没有分成两半。", "This line has no halves."),
        ("请删掉 half，或用“|”分开这一条。", "Delete half, or cut the line with “|”."),
    ),
    "gap_outside": (
        ("这一条里没有“{name}”。", "“{name}” is not in the line."),
        ("请写这一条里的词。", "Choose words of the line."),
    ),
    "broken_stress": (
        ("重音的星号没有成对。", "A star of a stressed word has no partner."),
        ("重音写成 *文字*。", "Write stressed words as *words*."),
    ),
    "phrases_differ": (
        (
            "中文和英文的停顿不一样（中文 {zh} 句，英文 {en} 句）。",
            "Pauses differ between the languages ({zh} phrases in Chinese, {en} in English).",
        ),
        ("两种语言里的 / 和 // 要一一对应。", "Give both languages the same / and //."),
    ),
    "pace_for_band": (
        (
            "{name} 年级的语速要在每分钟 {least} 到 {most} 字之间。",
            "The pace for grades {name} is {least} to {most} 字 a minute.",
        ),
        ("请改成这个范围里的数。", "Choose a number in between."),
    ),
    "script_too_long": (
        ("照这个语速要读 {n} 秒，最多 {most} 秒。", "Takes {n} seconds, at most {most} allowed."),
        ("请写短一些。", "Make it shorter."),
    ),
    "band_order": (
        ("年级段的顺序不对。", "The bands are out of order."),
        ("请从低年级写到高年级。", "Go from the youngest to the oldest."),
    ),
    "shorter_than_before": (
        ("{name} 年级的稿子比低年级的还短。", "Shorter for grades {name} than for younger ones."),
        ("请写长一些，或对调。", "Make it longer, or swap them."),
    ),
}  # fmt: skip
