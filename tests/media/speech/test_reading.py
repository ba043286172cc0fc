from media.speech.driver import espeak_pieces
from media.speech.kokoro import symbols_of
from media.speech.reading import Latin, Mark, Syllables, Unread, pypinyin_reader, tokens_of


def test_reviewed_pinyin_is_what_is_said():
    assert tokens_of("重庆", "chóng qìng") == [Syllables(("chóng", "qìng"))]
    assert tokens_of("重庆", "zhòng qìng") == [Syllables(("zhòng", "qìng"))]


def test_numbers_and_latin_words_stand_between_the_syllables():
    tokens = tokens_of("加QQ群，打110", "jiā qún dǎ")
    assert tokens == [
        Syllables(("jiā",)),
        Latin("QQ"),
        Syllables(("qún",)),
        Mark(","),
        Syllables(("dǎ",)),
        Syllables(("yāo", "yāo", "líng")),
    ]


def test_without_pinyin_pypinyin_reads_by_phrases():
    assert tokens_of("银行行长", "", pypinyin_reader())[0] == Syllables(
        ("yín", "háng", "háng", "zhǎng")
    )


def test_without_any_reader_the_characters_stay():
    assert tokens_of("你好", "") == [Unread("你好")]


def test_signs_that_are_not_heard_are_left_out():
    assert tokens_of("★好😀", "hǎo") == [Syllables(("hǎo",))]


def test_kokoro_gets_marks_where_the_voice_pauses():
    tokens = tokens_of("你好，「妈妈」！", "nǐ hǎo mā ma")
    assert symbols_of(tokens, None) == "ni↗ xau↓, “ma→ ma”!"


def test_espeak_reads_latin_words_with_its_english_voice():
    pieces = espeak_pieces(tokens_of("加QQ群", "jiā qún"))
    assert pieces == [("cmn-latn-pinyin", " jia1"), ("en-us", "QQ"), ("cmn-latn-pinyin", " qun2")]
