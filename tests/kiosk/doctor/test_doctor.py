import json
from pathlib import Path

from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.doctor.data import check_database, check_folder
from kiosk.doctor.machine import check_platform, check_qt, check_sqlite
from kiosk.doctor.sound import check_texts
from kiosk.store import open_store
from kiosk.store.recovery_code import new_code


def states(findings):
    return {finding.name: finding.state for finding in findings}


def test_a_new_folder_has_no_database_yet_and_that_is_no_fault(tmp_path):
    assert states(check_database(tmp_path)) == {"database": "attention"}
    assert list(tmp_path.iterdir()) == []


def test_a_pin_that_is_set_is_found(tmp_path):
    with open_store(tmp_path) as store:
        store.set_pin("staff", 1, "482915").result()
    found = states(check_database(tmp_path))
    assert found["database"] == "ok"
    assert found["pin_staff"] == "ok"
    assert found["pin_teacher"] == "attention"


def test_a_station_without_recovery_sheet_and_second_pin_is_told_so(tmp_path):
    with open_store(tmp_path) as store:
        assert {"recovery", "second_pin"}.isdisjoint(states(check_database(tmp_path)))
        store.set_pin("staff", 1, "482915").result()
        found = states(check_database(tmp_path))
        assert (found["recovery"], found["second_pin"]) == ("attention", "attention")
        store.set_pin("staff", 2, "603718").result()
        store.keep_recovery_sheet(new_code()).result()
        found = states(check_database(tmp_path))
        assert found["recovery"] == "ok" and "second_pin" not in found


def test_a_damaged_database_is_a_fault_and_is_left_as_it_is(tmp_path):
    with open_store(tmp_path):
        pass
    file = tmp_path / "station.db"
    damaged = b"this is no database" * 999
    file.write_bytes(damaged)
    assert states(check_database(tmp_path)) == {"database": "missing"}
    assert file.read_bytes() == damaged


def test_the_doctor_looks_while_the_station_runs(tmp_path):
    with open_store(tmp_path) as store:
        assert states(check_database(tmp_path))["database"] == "ok"
        assert not store.has_pin("staff")


def test_a_folder_that_cannot_be_made_names_itself():
    finding = check_folder(Path("/proc/nowhere"))
    assert finding.state == "missing"
    assert "/proc/nowhere" in finding.says.en
    assert finding.do is not None


def test_this_machine_can_run_the_station():
    assert check_sqlite().state == "ok"
    assert check_qt().state == "ok"
    assert check_platform().state in ("ok", "attention")


def test_texts_are_counted_without_making_any(tmp_path):
    finding = check_texts(tmp_path)
    assert finding.state == "attention"
    assert "0/" in finding.says.en


def test_every_fault_says_what_to_do_in_both_languages(tmp_path):
    done = CliRunner().invoke(main, ["doctor", "--data", str(tmp_path), "--json"])
    findings = json.loads(done.stdout)["findings"]
    faults = [finding for finding in findings if finding["state"] == "missing"]
    assert done.exit_code == (1 if faults else 0)
    assert all(fault["do"]["zh"] and fault["do"]["en"] for fault in faults)
    assert all(finding["says"]["zh"] and finding["says"]["en"] for finding in findings)


def test_people_get_one_line_for_each_finding(tmp_path):
    done = CliRunner().invoke(main, ["doctor", "--data", str(tmp_path), "--lang", "zh"])
    lines = done.stdout.splitlines()
    assert len(lines) >= 10
    assert all(line[0] in "✓△✗" for line in lines)


def test_an_unknown_language_is_misuse():
    assert CliRunner().invoke(main, ["doctor", "--lang", "fr"]).exit_code == 2
