import json

import pytest
from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.store import open_store
from kiosk.store.settings import KINDS


@pytest.fixture
def settings(tmp_path):
    def call(*arguments):
        done = CliRunner().invoke(main, ["settings", *arguments, "--data", str(tmp_path / "data")])
        return done.exit_code, done.output

    return call


def test_every_setting_is_listed_in_both_languages(settings):
    code, told = settings("list", "--json")
    listed = json.loads(told)["settings"]
    assert code == 0
    assert {one["name"] for one in listed} == set(KINDS)
    assert all(one["title"]["zh"] and one["says"]["en"] and one["is_default"] for one in listed)


def test_what_is_set_is_kept_audited_and_given(settings, tmp_path):
    assert settings("set", "visit_minutes", "12", "--lang", "en") == (0, "visit_minutes: 15 → 12\n")
    assert settings("get", "visit_minutes") == (0, "12\n")
    with open_store(tmp_path / "data") as store:
        assert store.settings().visit_minutes == 12
        assert "visit_minutes" in store.deeds()[0].what


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("music_on", "off", False),
        ("bands", "5-6, 1-2", ["1-2", "5-6"]),
        ("opening_hours", "always", ["00:00-24:00"] * 7),
        ("opening_hours", "closed,all," + "09:00-17:30," * 4 + "10:00-24:00", None),
        ("centre_name", "江边少年宫", "江边少年宫"),
        ("places_off", "booth", ["booth"]),
        ("theme_skill", "F03", "F03"),
        ("width_mm", "476.5", 476.5),
    ],
)
def test_each_kind_is_read_as_it_is_written(settings, name, written, value):
    assert settings("set", name, written)[0] == 0
    given = json.loads(settings("get", name, "--json")[1])["value"]
    assert given == value if value is not None else given[0] == "" and given[2] == "09:00-17:30"


@pytest.mark.parametrize(
    ("name", "written", "do"),
    [
        ("visit_minutes", "60", "10 到 20"),
        ("visit_minutes", "-3", "10 to 20"),
        ("music_on", "loud", "on or off"),
        ("bands", "", "1-2"),
        ("opening_hours", "9-17", "09:00-17:00"),
        ("opening_hours", ",".join(["closed"] * 7), "09:00-17:00"),
        ("theme_skill", "F99", "F03"),
        ("places_off", "monster_trail,convention_puzzle,booth", "monster_trail"),
        ("class_seats_on", "on", "at the desk"),
        ("volumes", "3", "volume_cap"),
    ],
)
def test_what_does_not_fit_is_answered_with_what_would(settings, name, written, do):
    code, told = settings("set", name, written)
    assert code == 2 and do in told


def test_reset_takes_one_or_a_group_or_all_back(settings):
    for name, value in (("volume", "1"), ("music_on", "off"), ("pinyin", "never")):
        settings("set", name, value)
    assert "volume: 1 → 3" in settings("reset", "volume")[1]
    assert [one["name"] for one in changed(settings("reset", "--group", "sound", "--json"))] == [
        "music_on"
    ]
    assert [one["name"] for one in changed(settings("reset", "--all", "--json"))] == ["pinyin"]
    assert settings("reset")[0] == 2 and settings("reset", "volume", "--all")[0] == 2


def changed(outcome):
    return json.loads(outcome[1])["changed"]
