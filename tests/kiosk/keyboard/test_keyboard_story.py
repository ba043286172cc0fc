"""A finger writes Chinese, letters and digits into fields."""


def test_a_word_is_typed_by_its_pinyin_and_chosen(desk):
    glass = desk()
    glass.finger.touch("title")
    assert glass.is_open
    glass.type("yanzhengma")
    glass.finger.touch("word_0")
    assert glass.text("title") == "验证码"
