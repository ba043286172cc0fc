"""`kiosk pack`: from an empty folder to a signed pack, and faults in plain words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from kiosk.command_line import main
from kiosk.store import open_store

ROOT = Path(__file__).parents[3]


@pytest.fixture
def pack(tmp_path, monkeypatch):
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "data"))

    def run(*words) -> Result:
        done = CliRunner().invoke(main, ["pack", *map(str, words)])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.output
        return done

    return run


@pytest.fixture
def source(pack, tmp_path) -> Path:
    assert pack("new", tmp_path / "our-town").exit_code == 0
    return tmp_path / "our-town"


def change(file: Path, old: str, new: str) -> None:
    words = file.read_text("utf-8")
    assert old in words
    file.write_text(words.replace(old, new, 1), "utf-8")


def test_a_new_pack_has_no_faults_and_explains_itself_in_both_languages(pack, source):
    done = pack("check", source, "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["faults"]) == (0, [])
    assert told["counts"]["records"] == {"skills": 1, "pairs": 1}
    words = (source / "messages" / "example.yaml").read_text("utf-8")
    assert "红灯" in words
    assert "the red light" in words


def test_an_editor_finds_the_schema_of_each_file_of_a_new_pack(source):
    for file in source.rglob("*.yaml"):
        first = file.read_text("utf-8").splitlines()[0]
        schema = (file.parent / first.partition("$schema=")[2]).resolve()
        written = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        jsonschema.validate(written, json.loads(schema.read_text("utf-8")))


def test_a_new_pack_is_named_after_its_folder_or_as_asked(pack, source, tmp_path):
    asked = ("--id", "county-7", "--title", "Our county")
    assert pack("new", tmp_path / "x", *asked).exit_code == 0
    header = yaml.safe_load((tmp_path / "x" / "pack.yaml").read_text("utf-8"))
    assert (header["id"], header["title"]["zh"]) == ("county-7", "Our county")
    assert "id: our-town" in (source / "pack.yaml").read_text("utf-8")
    assert pack("check", tmp_path / "x").exit_code == 0


def test_a_folder_that_holds_something_is_left_alone(pack, source):
    before = (source / "pack.yaml").read_bytes()
    done = pack("new", source, "--lang", "en")
    assert done.exit_code == 1
    assert "not empty" in done.stderr
    assert (source / "pack.yaml").read_bytes() == before


def test_an_id_that_can_not_be_one_is_refused(pack, tmp_path):
    assert pack("new", tmp_path / "x", "--id", "Our Town").exit_code == 1
    assert not (tmp_path / "x").exists()


def test_each_fault_has_file_line_field_what_is_wrong_and_what_to_do(pack, source):
    change(source / "messages" / "example.yaml", "fear: 0", "fear: 7")
    done = pack("check", source, "--json")
    (fault,) = json.loads(done.stdout)["faults"]
    assert done.exit_code == 1
    assert set(fault) == {"file", "line", "field", "says", "do"}
    assert (fault["file"], fault["field"]) == ("messages/example.yaml", "our-town-1-r.fear")
    assert fault["says"] == {"zh": "数字大于 2。", "en": "The number is above 2."}


def test_people_are_told_in_the_language_they_ask_for(pack, source):
    change(source / "messages" / "example.yaml", "fear: 0", "fear: 7")
    assert (
        "数字大于 2。请写 2 或更小的数。\n共 1 处毛病。"
        in pack("check", source, "--lang", "zh").stdout
    )
    assert "Write 2 or less.\n1 fault.\n" in pack("check", source, "--lang", "en").stdout


def test_else_they_are_told_in_the_language_of_the_station(pack, source, tmp_path):
    assert "没有毛病" in pack("check", source).stdout
    with open_store(tmp_path / "data") as store:
        store.change_settings("staff", language="en").result()
    assert "No faults" in pack("check", source).stdout


def test_the_table_counts_by_skill_key_band_and_form(pack, source):
    lines = pack("check", source, "--lang", "en").stdout.splitlines()
    head = next(line for line in lines if line.startswith("kind"))
    row = next(line for line in lines if "L01" in line)
    columns = "kind skill items R A G 1-2 3-4 5-6 7-9 train A B C transfer"
    assert " ".join(head.split()) == columns
    assert row.split()[-7:] == ["2", "1", "1", "2", "2", "2", "2"]
    assert any(line.split() == ["surface", "hurry", "100", "%", "100", "%"] for line in lines)


def test_a_pack_that_breaks_a_content_rule_is_counted_but_not_built(pack, source, tmp_path):
    change(source / "messages" / "example.yaml", "新书包！", "新书包!")
    told = json.loads(pack("check", source, "--json").stdout)
    assert told["counts"]["items"] == 3
    assert len(told["faults"]) == 1
    assert pack("build", source).exit_code == 1
    assert list(tmp_path.glob("*.glowpack")) == []


def test_a_pack_is_built_signed_and_checked(pack, source, tmp_path):
    key, built = tmp_path / "key.pem", tmp_path / "our-town-1.0.0.glowpack"
    assert pack("key", key, "--no-passphrase").exit_code == 0
    assert key.stat().st_mode & 0o777 == 0o600
    done = json.loads(pack("build", source, "--json").stdout)
    assert (done["file"], done["seq"], done["signed_by"]) == (str(built), 1, None)
    signed = json.loads(pack("sign", built, "--key", key, "--json").stdout)
    checked = pack("check", built, "--lang", "en")
    assert checked.exit_code == 0
    assert f"Signed by {signed['signed_by']}." in checked.stdout


def test_built_with_a_key_and_signed_afterwards_are_the_same_bytes(pack, source, tmp_path):
    key = tmp_path / "key.pem"
    pack("key", key, "--no-passphrase")
    pack("build", source, "--out", tmp_path / "a.glowpack", "--key", key)
    pack("build", source, "--out", tmp_path / "b.glowpack")
    pack("sign", tmp_path / "b.glowpack", "--key", key)
    assert (tmp_path / "a.glowpack").read_bytes() == (tmp_path / "b.glowpack").read_bytes()


def test_a_key_with_a_passphrase_signs_for_who_knows_it(pack, source, tmp_path):
    key, word, other = (tmp_path / name for name in ("key.pem", "word", "other"))
    word.write_text("three lanterns by the river\n", "utf-8")
    other.write_text("four lanterns by the river\n", "utf-8")
    assert pack("key", key, "--passphrase-file", word).exit_code == 0
    built = tmp_path / "our-town-1.0.0.glowpack"
    assert pack("build", source).exit_code == 0
    done = pack("sign", built, "--key", key, "--passphrase-file", other, "--lang", "en")
    assert (done.exit_code, "does not fit" in done.stderr) == (1, True)
    assert pack("sign", built, "--key", key, "--passphrase-file", word).exit_code == 0


def test_a_short_passphrase_is_refused(pack, tmp_path):
    (tmp_path / "word").write_text("river", "utf-8")
    done = pack("key", tmp_path / "k", "--passphrase-file", tmp_path / "word", "--lang", "en")
    assert (done.exit_code, "too short" in done.stderr) == (1, True)
    assert not (tmp_path / "k").exists()


def test_a_key_that_is_there_is_never_overwritten(pack, tmp_path):
    (tmp_path / "key.pem").write_bytes(b"precious")
    assert pack("key", tmp_path / "key.pem", "--no-passphrase").exit_code == 1
    assert (tmp_path / "key.pem").read_bytes() == b"precious"


def test_what_is_no_key_is_told(pack, source, tmp_path):
    done = pack("build", source, "--key", source / "pack.yaml", "--lang", "en")
    assert done.exit_code == 1
    assert "no Ed25519 private key" in done.stderr
    assert pack("build", source, "--key", tmp_path / "none.pem").exit_code == 1


def test_a_place_that_can_not_be_written_is_told(pack, source, tmp_path):
    done = pack("build", source, "--out", tmp_path / "no" / "such" / "x.glowpack", "--lang", "en")
    assert done.exit_code == 1
    assert "can't be written" in done.stderr


def test_what_is_not_there_is_a_fault(pack, tmp_path):
    assert json.loads(pack("check", tmp_path / "none", "--json").stdout)["counts"] == {}
    assert pack("check", tmp_path / "none.glowpack").exit_code == 1
    assert pack("sign", tmp_path / "none.glowpack", "--key", tmp_path / "k").exit_code == 1


def test_a_command_without_what_it_needs_is_misuse(pack):
    assert pack("check").exit_code == 2
    assert pack("sign", "x.glowpack").exit_code == 2
    assert pack("dance").exit_code == 2


def test_starting_the_station_loads_nothing_of_packs():
    program = (
        "import sys, kiosk.__main__\n"
        "heavy = {'kiosk.packs.pack_command', 'pydantic', 'cryptography', 'quizzes', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert done.stdout.strip() == "[]"
