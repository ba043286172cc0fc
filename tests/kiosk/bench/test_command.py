import json

from click.testing import CliRunner

from kiosk.command_line import main


def run(*words):
    return CliRunner().invoke(main, ["bench", *words])


def test_an_unknown_area_is_misuse():
    done = run("colour")
    assert done.exit_code == 2
    assert "colour" in done.stderr


def test_the_commit_area_gives_one_row_of_json():
    done = run("commit", "--json")
    rows = json.loads(done.stdout)["rows"]
    assert [row["name"] for row in rows] == ["commit"]
    assert done.exit_code == (0 if rows[0]["ok"] else 1)


def test_without_a_virtual_screen_the_rows_are_not_compared(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    done = run("idle", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["rows"][0]["ok"] is None
    assert "apt-get install xvfb xdotool" in done.stderr


def test_every_area_can_be_asked_for():
    from kiosk.bench.command import AREAS
    from kiosk.command_line import bench

    areas = next(one for one in bench.params if one.name == "areas")
    assert tuple(areas.type.choices) == AREAS
