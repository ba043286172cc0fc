"""Fills the missing pinyin of a pack's YAML in place; a line that a person has reviewed stays.

    python scripts/propose_pinyin.py FILE…            fills every empty `pinyin:` below a `zh:`
    python scripts/propose_pinyin.py --print FILE…    prints the proposals, changes nothing
    python scripts/propose_pinyin.py --differ FILE…   lists lines that pypinyin reads otherwise

Texts must be in block style, `zh:`, `pinyin:` and `en:` each on a line of its own. What it
proposes is a draft: pypinyin gets polyphones wrong, so read every line before it ships.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pypinyin import Style, lazy_pinyin, load_phrases_dict, load_single_dict

# Words that pypinyin reads otherwise than a child's textbook does, above all neutral tones.
WORDS = {
    "妈妈": "mā ma",
    "爸爸": "bà ba",
    "奶奶": "nǎi nai",
    "爷爷": "yé ye",
    "姐姐": "jiě jie",
    "哥哥": "gē ge",
    "的哥哥": "de gē ge",
    "妹妹": "mèi mei",
    "弟弟": "dì di",
    "叔叔": "shū shu",
    "阿姨": "ā yí",
    "乐乐": "lè le",
    "朋友": "péng you",
    "东西": "dōng xi",
    "什么": "shén me",
    "怎么": "zěn me",
    "那么": "nà me",
    "谢谢": "xiè xie",
    "孩子": "hái zi",
    "样子": "yàng zi",
    "袋子": "dài zi",
    "时候": "shí hou",
    "告诉": "gào su",
    "衣服": "yī fu",
    "喜欢": "xǐ huan",
    "消息": "xiāo xi",
    "便宜": "pián yi",
    "认识": "rèn shi",
    "名字": "míng zi",
    "我们": "wǒ men",
    "他们": "tā men",
    "她们": "tā men",
    "咱们": "zán men",
    "宝贝": "bǎo bèi",
    "先生": "xiān sheng",
    "学生": "xué sheng",
    "眼睛": "yǎn jing",
    "故事": "gù shi",
    "漂亮": "piào liang",
    "商量": "shāng liang",
    "规定": "guī dìng",
    "钥匙": "yào shi",
    "地方": "dì fang",
    "着急": "zháo jí",
    "急着": "jí zhe",
    "还有": "hái yǒu",
    "还你": "huán nǐ",
    "还钱": "huán qián",
    "就还": "jiù huán",
    "还让": "hái ràng",
    "还叫": "hái jiào",
    "还要": "hái yào",
    "还得": "hái děi",
    "长高": "zhǎng gāo",
    "家长": "jiā zhǎng",
    "班长": "bān zhǎng",
    "银行": "yín háng",
    "发给": "fā gěi",
    "头发": "tóu fa",
    "只限": "zhǐ xiàn",
    "只有": "zhǐ yǒu",
    "觉得": "jué de",
    "睡觉": "shuì jiào",
    "为什么": "wèi shén me",
    "打得真好": "dǎ de zhēn hǎo",
    "写得真好": "xiě de zhēn hǎo",
    "一等奖": "yī děng jiǎng",
    "第一": "dì yī",
    "知道": "zhī dào",
    "客服": "kè fú",
    "学校": "xué xiào",
    "付不了": "fù bù liǎo",
    "退不了": "tuì bù liǎo",
    "找不回来": "zhǎo bù huí lái",
    "大人": "dà ren",
    "小客人人人": "xiǎo kè rén rén rén",
    "清楚": "qīng chu",
    "看不清楚": "kàn bù qīng chu",
    "休息": "xiū xi",
    "早上": "zǎo shang",
    "晚上": "wǎn shang",
    "看看": "kàn kan",
    "试试": "shì shi",
    "问问": "wèn wen",
    "打个": "dǎ ge",
    "指个": "zhǐ ge",
    "换个": "huàn ge",
    "催得": "cuī de",
    "好得": "hǎo de",
    "得奖杯": "dé jiǎng bēi",
    "瞒着": "mán zhe",
    "拿着": "ná zhe",
    "跟着": "gēn zhe",
    "等着": "děng zhe",
    "留着": "liú zhe",
    "店长": "diàn zhǎng",
    "玩得": "wán de",
    "对得上": "duì de shàng",
    "中了一等奖": "zhòng le yī děng jiǎng",
    "中大奖": "zhòng dà jiǎng",
    "抽中": "chōu zhòng",
    "数步数": "shǔ bù shù",
    "来数": "lái shǔ",
    "数一数": "shǔ yī shǔ",
    "走得": "zǒu de",
    "盖个": "gài ge",
    "是个": "shì ge",
    "想想": "xiǎng xiang",
    "没关系": "méi guān xi",
    "队伍": "duì wu",
    "都会": "dōu huì",
    "都是": "dōu shì",
    "一场": "yì chǎng",
    "不长": "bù cháng",
}
CHARACTERS = {"谁": "shéi", "哦": "o", "哇": "wā", "啊": "ā"}
FOURTH = set("àèìòùǜ")
COUNTING = ("第", "十", "周", "期")  # 一 after these is a plain number and keeps its first tone


def teach_words() -> None:
    """Gives pypinyin the words and characters of the tables."""
    load_phrases_dict({word: [[s] for s in said.split()] for word, said in WORDS.items()})
    load_single_dict({ord(character): said for character, said in CHARACTERS.items()})


def is_han(character: str) -> bool:
    """Whether the character needs a syllable."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def unmarked(text: str) -> str:
    """The text without its cue marks, `[d2:words]` → `words`."""
    return re.sub(r"\[(?:d\d|s):([^\[\]]*)\]", r"\1", text)


