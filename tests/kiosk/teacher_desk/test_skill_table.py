from kiosk.reports.shares import share
from kiosk.store import SkillRow, StopAskGo
from kiosk.teacher_desk.skill_table import is_enough, table


def test_hits_and_false_alarms_are_told_with_their_margins():
    row = SkillRow("F01", StopAskGo(8, 1, 1), StopAskGo(1, 4, 0), StopAskGo(1, 2, 2), seats=3)
    told = table([row])[0]
    assert (told.hits.n, told.hits.of, told.hits.low, told.hits.high) == (8, 10, 49, 94)
    assert (told.false_alarms.n, told.false_alarms.of) == (2, 10)


def test_fewer_than_five_answers_give_no_share():
    assert share(4, 4) is None and share(4, 5) is not None


def test_the_counts_stay_even_where_they_are_few():
    told = table([SkillRow("F01", StopAskGo(1, 0, 0))])[0]
    assert told.tricks.stop == 1 and not is_enough(told.tricks)


def test_skills_stand_in_their_order_never_by_how_well_they_went():
    rows = [SkillRow("F03", StopAskGo(9)), SkillRow("F01"), SkillRow("F02", StopAskGo(0, 0, 9))]
    assert [row.skill for row in table(rows)] == ["F01", "F02", "F03"]
