"""`kiosk recordings`: the desk's deeds without the glass."""

import json

import pytest
from click.testing import CliRunner

from kiosk.command_line import main

PIN = "271828"


@pytest.fixture
def run(store, keep, folder):
    """Runs a command beside the open station; gives (exit code, what it says)."""

    def do(*words, pin=None):
        command = ["recordings", *words, "--data", str(folder)]
        if pin:
            command.append("--pin-stdin")
        ended = CliRunner().invoke(main, command, input=f"{pin}\n" if pin else "")
        return ended.exit_code, ended.output

    return do


@pytest.fixture
def one(keep):
    return keep().hex()


def test_the_list_says_how_many_there_are_without_a_pin(run, one):
    code, said = run("list", "--json")
    told = json.loads(said)
    assert (code, told["kept"], told["programmes"][0]["state"]) == (0, 1, "waiting")
    assert told["programmes"][0]["id"] == one
    assert "recordings kept now: 1" in run("list")[1]


def test_approve_hang_and_take_down(run, one, programmes):
    assert run("approve", one, "--no-school", pin=PIN)[0] == 2
    assert run("wall", one, "--consent", "W-1", pin=PIN)[0] == 1
    code, _ = run("approve", one, "--no-school", "--no-full-name", pin=PIN)
    assert (code, programmes.all()[0].approved_by) == (0, 1)
    assert run("wall", one, "--consent", "W-1", pin=PIN)[0] == 0
    assert len(programmes.wall()) == 1
    assert run("wall", one, "--off")[0] == 0
    assert programmes.wall() == []


def test_a_wrong_pin_exports_nothing(run, one, tmp_path):
    code, said = run("export", one, "--to", str(tmp_path), pin="999999")
    assert code == 1
    assert "密码不对" in said
    assert list(tmp_path.glob("指尖微光*")) == []


def test_an_export_says_what_it_wrote(run, one, tmp_path):
    code, said = run("export", one, "--to", str(tmp_path), "--json", pin=PIN)
    assert code == 0
    assert len(json.loads(said.splitlines()[-1])["files"]) == 4


def test_erasing_asks_and_gives_the_proof(run, one, programmes):
    assert run("erase", one)[0] == 1
    assert len(programmes.all()) == 1
    code, said = run("erase", one[-8:], "--yes")
    assert code == 0
    assert "keys overwritten, 1 files removed" in said
    assert programmes.all() == []


def test_all_of_a_consent_is_erased_at_once(run, one):
    code, said = run("erase", "--consent", "17", "--yes", "--json")
    assert (code, len(json.loads(said)["proofs"])) == (0, 1)


def test_one_that_is_not_there_is_said(run):
    code, said = run("erase", "abcdef12", "--yes")
    assert code == 1
    assert "没有这条录音" in said


def test_opening_and_closing_the_booth(run, store):
    assert run("open", "--hours", "2", pin=PIN)[0] == 0
    assert json.loads(run("list", "--json")[1])["booth_open_until"]
    assert run("close")[0] == 0
    assert json.loads(run("list", "--json")[1])["booth_open_until"] is None


def test_purging_says_how_many_went(run):
    assert run("purge") == (0, "0 erased\n")
