"""The syllables of Mandarin as they are typed, and the ways to read letters as syllables.

Toneless Hanyu Pinyin (GB/T 16159) with v for ü, as every Chinese keyboard has it.
"""

from __future__ import annotations

from typing import NamedTuple

_TABLE = """
a ai an ang ao e ei en eng er o ou
ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu
pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu
ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu
fa fan fang fei fen feng fo fou fu
da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo
ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo
na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv
nve
la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo
lv lve
ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo
ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo
ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun
qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun
xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun
zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun
zhuo
cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo
sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo
ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo
za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo
ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo
sa sai san sang sao se sen seng si song sou su suan sui sun suo
ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun
wa wai wan wang wei wen weng wo wu
"""
SYLLABLES = frozenset(_TABLE.split())
BEGINNINGS = frozenset(s[:n] for s in SYLLABLES for n in range(1, len(s) + 1))
INITIALS = frozenset((*"bpmfdtnlgkhjqxrzcsyw", "zh", "ch", "sh"))
SAME = {"lue": "lve", "nue": "nve"}  # how people type what the norm writes lüe and nüe
LONGEST = 6
MOST_LETTERS = 60
WAYS_KEPT = 8


class Part(NamedTuple):
    """Some letters read as one syllable, whole ("pian") or begun ("p", "pia")."""

    letters: str
    is_whole: bool
    used: int  # characters of what was typed, apostrophes among them


Way = tuple[Part, ...]


def ways_to_read(typed: str) -> list[Way]:
    """The likeliest ways to split letters into syllables, best first; none for no letters.

    A way reads as far as it can: what no syllable begins with ("i", "v") is left over.
    """
    typed = typed[:MOST_LETTERS]
    kept: list[list[Way]] = [[] for _ in range(len(typed) + 1)]
    kept[0] = [()]
    furthest = 0
    for at in range(len(typed)):
        if not kept[at]:
            continue
        for part in _parts_at(typed, at):
            end = at + part.used
            kept[end] = _best([*kept[end], *((*way, part) for way in kept[at])])
            furthest = max(furthest, end)
    return [way for way in kept[furthest] if way]


def _parts_at(typed: str, at: int) -> list[Part]:
    start = at
    while start < len(typed) and typed[start] == "'":
        start += 1
    found = []
    for length in range(1, LONGEST + 1):
        letters = typed[start : start + length]
        if len(letters) < length or "'" in letters:
            break
        letters = SAME.get(letters, letters)
        if letters in BEGINNINGS:
            end = start + length
            while end < len(typed) and typed[end] == "'":
                end += 1
            found.append(Part(letters, letters in SYLLABLES, end - at))
    return found


def _best(ways: list[Way]) -> list[Way]:
    return sorted(ways, key=_cost)[:WAYS_KEPT]


def _cost(way: Way) -> tuple[float, int]:
    """Fewer begun syllables first, then fewer syllables; the last one may still be on its way."""
    cost = len(way) * 0.4
    for number, part in enumerate(way, 1):
        if not part.is_whole and part.letters in INITIALS:
            cost += 1.0
        elif not part.is_whole:
            cost += 0.3 if number == len(way) else 1.5
    return cost, len(way)
