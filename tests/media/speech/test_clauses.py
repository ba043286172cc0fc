from hypothesis import given
from hypothesis import strategies as st

from media.speech.clauses import LONGEST, Utterance, clauses_of


def words_of(utterance: Utterance) -> list[str]:
    return [clause.words for clause in clauses_of(utterance)]


def test_each_clause_has_its_own_pinyin():
    utterance = Utterance("先停一停，再问大人。", "xiān tíng yì tíng zài wèn dà rén")
    first, second = clauses_of(utterance)
    assert (first.words, first.pinyin) == ("先停一停，", "xiān tíng yì tíng")
    assert (second.words, second.pinyin) == ("再问大人。", "zài wèn dà rén")


def test_places_in_the_text_are_kept():
    utterance = Utterance("先停一停，再问大人。")
    assert [(c.start, c.end) for c in clauses_of(utterance)] == [(0, 5), (5, 10)]


def test_a_very_short_clause_goes_with_the_next():
    assert words_of(Utterance("好，我们走吧！")) == ["好，我们走吧！"]


def test_numbers_and_times_stay_whole():
    assert words_of(Utterance("一共3.5元，19:30开始。")) == ["一共3.5元，", "19:30开始。"]


def test_english_is_cut_behind_marks_before_a_blank():
    utterance = Utterance("Stop at once, and tell. It costs 3.5 yuan.", language="en")
    assert words_of(utterance) == ["Stop at once,", "and tell. It costs 3.5 yuan."]


def test_closing_quotes_stay_with_their_clause():
    assert words_of(Utterance("「快点来。」我没有去。")) == ["「快点来。」", "我没有去。"]


def test_marks_alone_give_no_clause():
    assert clauses_of(Utterance("……！")) == []


def test_pinyin_that_does_not_fit_is_left_aside():
    assert [c.pinyin for c in clauses_of(Utterance("你好吗", "nǐ hǎo"))] == [""]


def test_a_text_without_marks_is_cut_all_the_same():
    assert all(len(words) <= LONGEST["zh"] for words in words_of(Utterance("好" * 200)))


@given(st.text(alphabet="你好，。！3.5: aB\n「」", max_size=80))
def test_no_word_is_lost_or_said_twice(words):
    heard = "".join(c.words for c in clauses_of(Utterance(words)))
    assert [c for c in heard if c.isalnum()] == [c for c in words if c.isalnum()]
