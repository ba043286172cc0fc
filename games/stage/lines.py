"""Where lines break well: after a mark, never inside a common word, nobody left alone.

What belongs together comes from `quizzes.text.lay_out`, and there are never more lines than it
would make.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise

from quizzes.text import CLOSING, Cell, Placed, is_han, lay_out

LEANING = "里们子儿边面"  # characters that lean on what stands before them
AFTER_A_MARK, BETWEEN, INSIDE, ALONE = 0.0, 2.0, 8.0, 12.0  # how bad a break is
RAGGED = 6.0  # ... and how bad it is to leave a line empty
# Words of children's messages; a word of three characters stands as its two halves.
_WHOLE = """
催催 催怪 保密 密怪 换地 地怪 要码 码怪 馅饼 饼怪 吓人 人怪 准时 时钟 家门 门灯 邮筒 饭团 团团 灯笼
手机 大人 告诉 红灯 线索 密码 验证 证码 朋友 老师 同学 图书 书馆 游戏 戏里 消息 聊天 地方
东西 马上 今天 明天 昨天 今晚 现在 可以 怎么 什么 这样 那样 不要 不用 没有 一起 一下 一个
知道 喜欢 学校 校门 家长 家里 警察 电话 号码 屏幕 视频 照片 付款 转账 转钱 群里 网上 官方
平台 客服 快递 奖品 免费 礼物 钻石 皮肤 账号 开视 时间 事情 问题 害怕 吓唬 帮助 帮忙 帮我 帮你
自己 别人 陌生 生人 伙伴 怪物 斗篷 微光 还是 已经 因为 所以 如果 只要 大家 孩子 公司 商店
文具 班级 活动 比赛 报名 名额 收到 看到 找到 点开 打开 放心 小心 不准 小时 分钟 星期 周六
周日 圈圈 点一 再读 读一 看看 谢谢 身边 旁边 上面 下面 后面 里面 外面 门口 二维 维码 要钱
要码 链接 网页 信息 个人 姓名 地址 生日 名字 同意 办理 查询 安全 危险 报警 举报 投诉 热线
热心 客户 回来 来了 少年 年宫 修好 小邮 主页 方主 小灯 回家 妈妈 爸爸 奶奶 爷爷
展馆 体育 育馆 博物 物馆
"""
WORDS = frozenset(_WHOLE.split())


def break_well(
    cells: list[Cell], width: float, measure: Callable[[Cell], float], space: float
) -> list[Placed]:
    """The cells in as few lines as they need, broken where it reads best. As `lay_out` gives."""
    greedy = lay_out(cells, width, measure, space)
    if not greedy or greedy[-1].line == 0:
        return greedy
    groups = _groups(lay_out(cells, 0.0, measure, space))
    placed: list[Placed] = []
    for line, (start, end) in enumerate(_lines(groups, width, space)):
        x = 0.0
        for group in groups[start:end]:
            placed += [Placed(one.cell, line, x + one.x, one.width) for one in group]
            x += _wide(group) + _gap(group, space)
    return placed


def _groups(placed: Sequence[Placed]) -> list[list[Placed]]:
    """What never breaks apart: with no room at all, each stands on a line of its own."""
    groups: dict[int, list[Placed]] = {}
    for one in placed:
        groups.setdefault(one.line, []).append(one)
    return [group for _, group in sorted(groups.items())]


def _lines(groups: Sequence[Sequence[Placed]], width: float, space: float) -> list[tuple[int, int]]:
    """First and last-but-one group of each line, found from the end of the text backwards."""
    count = len(groups)
    wide = [_wide(group) for group in groups]
    steps = [w + _gap(group, space) for w, group in zip(wide, groups, strict=True)]
    spoken = [sum(one.cell.words[0].isalnum() for one in group) for group in groups]
    breaks = [_break(a[-1].cell, b[0].cell) for a, b in pairwise(groups)]
    must = [group[-1].cell.new_line_after for group in groups]
    best = [(0, 0.0, count)] * (count + 1)  # lines, badness and end of the first, from each group
    for start in reversed(range(count)):
        found, x, said = (count + 1, 0.0, count), 0.0, 0
        for end in range(start + 1, count + 1):
            reach = x + wide[end - 1]
            if reach > width + 0.5 and end > start + 1:
                break
            said += spoken[end - 1]
            lines, badness, _ = best[end]
            if said == 1 and (start == 0) != (end == count):
                badness += ALONE
            if end < count:
                badness += breaks[end - 1] + RAGGED * (1 - reach / width) ** 2
            if (lines + 1, badness) < found[:2]:
                found = (lines + 1, badness, end)
            if must[end - 1]:
                break
            x += steps[end - 1]
        best[start] = found
    cuts = [0]
    while cuts[-1] < count:
        cuts.append(best[cuts[-1]][2])
    return list(pairwise(cuts))


def _wide(group: Sequence[Placed]) -> float:
    return group[-1].x + group[-1].width


def _gap(group: Sequence[Placed], space: float) -> float:
    return space if group[-1].cell.space_after else 0.0


def _break(before: Cell, after: Cell) -> float:
    """How bad a break between two cells is."""
    last, first = before.words[-1], after.words[0]
    if last in CLOSING or before.new_line_after:
        return AFTER_A_MARK
    if not (is_han(last) and is_han(first)):
        return BETWEEN
    is_inside = last + first in WORDS or last == first or first in LEANING
    is_inside = is_inside or _is_light(after.pinyin)
    return INSIDE if is_inside else BETWEEN


def _is_light(pinyin: str) -> bool:
    """Whether a syllable is without a tone: 了, 吗, 的 lean on what stands before them."""
    return bool(pinyin) and not any(
        unicodedata.combining(mark) and mark != "\u0308"
        for mark in unicodedata.normalize("NFD", pinyin)
    )
