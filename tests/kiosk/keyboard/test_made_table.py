"""The table that set-up has made on this machine: words that staff will write."""

from itertools import groupby
from unicodedata import normalize

import pytest
import yaml

from kiosk.keyboard.pinyin import candidates
from kiosk.keyboard.syllables import Part
from kiosk.keyboard.table_file import set_up_file
from kiosk.keyboard.words_table import WordsTable
from quizzes.core_folder import core_pack_folder
from quizzes.text import cells_of

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


def clauses_of_our_pack():
    """Characters and toneless spellings of what the core pack says, clause by clause."""
    for file in sorted((core_pack_folder() / "messages").glob("*.yaml"))[::4]:
        for pair in yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader):
            for item in pair["items"]:
                cells = cells_of(item["why"]["zh"], item["why"]["pinyin"])
                for is_read, clause in groupby(cells, key=lambda cell: bool(cell.pinyin)):
                    if is_read:
                        yield [(cell.words, without_tone(cell.pinyin)) for cell in clause]


def without_tone(syllable):
    parts = normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "".join(letter for letter in parts if letter.isalpha())


def words_in(clause, table):
    """The longest words that the table has, as somebody would type them."""
    while clause:
        for length in (4, 3, 2, 1):
            word = "".join(character for character, _ in clause[:length])
            parts = [Part(letters, True, len(letters)) for _, letters in clause[:length]]
            if length == 1 or word in [one.words for one in table.words(parts) if one.is_whole]:
                break
        yield word, "".join(part.letters for part in parts)
        clause = clause[length:]


def test_words_of_our_own_pack_are_among_the_first_six(made):
    words = [word for clause in clauses_of_our_pack() for word in words_in(clause, made)]
    assert len(words) > 150
    places = [[one.words for one in candidates(typed, made)][:6] for _, typed in words]
    found = [word in six for (word, _), six in zip(words, places, strict=True)]
    assert sum(found) / len(found) > 0.95
