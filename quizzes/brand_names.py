"""The names themselves. Each list is one string; a look-around says where a name is meant.

Children meet these as apps, games, shops, payment, phones, toys and figures.
"""

from __future__ import annotations

# Regular expressions over lower-case text, separated by blanks. Each begins with a plain letter (a
# look-behind comes after the name): so `re` can skip to where one may begin, ten times as fast.
CHINESE = r"""
微信 微❤ 薇信 v信 扣扣(?!子|好|环) 抖音 抖y 快手(?!快脚) 小红书 微博 知乎 b站(?<![a-z]b站)
哔哩哔哩 腾讯 网易 百度 今日头条 西瓜视频 火山小视频 爱奇艺 优酷 芒果tv 酷狗 网易云 虎牙直播
斗鱼 陌陌 钉钉(?!子)(?<!板上钉钉) 飞书(?!信) 学习强国 豆包(?:ai|app|大模型) 文心一言 通义千问
讯飞 夸克(?:网盘|浏览器|app) 喜马拉雅(?:fm|app|听书) 高德地图 滴滴(?:出行|打车|快车)
哈啰(?:单车|出行) 大众点评 携程 贴吧 豆瓣(?!酱) 猿辅导 小猿搜题 作业帮 学而思 晓黑板
阿里巴巴(?!和四十|与四十) 阿里云 支付宝 淘宝 天猫 京东(?<![北南东]京东) 拼多多 闲鱼 美团
饿了么(?<![你您我他她它们子都又早]饿了么)(?![？?吗，。]) 顺丰 菜鸟(?:裹裹|驿站) 圆通快递
中通快递 申通快递 韵达 唯品会 苏宁易购 盒马 叮咚买菜 得物 沃尔玛 名创优品 肯德基 麦当劳 星巴克
瑞幸 蜜雪冰城 必胜客 可口可乐 百事可乐 云闪付 花呗 借呗 余额宝 零钱通 银联 工商银行 建设银行
农业银行 招商银行 交通银行 邮储银行 中国银行(?!业) 中国移动(?!互联|支付) 中国联通 中国电信 华为
小米(?:手机|手表|手环|电视|商城|平板|之家) 荣耀(?:手机|手表|平板)
苹果(?:手机|手表|id|商店|电脑|平板|客服) 三星手机 魅族 一加手机 联想电脑 步步高
小天才(?:电话|手表|儿童) 360(?:手表|儿童|安全) 任天堂 索尼 大疆 王者荣耀 王者农药 和平精英
原神(?!父) 蛋仔派对 我的世界(?<![是在]我的世界)(?!里|中|上|充满|变|观|很|是) 迷你世界 第五人格
光遇 穿越火线 英雄联盟 金铲铲 植物大战僵尸 星穹铁道 崩坏[3３三] 明日方舟 梦幻西游 逆水寒
永劫无间 香肠派对 球球大作战 开心消消乐 火影忍者 元梦之星 绝区零 鸣潮 恋与深空 暗区突围
三角洲行动 使命召唤 绝地求生 荒野乱斗 皇室战争 部落冲突 罗布乐思 羊了个羊 地铁跑酷 神庙逃亡
愤怒的小鸟 跳一跳小游戏 交易猫 4399 5173 奥特曼 宝可梦 皮卡丘 泡泡玛特 拉布布 小马宝莉 卡游
名侦探柯南 海贼王 斗罗大陆 数码宝贝 乐高 芭比 迪士尼 冰墩墩 叶罗丽 喜羊羊 小猪佩奇 汪汪队
超级飞侠 三丽鸥 库洛米 玉桂狗 凯蒂猫 漫威 初音未来 变形金刚 哆啦a梦
"""

# Whole words in either language. No word that an English dictionary has.
LATIN = """
QQ WeChat Weixin VX WXID TikTok Douyin Kuaishou Xiaohongshu RedNote Weibo Zhihu Bilibili Tencent
NetEase Baidu Youku iQIYI DingTalk Feishu ChatGPT OpenAI DeepSeek Doubao
Alibaba Alipay Taobao Tmall Pinduoduo Xianyu Meituan Ele.me Didi UnionPay PayPal Temu Shein eBay
Huawei Xiaomi OPPO Samsung iPhone iPad iCloud AirPods MacBook Lenovo Realme OnePlus
Google Gmail WhatsApp Facebook Instagram YouTube Snapchat Skype Netflix Spotify Wikipedia
Roblox Robux Minecraft Fortnite PlayStation Nintendo Xbox Genshin PUBG Pokémon Pokemon Pikachu
Honkai miHoYo HoYoverse Tetris Arknights Ultraman Labubu Popmart Lego Disney Sanrio Kuromi
Starbucks McDonald McDonalds Walmart IKEA KFC Huabei Jiebei
"""

# Whole words in a Chinese text only: initialisms, and names that are words in English.
IN_CHINESE = """
WX ZFB PDD XHS WZRY HPJY YS LOL CF DNF JD MC
Apple Amazon Steam Switch Discord Telegram Twitter Vivo Visa Line Kimi TapTap Barbie
"""

# One to a line, in either language.
PHRASES = """
Honor of Kings
Honour of Kings
League of Legends
Game for Peace
Peacekeeper Elite
Eggy Party
Identity V
Call of Duty
Clash of Clans
Clash Royale
Brawl Stars
Animal Crossing
Candy Crush
Angry Birds
Subway Surfers
Peppa Pig
Paw Patrol
Hello Kitty
Harry Potter
Pop Mart
Apple Pay
Apple ID
Apple Watch
Apple Music
App Store
Cash App
Western Union
China Mobile
China Unicom
China Telecom
Bank of China
Discord server
Telegram group
Telegram channel
Steam account
Steam wallet
Free Fire diamonds
Red Note
We Chat
Tik Tok
Little Genius watch
"""
