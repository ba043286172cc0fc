"""The core pack's pinyin where machines go wrong: polyphones, neutral tones, 不, 一."""

from __future__ import annotations

import re
from functools import cache

import core_pack
import pytest

from quizzes.rules.walk import texts_of
from quizzes.text import Text, is_han

# Reviewed by hand against 现代汉语词典; neutral tones as first readers' textbooks print them.
READINGS = """
妈妈 mā ma|爸爸 bà ba|奶奶 nǎi nai|哥哥 gē ge|姐姐 jiě jie|妹妹 mèi mei|叔叔 shū shu|阿姨 ā yí
朋友 péng you|孩子 hái zi|我们 wǒ men|他们 tā men|大人 dà ren|东西 dōng xi|什么 shén me
怎么 zěn me|谢谢 xiè xie|告诉 gào su|喜欢 xǐ huan|消息 xiāo xi|衣服 yī fu|眼睛 yǎn jing
故事 gù shi|休息 xiū xi|商量 shāng liang|钥匙 yào shi|地方 dì fang|清楚 qīng chu|认识 rèn shi
早上 zǎo shang|看看 kàn kan|试试 shì shi|问问 wèn wen|袋子 dài zi|规定 guī dìng|知道 zhī dào
还你 huán nǐ|就还 jiù huán|来还钱 lái huán qián|还要 hái yào|还能 hái néng|还叫 hái jiào
还让 hái ràng|还不 hái bú|还催 hái cuī|还说 hái shuō|还请 hái qǐng|都还在 dōu hái zài
打得真好 dǎ de zhēn hǎo|写得真好 xiě de zhēn hǎo|玩得 wán de|好得 hǎo de|催得 cuī de
对得上 duì de shàng|得奖杯 dé jiǎng bēi|着急 zháo jí|急着 jí zhe|瞒着 mán zhe|拿着 ná zhe
戴着 dài zhe|接着 jiē zhe|留着 liú zhe|等着 děng zhe|带着 dài zhe|跟着 gēn zhe|家长 jiā zhǎng
班长 bān zhǎng
店长 diàn zhǎng|操场教 cāo chǎng jiāo|教全班 jiāo quán bān
中了 zhòng le|中大奖 zhòng dà jiǎng|抽中 chōu zhòng|中心 zhōng xīn
因为 yīn wèi|只限 zhǐ xiàn|只给 zhǐ gěi|只打 zhǐ dǎ|只和 zhǐ hé|原地 yuán dì|就差 jiù chà
教室 jiào shì|就行 jiù xíng|都行 dōu xíng|也行 yě xíng|数字 shù zì|发给 fā gěi|不发 bù fā
付不了 fù bù liǎo|退不了 tuì bù liǎo|来不及 lái bù jí|拿不到 ná bú dào|少年 shào nián
不会少 bú huì shǎo|快乐 kuài lè|背包 bēi bāo|小号 xiǎo hào|转到 zhuǎn dào|饼干 bǐng gān
一等奖 yī děng jiǎng|第一 dì yī|一样 yí yàng|一起 yì qǐ|一下 yí xià|一百 yì bǎi|一个 yí gè
赶着 gǎn zhe|陪着 péi zhe|学着 xué zhe|坐着 zuò zhe|还戴着 hái dài zhe|还瞒着 hái mán zhe
还是 hái shì|只要 zhǐ yào|只看 zhǐ kàn|只听 zhǐ tīng|只是 zhǐ shì|送你一只 sòng nǐ yì zhī
几只 jǐ zhī|照片 zhào piàn|能转 néng zhuàn|帮帮我 bāng bang wǒ|聊聊 liáo liao|讲讲 jiǎng jiang
听听 tīng ting|擦擦 cā ca|照照 zhào zhao|弟弟 dì di|笼子 lóng zi|帽子 mào zi|挑 tiāo|眼镜 yǎn jìng
截个图 jié ge tú|盖个 gài ge|记的 jì de
一会 yí huì|一定 yí dìng|一点 yì diǎn|一分钟 yì fēn zhōng|最后一天 zuì hòu yì tiān
只有 zhǐ yǒu|只能 zhǐ néng|只让 zhǐ ràng|只剩 zhǐ shèng|只在 zhǐ zài|一只小 yì zhī xiǎo
船长 chuán zhǎng|组长 zǔ zhǎng|不长 bù cháng|地图 dì tú|还没 hái méi|还差 hái chà
差哪串 chà nǎ chuàn|还多 hái duō|还有 hái yǒu|还小 hái xiǎo|还想 hái xiǎng|还在 hái zài
还给 huán gěi|也得来 yě děi lái|问得 wèn de|做得 zuò de|想得 xiǎng de|走得 zǒu de|跑得 pǎo de
写着 xiě zhe|想着 xiǎng zhe|看着 kàn zhe|对着 duì zhe|锁着 suǒ zhe|驮着 tuó zhe|当着 dāng zhe
为什么 wèi shén me|中奖 zhòng jiǎng|教人 jiāo rén|种的 zhòng de|哪有空 nǎ yǒu kòng|麻烦 má fan
没关系 méi guān xi|星星 xīng xing|民警 mín jǐng|找个 zhǎo ge|报个数 bào ge shù|说说 shuō shuo
翻翻 fān fan|等等我 děng deng wǒ|越洗越脏 yuè xǐ yuè zāng|碰倒 pèng dǎo|卡住 kǎ zhù|当成 dàng chéng
还会 hái huì|还问 hái wèn|放着 fàng zhe|轮着 lún zhe|照着 zhào zhe|下得真好 xià de zhēn hǎo
信得过 xìn de guò|分得清 fēn de qīng|看得到 kàn de dào|看得见 kàn de jiàn|只瞒着 zhǐ mán zhe
跑得更快 pǎo de gèng kuài|用不着 yòng bù zháo|还吓 hái xià|还白 hái bái
不停地发 bù tíng de fā|集合的地点 jí hé de dì diǎn|睡觉 shuì jiào|只下棋 zhǐ xià qí
长本领 zhǎng běn lǐng|耐心教 nài xīn jiāo|中央 zhōng yāng|教育 jiào yù|尊重 zūn zhòng
打的是 dǎ de shì|哪儿 nǎ r|一会儿 yí huì r|定个时间 dìng ge shí jiān|说个没完 shuō ge méi wán
有个声音 yǒu ge shēng yīn|舅舅 jiù jiu|爷爷 yé ye|豆豆 dòu dòu|朵朵 duǒ duǒ|宁宁 níng níng
晴晴 qíng qíng|安安 ān ān|乐乐 lè le|答应 dā ying|回答 huí dá|规矩 guī ju|灯笼 dēng long
老实 lǎo shi|合上 hé shàng|不良 bù liáng|想象 xiǎng xiàng|舒服 shū fu
很长 hěn cháng|一长串 yì cháng chuàn|长江 cháng jiāng|那么长 nà me cháng|多长 duō cháng
长高 zhǎng gāo|要记得 yào jì de|记得快来 jì de kuài lái|游得 yóu de|红得 hóng de
安安静静地游 ān ān jìng jìng de yóu|好好地 hǎo hǎo de|那只小鸟 nà zhī xiǎo niǎo
只敲了 zhǐ qiāo le|只露出 zhǐ lù chū|飞着 fēi zhe|住着 zhù zhe
背着房子 bēi zhe fáng zi|我来教 wǒ lái jiāo|还拿起 hái ná qǐ|还自己 hái zì jǐ|差不多 chà bù duō
鞠个躬 jū ge gōng|主角 zhǔ jué|嘴角 zuǐ jiǎo|一场雨 yì cháng yǔ|更正 gēng zhèng|早上好 zǎo shang hǎo
背鳍 bèi qí|吓唬 xià hu|浇浇水 jiāo jiao shuǐ|当年 dāng nián|关系 guān xi|数量 shù liàng|哺乳 bǔ rǔ
要 yào|给 gěi|打 dǎ|谁 shéi|骗 piàn|奖 jiǎng|都 dōu|没 méi|和 hé|码 mǎ|啦 la|吧 ba|吗 ma|哦 o
"""
TABLE = dict(entry.split(" ", 1) for entry in re.split(r"[|\n]", READINGS.strip()))
READ_APART = ("三不一多",)  # “three don'ts”, then “one do”: 不 does not run on to 一
DOUBTFUL = "还得着长中为只地差觉重教脏倒"


