"""The table that set-up has made on this machine: words that staff will write."""

import pytest

from kiosk.keyboard.pinyin import candidates
from kiosk.keyboard.table_file import set_up_file
from kiosk.keyboard.words_table import WordsTable

FIRST = """
zhapian 诈骗|yanzhengma 验证码|weixin 微信|baba 爸爸|mama 妈妈|zhuanzhang 转账|hongbao 红包
kefu 客服|pianzi 骗子|banzhuren 班主任|mima 密码|erweima 二维码|shenfenzheng 身份证|nihao 你好
duanxin 短信|lianjie 链接|tuikuan 退款|zhongjiang 中奖|haoyou 好友|jubao 举报|yinsi 隐私
moshengren 陌生人|xuexiao 学校|laoshi 老师|yzm 验证码|sfz 身份证|bzr 班主任|nvhai 女孩|ewm 二维码
qingbuyaogaosubieren 请不要告诉别人|mianfeilingqu 免费领取|gaosubabamama 告诉爸爸妈妈
"""


@pytest.fixture(scope="module")
def made():
    if not set_up_file().is_file():
        pytest.skip("set-up could not make the words (no network): scripts/setup --pinyin")
    table = WordsTable(set_up_file())
    yield table
    table.close()


def test_words_of_the_trade_come_first(made):
    wanted = [pair.split() for pair in FIRST.strip().replace("\n", "|").split("|")]
    missed = {
        typed: [one.words for one in candidates(typed, made)][:5]
        for typed, words in wanted
        if candidates(typed, made)[0].words != words
    }
    assert missed == {}


def test_each_common_syllable_has_characters(made):
    for typed in ("a", "shi", "zhuang", "lv", "er", "n"):
        assert len(candidates(typed, made)) > 5, typed
