"""`kiosk backup`, `verify` and `restore`, as a person or a script calls them."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parent))

from conftest import CODE, answers_in, at_noon

from kiosk.command_line import main


@pytest.fixture
def call(station, monkeypatch):
    """Gives the exit code and the JSON of a command on the station's data."""
    monkeypatch.delenv("KIOSK_BACKUP_CODE", raising=False)

    def run(*words):
        arguments = [*map(str, words), "--data", str(station.data), "--json"]
        result = CliRunner().invoke(main, arguments)
        return result.exit_code, json.loads(result.stdout or "{}")

    return run


@pytest.fixture
def code_file(tmp_path):
    file = tmp_path / "code"
    file.write_text("1234 5678 9012 3456\n")
    return file


def test_a_backup_on_demand_lies_with_the_others(call, station):
    code, told = call("backup")
    assert code == 0 and Path(told["file"]).parent == station.data / "backups"
    assert call("verify", told["file"])[1]["answers"] == 2


def test_the_first_sealed_backup_tells_its_code_and_later_ones_keep_it(call, station):
    code, told = call("backup", "--to", station.stick)
    assert code == 0 and len(told["new_code"]) == 16
    assert "new_code" not in call("backup", "--to", station.stick / "again.glowbackup")[1]
    assert call("verify", station.stick / "again.glowbackup")[1]["is_whole"]
    assert call("backup", "--to", station.stick / "again.glowbackup")[0] == 1


def test_a_preview_in_plain_words_and_then_the_deed(call, station, code_file):
    code, told = call("restore", station.sealed, "--preview", "--code-file", code_file)
    says = " ".join(line["zh"] for line in told["says"])
    assert code == 0 and "会少掉 1 条后来的答题" in says and "三2班" in says
    assert "1.1.0 → 1.0.0" in says
    assert answers_in(station.data) == 2
    assert call("restore", station.sealed, "--code-file", code_file)[0] == 0
    assert answers_in(station.data) == 1


def test_the_wrong_code_is_said_and_nothing_changes(call, station, tmp_path):
    (tmp_path / "code").write_text("6543210987654321")
    code, told = call("restore", station.sealed, "--code-file", tmp_path / "code")
    assert code == 1 and "备份码不对" in told["problem"]["zh"]
    assert call("restore", station.sealed)[1]["problem"]["en"].startswith("no backup code")
    assert answers_in(station.data) == 2


def test_a_running_station_is_told_and_not_touched(call, station, code_file):
    with at_noon(station.data):
        code, told = call("restore", station.sealed, "--code-file", code_file)
    assert code == 1 and "后台" in told["problem"]["zh"]


def test_verify_looks_at_the_data_and_every_copy(call, station):
    call("backup")
    code, told = call("verify")
    assert code == 0 and len(told["files"]) == 2
    copy = next((station.data / "backups").glob("*.db"))
    copy.write_bytes(copy.read_bytes()[:5000] + b"\xff" * 9000)
    code, told = call("verify")
    assert code == 1 and [row["is_whole"] for row in told["files"]] == [True, False]


def test_people_read_sentences(station, monkeypatch):
    monkeypatch.setenv("KIOSK_BACKUP_CODE", CODE)
    words = ["restore", str(station.sealed), "--preview", "--data", str(station.data)]
    assert "Pack town: 1.1.0" in CliRunner().invoke(main, [*words, "--lang", "en"]).stdout
