"""Living people are named only where they agreed to it, and famous ones not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.fault import Fault, fault
from quizzes.message import Pack
from quizzes.rules.walk import place_of, texts_of

# Performers, athletes and hosts whose names tricks on children borrow.
_FAMOUS = """
肖战 王一博 易烊千玺 王俊凯 时代少年团 蔡徐坤 华晨宇 鹿晗 吴亦凡 张艺兴 迪丽热巴 赵丽颖 杨幂 杨紫
周杰伦 林俊杰 邓紫棋 薛之谦 朱一龙 丁程鑫 马嘉祺 宋亚轩 刘耀文 贺峻霖 严浩翔 张真源 谷爱凌 全红婵
孙颖莎 王楚钦 郎平 姚明 刘翔 李佳琦 董宇辉 TFBOYS BLACKPINK BTS Messi Ronaldo MrBeast Swifties
"""
_FAMOUS_NAMES = re.compile("(?:" + "|".join(_FAMOUS.split()) + ")(?![A-Za-z])")
# A role straight before a full name. Surnames that also begin everyday words are left out.
_ROLES = (
    "中国好人|道德模范|最美教师|劳动模范|志愿者|村民|市民|居民|校长|院长|镇长|书记|民警|教练|院士"
)
_SURNAMES = "王李刘陈杨赵吴徐孙胡朱郭宋郑韩唐冯邓曹彭萧蔡袁傅沈吕卢蒋贾魏薛阎戴姜廖姚郝崔邱秦"
_CALLED = "[叔婶阿爷奶伯姑舅姨哥姐弟妹老师大某家氏子]|先生|女士|同学|医生|警官|[校所队班]长"
_NAMED = re.compile(
    f"(?:{_ROLES})([{_SURNAMES}](?!{_CALLED})[\u4e00-\u9fff]{{1,2}}?)"
    "(?=[，。、；：！？（）“”》的在说和与自给从把被对为已带来去教帮告表介 ]|$)"
)


def famous_in(words: str) -> list[str]:
    """Famous names in the words, each once."""
    return list(dict.fromkeys(_FAMOUS_NAMES.findall(words)))


def people_faults(pack: Pack) -> Iterator[Fault]:
    """Full names behind a role in what is no invention, unless `persons` lists them."""
    for branch in ("scripts", "stories"):
        for thing in getattr(pack, branch):
            if not thing.fictional:
                yield from _unlisted(pack, thing)


def _unlisted(pack: Pack, thing: object) -> Iterator[Fault]:
    listed = {person.name for person in getattr(thing, "persons", ())}
    seen: set[str] = set()
    for written in texts_of(thing):  # type: ignore[arg-type]
        for name in _NAMED.findall(written.text.zh):
            if name not in listed | seen:
                seen.add(name)
                field = f"{written.field}.zh"
                yield fault("person_not_approved", *place_of(pack, written.ids), field, name=name)
