"""The support file tells of the machine, and of nobody."""

import json
import zipfile

import pytest

from kiosk.store import Response, open_store
from kiosk.support import bundle

SECRETS = {
    "class": "机密班", "ascii class": "Topsecret", "consent": "C-4711", "recording": "R-0815",
    "centre": "Lilienhaus", "code": "9876543210987654", "typed": "Hush-hush",
}  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Everything in a support file of a station full of what must not be in it."""
    folder = tmp_path_factory.mktemp("support")
    patched = pytest.MonkeyPatch()
    patched.setattr(bundle, "_doctor", lambda folder: [])  # asks the machine, which takes long
    patched.setattr(bundle, "lights", lambda store: [])
    with open_store(folder / "data") as store:
        store.set_pin("staff", 1, "271828").result()
        made = store.new_class(SECRETS["class"], 2, "3-4").result()
        store.new_class(SECRETS["ascii class"], 2, "3-4").result()
        store.set_consent(made.seats[1], SECRETS["consent"], "staff").result()
        store.set_recording_consent(made.seats[1], SECRETS["recording"], "staff").result()
        store.change_settings("staff", centre_name=SECRETS["centre"], class_seats_on=True).result()
        store.set_backup_code(SECRETS["code"]).result()
        store.note_deed("teacher", f"opened the seats of {SECRETS['ascii class']}").result()
        store.note_deed("teacher", f"{SECRETS['typed']} of nobody's kind").result()
        store.tell_staff("crash", {"fault": SECRETS["typed"]}).result()
        visit = store.start_visit("3-4", "zh", made.seats[1]).result()
        store.record(
            Response(visit, "monster_trail", "f01-secret-item", 1, "f01-1", "F01", "R", "answer",
                     "stop", 1.0, 900, None, detail={"note": SECRETS["typed"]})
        ).result()  # fmt: skip
        hashes = [row[0] for row in store.read("select hash from pin")]
        hashes += [row[0] for row in store.read("select pictures_hash from seat")]
        ids = [row[0].hex() for row in store.read("select id from seat union select id from visit")]
        (folder / "data" / "kiosk.log").write_text(
            "2026-11-22 10:00:00,123 INFO screen HomeScreen\n"
            f"2026-11-22 10:00:01,123 ERROR crash on PlayScreen {SECRETS['ascii class']}\n"
            "Traceback (most recent call last):\n"
            f'  File "{folder}/kiosk/app.py", line 12, in {SECRETS["typed"]}\n'
            f"    raise ValueError('{SECRETS['class']}')\n"
            f"ValueError: {SECRETS['class']} {SECRETS['ascii class']}\n"
            f"2026-11-22 10:00:02,123 WARNING not kept: {SECRETS['typed']}\n"
        )
        file = bundle.write_bundle(store, folder)
    patched.undo()
    with zipfile.ZipFile(file) as made_file:
        texts = {name: made_file.read(name).decode() for name in made_file.namelist()}
    return texts, hashes + ids


def test_no_answer_no_seat_no_name_no_typed_text_and_no_hash_is_in_it(told):
    texts, hidden = told
    whole = "\n".join(texts.values())
    for what, secret in SECRETS.items():
        assert secret not in whole, what
        assert json.dumps(secret)[1:-1] not in whole, what
    assert not [one for one in hidden if one in whole]
    assert "f01-secret-item" not in whole and "271828" not in whole


def test_it_says_what_a_technician_needs(told):
    texts, _ = told
    assert json.loads(texts["about.json"])["sqlite"]
    assert json.loads(texts["sizes.json"])["rows"]["response"] == 1
    assert json.loads(texts["packs.json"])[0]["is_whole"]
    assert json.loads(texts["settings.json"])["class_seats_on"] is True
    happened = json.loads(texts["happened.json"])
    assert any(line.endswith("staff consent_given") for line in happened["deeds"])
    assert happened["notices"][0]["kind"] == "crash"
    log = texts["log.txt"].splitlines()
    assert log[0] == "2026-11-22 10:00:00 INFO screen HomeScreen"
    assert "  kiosk/app.py:12" in log and "ValueError" in log


def test_the_command_writes_it_and_never_over_a_file(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from kiosk.command_line import main

    monkeypatch.setattr(bundle, "_doctor", lambda folder: [])
    monkeypatch.setattr(bundle, "lights", lambda store: [])
    words = ["support", "--out", str(tmp_path / "it.zip"), "--data", str(tmp_path / "data")]
    assert CliRunner().invoke(main, words).exit_code == 0
    assert zipfile.is_zipfile(tmp_path / "it.zip")
    assert CliRunner().invoke(main, words).exit_code == 1
