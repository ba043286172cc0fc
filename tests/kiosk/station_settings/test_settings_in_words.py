import pytest

from kiosk.station_settings.lines import GROUPS, all_lines, line_of, setting_words
from kiosk.station_settings.said import said_value, said_week
from kiosk.station_settings.settings_group import GROUPS as OF_THE_COMMAND
from kiosk.station_settings.week import is_open, next_opening, span, written
from kiosk.store import Settings
from kiosk.store.setting_kinds import Choice, Several

WEEK = ("", *["09:00-17:00"] * 5, "10:00-24:00")


def test_every_setting_has_a_title_and_a_sentence_and_words_for_its_values():
    words = setting_words()
    for line in all_lines():
        assert {line.name, f"{line.name}_says", f"group_{line.group}"} <= set(words)
        if isinstance(line.kind, (Choice, Several)):
            assert {f"{line.name}_{value}" for value in line.kind.values} <= set(words)
        assert said_value(line, line.default, "zh", {})


def test_command_and_page_have_the_same_groups():
    assert GROUPS == OF_THE_COMMAND
    assert {line.group for line in all_lines()} == {*GROUPS, "elsewhere"}


def test_days_alike_are_told_together():
    assert said_week(WEEK, "zh") == "周一 闭馆；周二至周六 09:00–17:00；周日 10:00–24:00"
    assert said_week(WEEK, "en") == "Mon closed; Tue–Sat 09:00–17:00; Sun 10:00–24:00"
    assert said_week(Settings().opening_hours, "en") == "all day"


@pytest.mark.parametrize(
    ("weekday", "minute", "opens"),
    [(0, 600, (1, 540)), (1, 100, (1, 540)), (1, 1020, (2, 540)), (6, 0, (6, 600))],
)
def test_a_shut_station_knows_when_it_opens_again(weekday, minute, opens):
    assert not is_open(WEEK, weekday, minute)
    assert next_opening(WEEK, weekday, minute) == opens


def test_it_is_open_from_the_first_minute_and_no_more_at_the_last():
    assert is_open(WEEK, 1, 540) and not is_open(WEEK, 1, 1020)
    assert is_open(WEEK, 6, 1439)
    assert written(*span("09:00-24:00")) == "09:00-24:00"


def test_what_a_pack_no_longer_has_is_called_by_its_id():
    assert said_value(line_of("theme_skill"), "F77", "zh", {"skill": {}}) == "F77"
