from __future__ import annotations

import pytest

from quizzes.brands import brands_in


@pytest.mark.parametrize(
    ("words", "brand"),
    [
        ("加我微信", "微信"),
        ("加qq群", "QQ"),
        ("加ＱＱ群", "QQ"),
        ("加我VX", "VX"),
        ("加我wx", "WX"),
        ("加扣扣", "扣扣"),
        ("去京东买", "京东"),
        ("上B站看", "b站"),
        ("玩王者荣耀", "王者荣耀"),
        ("wzry 皮肤", "WZRY"),
        ("小天才手表", "小天才手表"),
        ("小米手机", "小米手机"),
        ("送你奥特曼卡", "奥特曼"),
        ("用 Switch 玩", "Switch"),
        ("换饿了么红包", "饿了么"),
        ("on TIKTOK!", "TikTok"),
        ("Honor of Kings skins", "Honor of Kings"),
        ("a Pokémon card", "Pokémon"),
        ("your apple id", "Apple ID"),
    ],
)
def test_real_brands_are_found(words: str, brand: str) -> None:
    assert [name.lower() for name in brands_in(words)] == [brand.lower()]


@pytest.mark.parametrize(
    "words",
    [
        "北京东路小学",
        "圈圈聊天",
        "USB站",
        "a qqq",
        "喝小米粥",
        "你饿了么？",
        "真是个小天才！",
        "板上钉钉",
        "他快手快脚",
        "阿里巴巴和四十大盗",
        "这是我的世界",
        "微微相信",
        "吃豆包",
        "苹果很甜",
        "滴滴答答",
        "其中通过",
        "we chatted along the Amazon",
        "switch it off and line up, please",
        "steam came out",
        "小白鲸支付，星海跑跑",
    ],
)
def test_words_that_only_look_like_brands_are_fine(words: str) -> None:
    assert brands_in(words) == []


def test_a_brand_is_told_once() -> None:
    assert brands_in("微信、微信和 QQ qq") == ["微信", "QQ"]