@cache
def texts() -> list[Text]:
    quoted = [w.text for one in core_pack.pack().conventions for w in texts_of(one)]
    spoken = [version.speech.text for one in core_pack.pack().scripts for version in one.versions]
    return [text for text in (*core_pack.texts(), *quoted, *spoken) if text.zh not in READ_APART]


def said(text: Text) -> dict[int, str]:
    """The syllable of each Han character by its place in the text."""
    places = [at for at, character in enumerate(text.zh) if is_han(character)]
    return dict(zip(places, text.pinyin.split(), strict=True))


@pytest.mark.parametrize("word", TABLE)
def test_a_word_is_read_as_the_dictionary_has_it(word: str) -> None:
    for text in texts():
        syllables = said(text)
        for found in re.finditer(word, text.zh):
            reading = " ".join(syllables[at] for at in range(found.start(), found.end()))
            assert reading == TABLE[word], text.zh


def test_every_doubtful_character_stands_in_a_reviewed_word() -> None:
    unseen = []
    for text in texts():
        covered = {
            at
            for word in TABLE
            for found in re.finditer(word, text.zh)
            for at in range(found.start(), found.end())
        }
        unseen += [
            text.zh[max(0, at - 2) : at + 3]
            for at, character in enumerate(text.zh)
            if character in DOUBTFUL and at not in covered
        ]
    assert unseen == []


def falls(syllable: str) -> bool:
    return bool(set("àèìòùǜ") & set(syllable))


def test_bu_rises_before_a_falling_tone_and_only_there() -> None:
    for text in texts():
        syllables = said(text)
        for at, character in enumerate(text.zh):
            if character == "不":
                assert syllables[at] == ("bú" if falls(syllables.get(at + 1, "")) else "bù"), text


def test_yi_changes_with_the_tone_that_follows() -> None:
    for text in texts():
        syllables = said(text)
        for at, character in enumerate(text.zh):
            if character != "一":
                continue
            twins = 0 < at < len(text.zh) - 1 and text.zh[at - 1] == text.zh[at + 1]
            number = text.zh[at - 1 : at] == "第" or text.zh[at : at + 2] == "一等"
            changed = "yí" if falls(syllables.get(at + 1, "")) else "yì"
            assert syllables[at] == ("yi" if twins else "yī" if number else changed), text


def test_a_typo_sounds_like_the_right_word() -> None:
    readings = {zh: said(text) for text in texts() if (zh := text.zh)}
    typos = {"在来一局": "zài", "以经": "yǐ", "作生日贺卡": "zuò"}
    for typo, syllable in typos.items():
        found = [(zh, zh.index(typo)) for zh in readings if typo in zh]
        assert found and all(readings[zh][at] == syllable for zh, at in found)
