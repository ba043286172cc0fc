from kiosk.problems import StationProblem, Words

FULL = StationProblem(
    Words("磁盘满了", "the disk is full"), "/data", Words("腾出空间", "make some room")
)


def test_a_problem_is_one_sentence_with_what_where_and_what_to_do():
    assert str(FULL) == "the disk is full (/data): make some room."


def test_a_problem_can_be_told_in_chinese():
    assert FULL.in_language("zh") == "磁盘满了（/data），请腾出空间。"