def propose(zh: str) -> str:
    """The pinyin pypinyin would give, with 不 and 一 by the tone that follows."""
    syllables: list[str] = []
    for run in re.findall(r"[\u3400-\u4dbf\u4e00-\u9fff]+", unmarked(zh)):
        said = lazy_pinyin(run, style=Style.TONE)
        syllables += changed_tones(run, said)
    return " ".join(syllables)


def changed_tones(run: str, said: list[str]) -> list[str]:
    """不 is bú before a fourth tone, else bù; 一 is yí before a fourth tone, else yì.

    一 keeps yī at the end and in numbers, and is unstressed between twins (看一看).
    """
    out = list(said)
    for at, character in enumerate(run[: len(said)]):
        after = said[at + 1] if at + 1 < len(run) else ""
        falls = bool(FOURTH & set(after)) or after == "ge"
        if character == "不":
            out[at] = "bú" if falls else "bù"
        elif character == "一":
            before = run[at - 1] if at else ""
            if after and before == run[at + 1]:
                out[at] = "yi"
            elif not after or before in COUNTING or run[at + 1] == "等":
                out[at] = "yī"
            else:
                out[at] = "yí" if falls else "yì"
    return out


@dataclass(frozen=True)
class Place:
    """One Chinese text in a file and the pinyin that stands below it."""

    line: int  # index of the `zh:` line
    indent: str
    zh: str
    pinyin: str | None  # None where there is no `pinyin:` line at all


def places(lines: list[str]) -> Iterator[Place]:
    """Every `zh:` line with the pinyin that follows it."""
    for at, line in enumerate(lines):
        found = re.match(r"^(\s*(?:- )?)zh:\s*(.+)$", line)
        if not found:
            continue
        below = lines[at + 1] if at + 1 < len(lines) else ""
        reading = re.match(r"^\s*pinyin:\s*(.*)$", below)
        indent = found[1].replace("-", " ")
        pinyin = reading[1].strip().strip("\"'") if reading else None
        yield Place(at, indent, str(yaml.safe_load(found[2])), pinyin)


def fill(path: Path) -> int:
    """Writes the missing pinyin into the file; gives how many lines were filled."""
    lines = path.read_text(encoding="utf-8").split("\n")
    todo = [place for place in places(lines) if not place.pinyin]
    for place in reversed(todo):
        written = f"{place.indent}pinyin: {propose(place.zh)}"
        after = place.line + 1
        lines[after : after + (place.pinyin is not None)] = [written]
    if todo:
        path.write_text("\n".join(lines), encoding="utf-8")
    return len(todo)


def main() -> None:
    """Fills, prints or compares, as told."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--print", action="store_true", dest="only_print")
    asked.add_argument("--differ", action="store_true")
    told = asked.parse_args()
    teach_words()
    for path in told.files:
        if not (told.only_print or told.differ):
            print(f"{path}: {fill(path)} filled")
            continue
        for place in places(path.read_text(encoding="utf-8").split("\n")):
            draft = propose(place.zh)
            if told.differ and place.pinyin and place.pinyin != draft:
                print(
                    f"{path}:{place.line + 2}: {place.zh}\n  is    {place.pinyin}\n  draft {draft}"
                )
            if told.only_print and not place.pinyin:
                print(f"{path}:{place.line + 1}: {place.zh}\n  {draft}")


if __name__ == "__main__":
    main()
