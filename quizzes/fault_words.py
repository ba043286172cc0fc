"""Every kind of fault in plain words: what is wrong, and what to do.

Some kinds are pydantic's own error types; the others are raised in `quizzes.checks`,
`quizzes.lined_yaml` and others; rules and forms have a page of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quizzes import fault_words_of_forms, fault_words_of_rules
from quizzes.kind_faults import KIND_FAULTS
from quizzes.tables import fault_words as tables

Both = tuple[str, str]  # Chinese, English

_GIVE_WORDS = ("请写上文字。", "Write some words here.")
_GIVE_NUMBER = ("请只写数字。", "Write a number only.")
_GIVE_LIST = (
    "请写成列表，每行以“- ”开头，或写成 [甲, 乙]。",
    "Write a list: each line begins with “- ”, or [one, two].",
)
_GIVE_MAPPING = (
    "请写成“名称: 内容”，下一层要缩进。",
    "Write “name: value” lines, indented one step.",
)
_SHORTEN = ("请写短一些。", "Make it shorter.")
_SEE_FORMAT = ("请对照说明里的写法。", "Compare it with the format page.")
_SAVE_UTF8 = ("请用 UTF-8 编码重新保存这个文件。", "Save the file again as UTF-8.")
_MARK_FORM = (
    "线索写成 [d2:文字] 或 [s:文字]，不能套在一起。",
    "Write cues as [d2:words] or [s:words], never one inside another.",
)
_ASK_MAKER = (
    "请向制作者要一份用 kiosk pack build 重新生成的。",
    "Ask its maker for one built anew with kiosk pack build.",
)
_COPY_AGAIN = (
    "请重新拷贝一次；还不行，就向制作者再要一份。",
    "Copy it again; if that does not help, ask its maker for another.",
)

SAYS: Mapping[str, Both] = {
    **fault_words_of_rules.SAYS,
    **fault_words_of_forms.SAYS,
    # files
    "folder_missing": ("找不到内容包文件夹。", "The pack's folder is not there."),
    "file_missing": ("缺少这个文件。", "This file is missing."),
    "file_is_folder": ("这里应是文件，却是文件夹。", "This should be a file but is a folder."),
    "file_unreadable": ("这个文件打不开。", "This file can't be opened."),
    "file_empty": ("文件是空的。", "The file is empty."),
    "file_name_odd": ("这个文件不会被读取。", "This file would not be read."),
    "no_messages": ("messages 文件夹里没有 .yaml 文件。", "messages/ holds no .yaml file."),
    "not_utf8": ("文件不是 UTF-8 编码。", "The file is not UTF-8."),
    "bad_character": ("有一个不能用的字符。", "There is a character that can't be used."),
    "bad_yaml": ("从这里起读不懂（多半是缩进、冒号或引号）。",
                 "Can't be read from here on (mostly indent, colon or quotes)."),
    "two_documents": ("一个文件里有两份文档（---）。", "Two documents (---) in one file."),
    "too_deep": ("层数太多。", "Too many levels."),
    "anchor": ("用了 &、* 或 !（锚点、别名、标签）。", "Uses &, * or ! (anchor, alias, tag)."),
    "odd_key": ("名称不是一个词。", "A name here is not a plain word."),
    "key_twice": ("“{name}”写了两次。", "“{name}” is there twice."),
    # pydantic's
    "missing": ("缺少这一项。", "This is missing."),
    "missing_argument": ("缺少这一项。", "This is missing."),
    "extra_forbidden": ("没有这个名称的项目。", "There is no entry of this name."),
    "unexpected_keyword_argument": ("没有这个名称的项目。", "There is no entry of this name."),
    "literal_error": ("这里写的“{value}”不在可选项中。", "“{value}” is not one of the choices."),
    "none_required": ("这里不能写内容。", "Nothing may stand here."),
    "string_type": ("这里没有文字。", "There are no words here."),
    "string_too_short": ("这里没有文字。", "There are no words here."),
    "string_too_long": ("超过 {max_length} 个字符。", "More than {max_length} characters."),
    "string_pattern_mismatch": ("“{value}”的写法不对。", "“{value}” has the wrong form."),
    "int_type": ("这里要一个整数。", "A whole number is needed."),
    "int_parsing": ("“{value}”不是整数。", "“{value}” is not a whole number."),
    "int_parsing_size": ("数字太大。", "The number is too big."),
    "int_from_float": ("“{value}”不是整数。", "“{value}” is not a whole number."),
    "float_type": ("这里要一个数字。", "A number is needed."),
    "float_parsing": ("“{value}”不是数字。", "“{value}” is not a number."),
    "finite_number": ("“{value}”不是数字。", "“{value}” is not a number."),
    "greater_than_equal": ("数字小于 {ge}。", "The number is below {ge}."),
    "less_than_equal": ("数字大于 {le}。", "The number is above {le}."),
    "too_short": ("只有 {actual_length} 个，至少要 {min_length} 个。",
                  "{actual_length} here, at least {min_length} needed."),
    "too_long": ("有 {actual_length} 个，最多 {max_length} 个。",
                 "{actual_length} here, at most {max_length} allowed."),
    "tuple_type": ("这里要一个列表。", "A list is needed."),
    "model_type": ("这里要分项写。", "Named entries are needed here."),
    "dataclass_type": ("这里要分 zh、pinyin、en 写。", "zh, pinyin and en are needed here."),
    # ours
    "no_date": ("日期“{value}”的写法不对。", "“{value}” is not a date."),
    "empty": ("这里没有文字。", "There are no words here."),
    "none_here": ("这个列表是空的。", "This list is empty."),
    "pinyin_missing": ("拼音少了 {n} 个音节。", "Pinyin syllables missing: {n}."),
    "pinyin_too_many": ("拼音多了 {n} 个音节。", "Pinyin syllables too many: {n}."),
    "pinyin_odd": ("拼音“{name}”不对。", "Pinyin “{name}” can't be right."),
    "han_in_english": ("英文里有汉字。", "The English holds Chinese characters."),
    "zh_too_long": ("有 {n} 个字，最多 {most} 个。", "{n} characters, at most {most} allowed."),
    "broken_mark": ("线索标记不对：“{name}”。", "A cue mark is broken: “{name}”."),
    "cue_count": ("真正的线索（d）有 {n} 处，要 1 或 2 处。",
                  "{n} telling cues (d); 1 or 2 are needed."),
    "cues_differ": ("中文和英文的线索不一样：{zh} / {en}。",
                    "Chinese and English cues differ: {zh} / {en}."),
    "cue_outside": ("线索的位置不在文字里。", "A cue lies outside the text."),
    "dark_light": ("骗局（R）里标了 d0。", "A trick (R) carries d0."),
    "red_light": ("正常消息（A、G）里标了红灯 d1–d5。", "A fine message (A, G) carries d1–d5."),
    "twice": ("“{name}”出现了两次。", "“{name}” is there twice."),
    "unknown_skill": ("skills.yaml 里没有“{name}”。", "skills.yaml has no “{name}”."),
    # .glowpack files
    "zip_unreadable": ("这不是完整的内容包文件。", "This is not a whole pack file."),
    "zip_too_big": ("文件太大。", "The file is too big."),
    "zip_too_many": ("里面的文件太多，最多 {most} 个。", "Too many files in it; {most} at most."),
    "zip_name": ("里面有不能用的文件名“{name}”。", "It holds the unsafe file name “{name}”."),
    "zip_twice": ("里面有两个同名的文件“{name}”。", "It holds two files called “{name}”."),
    "zip_kind": ("内容包里不能有“{name}”这种文件。", "A pack may not hold a file like “{name}”."),
    "zip_link": ("“{name}”不是普通文件。", "“{name}” is not a plain file."),
    "zip_locked": ("“{name}”加了密码。", "“{name}” is locked with a password."),
    "zip_packing": ("“{name}”的压缩方式不能用。", "“{name}” is packed in an unknown way."),
    "zip_overlap": ("“{name}”和别的文件重叠。", "“{name}” overlaps another file."),
    "zip_unlisted": ("清单里没有这个文件。", "This file is not in the pack's list."),
    "zip_missing": ("清单里有，包里却没有。", "It is in the pack's list but not in the pack."),
    "zip_damaged": ("内容和清单不一致，可能损坏或被改过。",
                    "It is not what the list says: damaged or changed."),
    "manifest_missing": ("缺少清单。", "The pack's list is missing."),
    "manifest_broken": ("清单读不懂。", "The pack's list can't be read."),
    "manifest_differs": ("编号或版本和清单不一致。", "Id or version differ from the pack's list."),
    "signature_broken": ("签名读不懂。", "The signature can't be read."),
    "signature_wrong": ("签名不对：签名以后被改过。", "The signature is wrong: changed since."),
    "unsigned": ("没有签名。", "The pack is not signed."),
    "publisher_unknown": ("发布者（指纹 {mark}）不在本机信任的名单里。",
                          "This station does not trust the signer ({mark})."),
    "id_elsewhere": ("编号“{name}”在内容包 {pack} 里已经有了。",
                     "The id “{name}” is in the pack {pack} already."),
    "json_broken": ("这一行读不懂。", "This line can't be read."),
    "json_odd": ("这一行不是标准写法。", "This line is not in the standard form."),
    "pack_older": ("这一版（{new}）比正在用的（{old}）旧。",
                   "This version ({new}) is older than the one in use ({old})."),
    "pack_changed": ("同一个版本号（{new}），内容却不同。",
                     "The same version ({new}) with other content."),
    "nothing_to_undo": ("没有可以退回的版本。", "There is no version to go back to."),
    "art_kind": ("art 里只能放图片（png、jpg、webp、svg）。",
                 "art/ may hold pictures only (png, jpg, webp, svg)."),
    # single kinds of content
    **{kind: says for kind, (says, _) in KIND_FAULTS.items()},
    # tables from Excel, CSV and GIFT
    **tables.SAYS,
}  # fmt: skip

DO: Mapping[str, Both] = {
    **fault_words_of_rules.DO,
    **fault_words_of_forms.DO,
    "folder_missing": ("请检查路径。", "Check the path."),
    "file_missing": ("请补上这个文件。", "Add the file."),
    "file_is_folder": ("请换成文件。", "Put a file there."),
    "file_unreadable": ("请检查文件权限或 U 盘。", "Check its permissions or the stick."),
    "file_empty": ("请写上内容，或删掉这个文件。", "Fill it or delete it."),
    "file_name_odd": ("请把文件名改成以 .yaml 结尾，或移走它。",
                      "Let its name end in .yaml, or move it away."),
    "no_messages": ("请放入至少一个 .yaml 文件。", "Add at least one .yaml file."),
    "not_utf8": _SAVE_UTF8,
    "bad_character": ("请删掉看不见的特殊字符。", "Delete invisible special characters."),
    "bad_yaml": ("请看这一行和上一行：用空格缩进，冒号后空一格；文字里有冒号就加引号。",
                 "Look at this line and the one above: indent with blanks, a blank after the "
                 "colon, quotes round words that hold a colon."),
    "two_documents": ("请分成两个文件。", "Make two files of it."),
    "too_deep": ("请减少缩进或括号的层数。", "Indent less: fewer things inside one another."),
    "anchor": ("请把内容完整写出来；文字以这些符号开头时加引号。",
               "Write it out in full; put quotes round words that begin with such a sign."),
    "odd_key": _GIVE_MAPPING,
    "key_twice": ("请删掉一个。", "Delete one of them."),
    "missing": ("请补上。", "Add it."),
    "missing_argument": ("请补上。", "Add it."),
    "extra_forbidden": ("请检查拼写，或删掉它。", "Check the spelling or delete it."),
    "unexpected_keyword_argument": ("请检查拼写，或删掉它。", "Check the spelling or delete it."),
    "literal_error": ("请改成：{expected}。", "Choose: {expected}."),
    "none_required": ("请删掉这一项。", "Delete this entry."),
    "string_type": _GIVE_WORDS,
    "string_too_short": _GIVE_WORDS,
    "string_too_long": _SHORTEN,
    "string_pattern_mismatch": _SEE_FORMAT,
    "int_type": _GIVE_NUMBER,
    "int_parsing": _GIVE_NUMBER,
    "int_parsing_size": _GIVE_NUMBER,
    "int_from_float": _GIVE_NUMBER,
    "float_type": _GIVE_NUMBER,
    "float_parsing": _GIVE_NUMBER,
    "finite_number": _GIVE_NUMBER,
    "greater_than_equal": ("请写 {ge} 或更大的数。", "Write {ge} or more."),
    "less_than_equal": ("请写 {le} 或更小的数。", "Write {le} or less."),
    "too_short": ("请补上。", "Add the rest."),
    "too_long": ("请删掉多余的。", "Delete the rest."),
    "tuple_type": _GIVE_LIST,
    "model_type": _GIVE_MAPPING,
    "dataclass_type": _GIVE_MAPPING,
    "no_date": ("请写成 2026-11-22 这样。", "Write it like 2026-11-22."),
    "empty": _GIVE_WORDS,
    "none_here": ("请至少写一个。", "Give at least one."),
    "pinyin_missing": ("每个汉字要一个音节，用空格隔开。",
                       "One syllable for each Chinese character, with blanks between."),
    "pinyin_too_many": ("每个汉字只要一个音节；数字、字母和标点不写。",
                        "One syllable for each Chinese character; none for digits or letters."),
    "pinyin_odd": ("小写字母，声调标在元音上，轻声不标。",
                   "Lower case, the tone mark on the right vowel, none for the neutral tone."),
    "han_in_english": ("请写成英文。", "Write it in English."),
    "zh_too_long": _SHORTEN,
    "broken_mark": _MARK_FORM,
    "cue_count": ("请标出一两处能看出真假的文字。", "Mark the one or two places that tell."),
    "cues_differ": ("两种语言里标同样的线索，顺序也一样。",
                    "Mark the same cues in both languages, in the same order."),
    "cue_outside": _SEE_FORMAT,
    "dark_light": ("请标亮着的红灯 d1–d5。", "Mark which red light is on, d1–d5."),
    "red_light": ("请改成 d0。", "Make it d0."),
    "twice": ("请改掉一个。", "Change one of them."),
    "unknown_skill": ("请检查编号，或在 skills.yaml 里加上。",
                      "Check the id, or add it to skills.yaml."),
    # .glowpack files
    "zip_unreadable": _COPY_AGAIN,
    "zip_too_big": ("请分成几个小的内容包。", "Make several smaller packs."),
    "zip_too_many": ("请分成几个小的内容包。", "Make several smaller packs."),
    "zip_name": _ASK_MAKER,
    "zip_twice": _ASK_MAKER,
    "zip_kind": _ASK_MAKER,
    "zip_link": _ASK_MAKER,
    "zip_locked": _ASK_MAKER,
    "zip_packing": _ASK_MAKER,
    "zip_overlap": _ASK_MAKER,
    "zip_unlisted": _ASK_MAKER,
    "zip_missing": _COPY_AGAIN,
    "zip_damaged": _COPY_AGAIN,
    "manifest_missing": _ASK_MAKER,
    "manifest_broken": _ASK_MAKER,
    "manifest_differs": _ASK_MAKER,
    "signature_broken": _ASK_MAKER,
    "signature_wrong": _ASK_MAKER,
    "unsigned": ("请让发布者签名，或由工作人员在本机签名。",
                 "Have its maker sign it, or staff sign it here."),
    "publisher_unknown": ("请核对发布者的指纹，由工作人员决定是否信任。",
                          "Compare the fingerprint; staff decide whether to trust it."),
    "id_elsewhere": ("请让制作者换成自己的编号。", "Its maker must use ids of their own."),
    "json_broken": _ASK_MAKER,
    "json_odd": _ASK_MAKER,
    "pack_older": ("要回到旧版，请用“撤销”。", "To go back, use undo."),
    "pack_changed": ("请让制作者换一个新的版本号和更大的 seq。",
                     "Its maker must give it a new version and a higher seq."),
    "nothing_to_undo": ("不用做什么。", "Nothing needs doing."),
    "art_kind": ("请移走它，或换成图片。", "Move it away or put a picture there."),
    # single kinds of content
    **{kind: do for kind, (_, do) in KIND_FAULTS.items()},
    **tables.DO,
}  # fmt: skip

_FALLBACK = {
    "says": ("这里的写法不对。", "Something is wrong here."),
    "do": _SEE_FORMAT,
}
_WRITTEN = {"value", "name"}  # what the writer wrote


def words_for(table: Mapping[str, Both], kind: str, words: Mapping[str, Any]) -> dict[str, str]:
    """The words of a kind in both languages, filled in; general words for a kind not listed."""
    fallback = _FALLBACK["says" if table is SAYS else "do"]
    filled = [sentence.format_map(_Shown(words)) for sentence in table.get(kind, fallback)]
    return {"zh": filled[0], "en": filled[1]}


class _Shown(dict[str, str]):
    """What is put into a sentence: on one line, and what the writer wrote cut short."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        super().__init__({name: " ".join(str(value).split()) for name, value in words.items()})
        for name in _WRITTEN & set(self):
            self[name] = self[name] if len(self[name]) <= 60 else self[name][:59] + "…"

    def __missing__(self, name: str) -> str:
        return "…"
