"""Real brands that no content may name; words that are also everyday words are left out."""

from __future__ import annotations

import re

_NAMES = """
微信 QQ 抖音 快手 小红书 微博 知乎 B站 哔哩哔哩 腾讯 网易 阿里巴巴 百度 华为
支付宝 淘宝 天猫 京东 拼多多 闲鱼 美团 饿了么 顺丰 中国移动 中国联通 中国电信
王者荣耀 和平精英 原神 蛋仔派对 我的世界 迷你世界 第五人格 光遇 穿越火线 英雄联盟 金铲铲
植物大战僵尸 奥特曼 泡泡玛特 宝可梦
WeChat Weixin TikTok Douyin Kuaishou Xiaohongshu RedNote Weibo Bilibili Tencent NetEase Huawei
Alipay Taobao Tmall Pinduoduo Meituan PayPal Google WhatsApp Facebook Instagram YouTube Snapchat
Roblox Minecraft Fortnite PlayStation Nintendo Xbox Genshin Pokémon
"""
BRANDS = tuple(_NAMES.split())


def brands_in(words: str) -> list[str]:
    """Brands named in the words, whatever the case of the letters."""
    return [brand for brand, pattern in _PATTERNS if pattern.search(words)]


def _pattern(brand: str) -> re.Pattern[str]:
    before = "(?<![A-Za-z])" if brand[0].isascii() else ""
    after = "(?![A-Za-z])" if brand[-1].isascii() else ""
    if brand == "京东":
        before = "(?<![北南])"  # 北京东路 is a street
    return re.compile(before + re.escape(brand) + after, re.IGNORECASE)


_PATTERNS = [(brand, _pattern(brand)) for brand in BRANDS]
