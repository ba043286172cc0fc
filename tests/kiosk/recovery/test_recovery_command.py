"""`kiosk recovery`: the sheet at the computer itself."""

import json

from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.store import open_store
from kiosk.store.recovery_code import new_code

PIN, NEW_PIN = "482915", "739201"


def kiosk(folder, *words, **how):
    return CliRunner().invoke(main, ["--data", str(folder), "recovery", *words], **how)


def test_a_new_sheet_is_one_page_and_good_at_once(tmp_path, qapp):
    sheet = tmp_path / "sheet.pdf"
    done = kiosk(tmp_path / "data", "new", "--out", str(sheet), "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout) == {"sheet": str(sheet)}
    assert sheet.read_bytes().startswith(b"%PDF") and sheet.stat().st_mode & 0o077 == 0
    with open_store(tmp_path / "data") as store:
        assert (store.recovery_sheet().state, store.recovery_sheet().number) == ("good", 0)
    assert list(tmp_path.glob(".*.part")) == []


def test_a_sheet_that_is_there_is_not_written_over_and_stays_good(tmp_path):
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(b"another")
    assert kiosk(tmp_path / "data", "new", "--out", str(sheet)).exit_code == 1
    assert sheet.read_bytes() == b"another"


def test_the_code_gives_a_new_pin_once(tmp_path):
    code = new_code()
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
        store.keep_recovery_sheet(code, 1).result()
    typed = " ".join(code[n : n + 4] for n in range(0, 32, 4)) + f"\n{NEW_PIN}\n"
    used = kiosk(tmp_path / "data", "use", "--number", "2", "--stdin", input=typed)
    assert used.exit_code == 0, used.output
    again = kiosk(tmp_path / "data", "use", "--number", "3", "--stdin", input=typed)
    assert again.exit_code == 1 and "恢复单" in again.stderr
    with open_store(tmp_path / "data") as store:
        assert store.check_pin("staff", NEW_PIN).result().number == 2
