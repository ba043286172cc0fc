import json

from click.testing import CliRunner

from kiosk.command_line import main
from kiosk.store import open_store


def run(folder, *words):
    return CliRunner().invoke(main, ["demo-data", "--data", str(folder), *words])


def test_made_up_answers_are_in_the_folder(tmp_path):
    done = run(tmp_path, "--responses", "200", "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == 0
    assert told["responses"] >= 200
    with open_store(tmp_path) as store:
        assert store.settings().is_demo
        assert len(store.classes()) == told["classes"]


def test_a_folder_with_real_visits_is_refused_in_one_sentence(tmp_path):
    with open_store(tmp_path) as store:
        store.start_visit("3-4", "zh").result()
    done = run(tmp_path, "--responses", "200")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "there are real visits here" in done.stderr
    assert str(tmp_path) in done.stderr


def test_no_answers_at_all_is_misuse(tmp_path):
    assert run(tmp_path, "--responses", "0").exit_code == 2
    assert run(tmp_path, "--responses", "many").exit_code == 2
